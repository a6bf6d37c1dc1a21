"""The few words of our own that stand on papers, in the language of the text: the room reads that."""

from collections.abc import Sequence
from datetime import date

LANGUAGES = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "zh": "中文",
}
"""What each language calls itself."""

_WORDS = {
    "en": {
        "sheet": "Worksheet",
        "key": "Answer key",
        "key-of": "Answer key: {}",
        "run": "Run sheet",
        "edition": "edition {}",
        "printed": "printed on {}",
        "page": "page {page} of {pages}",
        "notes": "Notes",
        "instruments": "Instruments cited",
        "symbol": "Symbol",
        "title": "Title or subject",
        "address": "Official address",
        "map": "Coverage map: {}",
        "timeline": "Timeline of the instruments cited: {}",
        "missing": "Not in the edition at hand: {}",
        "name": "Name",
        "gaps": "Fill in the gaps",
        "gaps-guide": "Write down what stands in each gap.",
        "gaps-hint": "Write down what stands in each gap. A letter before it is the first of its words.",
        "gaps-bank": "Write into each gap the words of the box that belong there. Each is used once.",
        "matching": "Which instrument is it?",
        "matching-guide": "Write the letter of the sentence beside the instrument that it is about.",
        "number-sign": "No.",
        "answer": "Answer",
        "place": "Paragraph",
        "seed": "Sheet number {}: the same number makes the same sheet again.",
        "at": "At",
        "minutes": "Time",
        "step": "Step",
        "speech": "Speaker’s notes",
        "total": "All together",
        "available": "of {} there are",
        "pause": "Pause",
        "rehearsed": "rehearsed: {}",
        "asked": "Question: {}",
    },
    "zh": {
        "sheet": "练习页",
        "key": "答案",
        "key-of": "答案：{}",
        "run": "流程表",
        "edition": "版本 {}",
        "printed": "{}打印",
        "page": "第 {page} 页，共 {pages} 页",
        "notes": "笔记",
        "instruments": "引用的文书",
        "symbol": "文号",
        "title": "标题或主题",
        "address": "官方网址",
        "map": "引用分布图：{}",
        "timeline": "所引文书时间线：{}",
        "missing": "现有版本中没有：{}",
        "name": "姓名",
        "gaps": "填空",
        "gaps-guide": "写出每个空白处原有的文字。",
        "gaps-hint": "写出每个空白处原有的文字。空白前有一个字的，原文以该字开头。",
        "gaps-bank": "从方框中选出每个空白处原有的文字。每项只用一次。",
        "matching": "是哪一份文书？",
        "matching-guide": "在每份文书旁写出与之相关的句子的字母。",
        "number-sign": "编号",
        "answer": "答案",
        "place": "段落",
        "seed": "练习页编号 {}：用同一编号可再次生成同一练习页。",
        "at": "时刻",
        "minutes": "用时",
        "step": "步骤",
        "speech": "主讲人备注",
        "total": "合计",
        "available": "可用时间 {}",
        "pause": "停顿",
        "rehearsed": "排练用时：{}",
        "asked": "提问：{}",
    },
    "fr": {
        "sheet": "Feuille d’exercices",
        "key": "Corrigé",
        "key-of": "Corrigé : {}",
        "run": "Déroulement",
        "edition": "édition {}",
        "printed": "imprimé le {}",
        "page": "page {page} sur {pages}",
        "notes": "Notes",
        "instruments": "Instruments cités",
        "symbol": "Cote",
        "title": "Titre ou sujet",
        "address": "Adresse officielle",
        "map": "Carte des citations : {}",
        "timeline": "Chronologie des instruments cités : {}",
        "missing": "Absent de l’édition disponible : {}",
        "name": "Nom",
        "gaps": "Complétez",
        "gaps-guide": "Écrivez ce qui se trouve dans chaque blanc.",
        "gaps-hint": "Écrivez ce qui se trouve dans chaque blanc. La lettre qui le précède est la première.",
        "gaps-bank": "Écrivez dans chaque blanc les mots du cadre qui conviennent. Chacun sert une fois.",
        "matching": "De quel instrument s’agit-il ?",
        "matching-guide": "Écrivez à côté de chaque instrument la lettre de la phrase qui s’y rapporte.",
        "number-sign": "No",
        "answer": "Réponse",
        "place": "Paragraphe",
        "seed": "Feuille no {} : le même numéro redonne la même feuille.",
        "at": "À",
        "minutes": "Durée",
        "step": "Étape",
        "speech": "Notes de l’intervenant",
        "total": "Au total",
        "available": "sur {} disponibles",
        "pause": "Pause",
        "rehearsed": "répétition : {}",
        "asked": "Question : {}",
    },
    "es": {
        "sheet": "Hoja de ejercicios",
        "key": "Respuestas",
        "key-of": "Respuestas: {}",
        "run": "Guion de la sesión",
        "edition": "edición {}",
        "printed": "impreso el {}",
        "page": "página {page} de {pages}",
        "notes": "Notas",
        "instruments": "Instrumentos citados",
        "symbol": "Signatura",
        "title": "Título o asunto",
        "address": "Dirección oficial",
        "map": "Mapa de citas: {}",
        "timeline": "Cronología de los instrumentos citados: {}",
        "missing": "No figura en la edición disponible: {}",
        "name": "Nombre",
        "gaps": "Complete los espacios",
        "gaps-guide": "Escriba lo que figura en cada espacio.",
        "gaps-hint": "Escriba lo que figura en cada espacio. La letra que lo precede es la primera.",
        "gaps-bank": "Escriba en cada espacio las palabras del recuadro que correspondan; cada una, una vez.",
        "matching": "¿De qué instrumento se trata?",
        "matching-guide": "Escriba junto a cada instrumento la letra de la frase que le corresponde.",
        "number-sign": "Núm.",
        "answer": "Respuesta",
        "place": "Párrafo",
        "seed": "Hoja núm. {}: el mismo número produce de nuevo la misma hoja.",
        "at": "A los",
        "minutes": "Tiempo",
        "step": "Paso",
        "speech": "Notas del orador",
        "total": "En total",
        "available": "de {} disponibles",
        "pause": "Pausa",
        "rehearsed": "ensayo: {}",
        "asked": "Pregunta: {}",
    },
    "ru": {
        "sheet": "Рабочий лист",
        "key": "Ответы",
        "key-of": "Ответы: {}",
        "run": "План занятия",
        "edition": "издание {}",
        "printed": "напечатано {}",
        "page": "стр. {page} из {pages}",
        "notes": "Заметки",
        "instruments": "Упомянутые документы",
        "symbol": "Условное обозначение",
        "title": "Название или тема",
        "address": "Официальный адрес",
        "map": "Карта ссылок: {}",
        "timeline": "Хронология упомянутых документов: {}",
        "missing": "Нет в имеющемся издании: {}",
        "name": "Имя",
        "gaps": "Заполните пропуски",
        "gaps-guide": "Напишите, что стоит на месте каждого пропуска.",
        "gaps-hint": "Напишите, что стоит на месте каждого пропуска. Буква перед ним — первая.",
        "gaps-bank": "Впишите в каждый пропуск подходящие слова из рамки. Каждое используется один раз.",
        "matching": "О каком документе идет речь?",
        "matching-guide": "Напишите рядом с каждым документом букву предложения, которое к нему относится.",
        "number-sign": "№",
        "answer": "Ответ",
        "place": "Пункт",
        "seed": "Лист № {}: тот же номер дает тот же лист.",
        "at": "Начало",
        "minutes": "Время",
        "step": "Шаг",
        "speech": "Заметки докладчика",
        "total": "Всего",
        "available": "из имеющихся {}",
        "pause": "Пауза",
        "rehearsed": "на репетиции: {}",
        "asked": "Вопрос: {}",
    },
    "ar": {
        "sheet": "ورقة تمارين",
        "key": "الأجوبة",
        "key-of": "الأجوبة: {}",
        "run": "سير الجلسة",
        "edition": "طبعة {}",
        "printed": "طُبعت في {}",
        "page": "الصفحة {page} من {pages}",
        "notes": "ملاحظات",
        "instruments": "الصكوك المذكورة",
        "symbol": "الرمز",
        "title": "العنوان أو الموضوع",
        "address": "العنوان الرسمي على الشبكة",
        "map": "خريطة الإشارات: {}",
        "timeline": "التسلسل الزمني للصكوك المذكورة: {}",
        "missing": "غير وارد في الطبعة المتاحة: {}",
        "name": "الاسم",
        "gaps": "املأ الفراغات",
        "gaps-guide": "اكتب ما يرد في كل فراغ.",
        "gaps-hint": "اكتب ما يرد في كل فراغ. الحرف السابق للفراغ هو أول حروفه.",
        "gaps-bank": "اكتب في كل فراغ ما يناسبه من كلمات الإطار. تُستخدم كل منها مرة واحدة.",
        "matching": "ما هو الصك المقصود؟",
        "matching-guide": "اكتب بجانب كل صك حرف الجملة المتعلقة به.",
        "number-sign": "الرقم",
        "answer": "الجواب",
        "place": "الفقرة",
        "seed": "ورقة رقم {}: الرقم نفسه يعطي الورقة نفسها من جديد.",
        "at": "عند",
        "minutes": "المدة",
        "step": "الخطوة",
        "speech": "ملاحظات المتكلم",
        "total": "المجموع",
        "available": "من أصل {} متاحة",
        "pause": "وقفة",
        "rehearsed": "في التدريب: {}",
        "asked": "سؤال: {}",
    },
}

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_DAYS = {"es": "{} de {} de {}"}
_BETWEEN = " · "


