"""Resolutions of our own making in French, Spanish, Russian and Arabic: the words of each are known."""

import pytest
from document_shapes import read

from vademecum.importer.pipeline import import_text

TEXTS = {
    "fr": """
Résolution 9904 (2099)

Adoptée par le Conseil de sécurité à sa 88003e séance, le 5 mai 2099

Le Conseil de sécurité,

Rappelant sa résolution 9901 (2099) et les phares de la mer,

Profondément préoccupé par la brume du détroit,

Agissant en vertu du Chapitre VII de la Charte des Nations Unies,

1. Décide que les phares du détroit sont allumés la nuit;

2. Prie instamment les États :

a) De garder de l’huile;

b) De prêter des barques;

3. Décide de rester saisi de la question.

Adoptée à l’unanimité.
""",
    "es": """
Resolución 9904 (2099)

Aprobada por el Consejo de Seguridad en su 88003ª sesión, celebrada el 5 de mayo de 2099

El Consejo de Seguridad,

Recordando su resolución 9901 (2099) y los faros del mar,

Profundamente preocupado por la niebla del estrecho,

Actuando en virtud del Capítulo VII de la Carta de las Naciones Unidas,

1. Decide que los faros del estrecho se enciendan de noche;

2. Insta a los Estados a que:

a) Guarden aceite;

b) Presten barcas;

3. Decide seguir ocupándose de la cuestión.

Aprobada por unanimidad.
""",
    "ru": """
Резолюция 9904 (2099)

Принята Советом Безопасности на его 88003-м заседании 5 мая 2099 года

Совет Безопасности,

ссылаясь на свою резолюцию 9901 (2099) о маяках,

будучи глубоко обеспокоен туманом в проливе,

действуя на основании главы VII Устава Организации Объединенных Наций,

1. постановляет, что маяки пролива должны гореть по ночам;

2. призывает государства:

a) хранить масло;

b) предоставить лодки;

3. постановляет продолжать заниматься этим вопросом.

Принята единогласно.
""",
    "ar": """
القرار 9904 (2099)

الذي اتخذه مجلس الأمن في جلسته 88003 المعقودة في 5 أيار/مايو 2099

إن مجلس الأمن،

إذ يشير إلى قراره 9901 (2099) بشأن المنارات،

وإذ يساوره بالغ القلق إزاء ضباب المضيق،

وإذ يتصرف بموجب الفصل السابع من ميثاق الأمم المتحدة،

1 - يقرر أن تضاء منارات المضيق ليلا؛

2 - يهيب بالدول:

(أ) أن تحتفظ بالزيت؛

(ب) أن تقدم القوارب؛

3 - يقرر أن يبقي المسألة قيد نظره.
""",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_the_paragraphs_are_told_by_the_words_of_the_language(lang):
    document = read(TEXTS[lang])
    assert (str(document.key), document.lang) == ("S/RES/9904(2099)", lang)
    preamble = [block.id for block in document.blocks if block.kind == "preambular"]
    operative = [block.id for block in document.blocks if block.kind == "operative"]
    items = [block.parent for block in document.blocks if block.kind == "item"]
    assert (preamble, operative, items) == (
        ["pp_1", "pp_2", "pp_3"],
        ["para_1", "para_2", "para_3"],
        ["para_2", "para_2"],
    )
    assert document.facts["chapter_vii"] == "pp_3"
    assert (document.facts["organ"], document.facts["adopted"]) == ("security-council", "2099-05-05")


@pytest.mark.parametrize(
    ("lang", "meeting", "vote"),
    [
        ("fr", "88003e séance", "à l’unanimité"),
        ("es", "88003ª sesión", "por unanimidad"),
        ("ru", "88003-м заседании", "единогласно"),
        ("ar", "جلسته 88003", ""),
    ],
)
def test_meeting_and_vote_are_given_as_printed(lang, meeting, vote):
    facts = read(TEXTS[lang]).facts
    assert (facts["meeting"], facts.get("vote", "")) == (meeting, vote)


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_latin_1_is_read_where_the_words_are_french_or_spanish(lang):
    text = TEXTS[lang].strip("\n")
    assert read(text).blocks == import_text(text.encode("cp1252")).blocks