def word(name: str, lang: str) -> str:
    """One of our words in `lang`; English for a language that is none of the six."""
    return _WORDS.get(lang, _WORDS["en"])[name]


def day_in_words(day: date, lang: str) -> str:
    """A day as the language writes it."""
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    if lang == "ar":
        return f"{day.day}/{day.month}/{day.year}"
    months = _MONTHS.get(lang, _MONTHS["en"]).split()
    return _DAYS.get(lang, "{} {} {}").format(day.day, months[day.month - 1], day.year)


def provenance(sources: Sequence[tuple[str, str, str]], day: date, lang: str) -> str:
    """The foot of a page: each text's symbol, language and edition once, then the day of printing."""
    # In Arabic the parts of a symbol stay in their order.
    sign = "\u2066{}\u2069" if lang == "ar" else "{}"
    told = [
        _BETWEEN.join(
            [sign.format(name), LANGUAGES.get(of, of)]
            + [word("edition", lang).format(edition)] * bool(edition)
        )
        for name, of, edition in dict.fromkeys(sources)
    ]
    printed = word("printed", lang).format(day_in_words(day, lang))
    return _BETWEEN.join(["; ".join(told), printed] if told else [printed])


def clock(seconds: int) -> str:
    """A time as `1:05` minutes, or `1:02:05` from an hour on."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, short = divmod(minutes, 60)
    return f"{hours}:{short:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
