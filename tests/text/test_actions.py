"""Which acts a paragraph does, who acts, and towards whom."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factories import AWKWARD
from vademecum.paths import resources
from vademecum.text.actions.act import Towards
from vademecum.text.actions.recogniser import ActionRecogniser
from vademecum.text.actions.table import ActionsDamaged, ActionTable

RECOGNISER = ActionRecogniser.load(resources() / "citations", resources() / "data" / "simplified.txt")

PIECES = (
    *AWKWARD,
    *(
        "请",
        "決定",
        "应",
        "秘書長",
        "会员国",
        "，",
        "。",
        "其中",
        "并",
        "安理会",
        "第9(2077)号决议",
        "在",
        "对",
    ),
    *("requests ", "the Council ", "Member States ", "shall ", "and ", ", ", ". ", "may wish to ", "that "),
)


def acts(text, lang, *, is_operative=False):
    """Each act as `verb: who, who`."""
    found = RECOGNISER.acts(text, lang, is_operative=is_operative)
    return [f"{act.verb}: {', '.join(one.id for one in act.addressees)}".rstrip(": ") for act in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请秘书长在黄昏前提交报告；", ["requests: secretary-general"]),
        ("又请秘书长与反恐执行局协商，向大会报告；", ["requests: secretary-general"]),
        ("还请特别报告员提交报告；", ["requests: 特别报告员"]),
        ("强烈敦促各国、国际组织和民间社会合作，并请秘书长提交报告；", [
            "urges: states, international-organizations, civil-society", "requests: secretary-general",
        ]),
        ("又决定，所有会员国应当点亮灯塔；", ["decides: member-states"]),
        ("决定继续处理此案。", ["decides"]),
        ("根据《联合国宪章》第七章采取行动，决定延长任务期限；", ["decides"]),
        ("在这方面，请各国合作；", ["requests: states"]),
        ("要求伊拉克和科威特尊重边界；", ["demands: iraq, kuwait"]),
        ("促请尚未这样做的缔约国批准公约；", ["calls-upon: states-parties"]),
        ("重申邀请联合国系统各机关、组织和机构提供支持；", ["reaffirms", "invites: un-system"]),
        ("确认各项结论，其中着重指出需要合作，并请各国参加；", ["confirms"]),
        ("注意到其中要求会员国采取措施的决议；", ["notes"]),
        ("对暴力行为表示严重关切；", ["expresses"]),
        ("最强烈地谴责一切恐怖行为；", ["condemns"]),
        ("還請秘書長提交報告；", ["requests: secretary-general"]),
        ("爰請秘書長召集會議。", ["requests: secretary-general"]),
        ("提交报告；", []),
    ],
)  # fmt: skip
def test_an_operative_paragraph_in_chinese(text, expected):
    assert acts(text, "zh", is_operative=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安理会第9396(2077)号决议要求会员国收集灯油。", ["requests: member-states"]),
        ("该决议，其中指示反恐怖主义委员会执行局(反恐执行局)与会员国协商。", ["directs: cted"]),
        ("大会对灯塔工作组的工作表示赞赏，并请秘书长继续工作。", [
            "expresses", "requests: secretary-general",
        ]),
        ("在同一决议中，大会决定设立委员会。", ["decides"]),
        ("缔约方会议在其第 98/1 号决议中，鼓励缔约国利用灯塔。", ["encourages: states-parties"]),
        ("反恐委员会还请秘书长和反恐执行局报告，并敦促捐助方支持。", [
            "requests: secretary-general, cted", "urges: donors",
        ]),
        ("工作组不妨请缔约国分享经验。", ["suggests: working-group", "requests: states-parties"]),
        ("各代表团在筹备审议时似宜考虑下列问题：", ["suggests: delegations"]),
        ("鼓励会员国加强合作。", ["encourages: member-states"]),
        ("缔约国应当开展宣传活动。", ["should: states-parties"]),
        ("该条规定，缔约国有义务保护证人。", ["should: states-parties"]),
        ("在使用灯火时应当谨慎。", ["should"]),
        ("“安全理事会吁请各方停火。安理会鼓励会员国协助。", [
            "calls-upon: parties", "encourages: member-states",
        ]),
    ],
)  # fmt: skip
def test_what_a_chinese_report_tells(text, expected):
    assert acts(text, "zh") == expected


@pytest.mark.parametrize(
    "text",
    [
        "安理会没有要求会员国提交报告。",
        "安理会不要求会员国提交报告。",
        "秘书长被要求提交报告。",
        "这些法律和技术要求很高，各国的请求很多。",
        "大会的决定载于附件；签证申请和邀请函已经发出。",
        "请参阅附件。",
        "根据安理会决定，各国采取了措施。",
        "会员国应对火灾威胁，各国响应号召，对应的应用很多。",
        "会员国注意到灯塔很有用。专家们认识到这一点。",
        "鼓励并扩大各部门之间的伙伴关系。",
    ],
)
def test_what_is_no_act_in_chinese(text):
    assert acts(text, "zh") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Calls upon Member States and requests the Secretary-General to keep the lamps lit;", [
            "calls-upon: member-states", "requests: secretary-general",
        ]),
        ("Decides, acting under Chapter VII of the Charter, that all States shall light lamps;", [
            "decides: states",
        ]),
        ("Also requests, in this regard, the Executive Directorate, in cooperation with States, to report;", [
            "requests: cted",
        ]),
        ("Strongly urges all parties to keep quiet;", ["urges: parties"]),
        ("Calls upon the Government of Ruritania to withdraw;", ["calls-upon: ruritania"]),
        ("Demands that the Ruritanian Government comply;", ["demands: ruritanian-government"]),
        ("Invites the International Committee of the Red Cross to help;", ["invites: icrc"]),
        ("Requests the Secretary-General, after consulting with Iraq and Kuwait, to submit a plan;", [
            "requests: secretary-general",
        ]),
        ("Encourages Member States, the United Nations system and civil society to cooperate;", [
            "encourages: member-states, un-system, civil-society",
        ]),
        ("In accordance with its rules, decides that the measures shall end;", ["decides"]),
        ("Expresses its intention to review the requests and decisions of the Committee;", ["expresses"]),
        ("Takes note with appreciation of the report;", ["notes"]),
        ("To request the Secretary-General to report;", ["requests: secretary-general"]),
        ("Welcomes the efforts of Member States;", ["welcomes"]),
        ("Does not request anything;", []),
        ("Granting of an amnesty;", []),
    ],
)  # fmt: skip
def test_an_operative_paragraph_in_english(text, expected):
    assert acts(text, "en", is_operative=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In resolution 9396 (2077), the Council called on Member States and asked the Secretariat to go.", [
            "calls-upon: member-states", "requests: secretariat",
        ]),
        ("The General Assembly decided to meet. It also invited States to contribute.", [
            "decides", "invites: states",
        ]),
        ("Resolution 9462 (2079) urges States to act.", ["urges: states"]),
        ("By its resolution, the Council decided that all States shall prevent fires.", ["decides: states"]),
        ("The Council, recalling this, condemned the fire, demanded that parties stop, and urged donors.", [
            "condemns", "demands: parties", "urges: donors",
        ]),
        ("The Committee takes note of the report and recommends that the State party amend its law.", [
            "notes", "recommends: states-parties",
        ]),
        ("The Working Group may wish to request the Secretariat to collect lamps.", [
            "suggests: working-group", "requests: secretariat",
        ]),
        ("States parties are encouraged to use lamps.", ["encourages: states-parties"]),
        ("Member States should, where appropriate, share oil.", ["should: member-states"]),
    ],
)  # fmt: skip
def test_what_an_english_report_tells(text, expected):
    assert acts(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Council did not request the Secretariat to report.",
        "The Secretary-General was requested to report to the Council.",
        "These requests for assistance were many; the requirements of the Council were met.",
        "The report requested by the Security Council noted progress.",
        "The Council's decisions and the demands of the parties are known.",
        "The Security Council requests of last year were kept; Council demands were few.",
    ],
)
def test_what_is_no_act_in_english(text):
    assert acts(text, "en") == []


def test_who_acts_is_told_as_printed():
    (told,) = RECOGNISER.acts("安理会第9396(2077)号决议要求会员国收集灯油。", "zh")
    assert told.actor == "安理会第9396(2077)号决议"
    told, again = RECOGNISER.acts("The Council called on States to act. It urged the parties to rest.", "en")
    assert (told.actor, again.actor) == ("Council", "Council")
    (own,) = RECOGNISER.acts("请秘书长报告。", "zh", is_operative=True)
    assert own.actor is None


def test_offsets_count_code_points():
    text = "𠮷𠮷：缔约国应当点灯。"
    (act,) = RECOGNISER.acts(text, "zh")
    assert text[act.start : act.end] == "应当"
    assert text[act.addressees[0].start : act.addressees[0].end] == "缔约国"


def test_a_language_that_the_table_does_not_have_is_not_guessed_at():
    assert not RECOGNISER.knows("fr")
    assert acts("Prie le Secrétaire général de faire rapport.", "fr") == []


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=14,
    ),
    st.sampled_from(["zh", "en"]),
    st.booleans(),
)  # fmt: skip
@example(["İ", "the Council ", "requests "], "en", False)
def test_every_act_stands_where_it_says(pieces, lang, is_operative):
    text = "".join(pieces)
    for act in RECOGNISER.acts(text, lang, is_operative=is_operative):
        assert act.verb in RECOGNISER.table.verbs
        assert 0 <= act.start < act.end <= len(text)
        for one in act.addressees:
            assert text[one.start : one.end] == one.name
            assert 0 <= one.start < one.end <= len(text)


def test_verbs_shared_with_the_citing_table_have_its_names():
    citing = (resources() / "citations" / "verbs.toml").read_text("utf-8")
    shared = ["recalls", "reaffirms", "welcomes", "notes", "adopts", "decides", "requests", "encourages"]
    shared += ["calls-upon", "confirms", "stresses", "expresses", "establishes"]
    assert [verb for verb in shared if f"[{verb}]" in citing] == shared
    assert set(shared) <= set(RECOGNISER.table.verbs)


def test_every_verb_and_addressee_has_a_name_in_both_languages():
    table = RECOGNISER.table
    assert all({"en", "zh"} <= set(one.name) for one in (*table.verbs.values(), *table.addressees.values()))
    assert {verb.towards for verb in table.verbs.values()} == set(Towards)


@pytest.mark.parametrize("text", ["", "verbs = 3", "[verbs.x]\nname = { en = '' }", "not toml at all ["])
def test_a_damaged_table_is_a_trouble_with_advice(tmp_path, text):
    (tmp_path / "actions.toml").write_text(text, "utf-8")
    with pytest.raises(ActionsDamaged) as damaged:
        ActionTable.load(tmp_path / "actions.toml")
    assert damaged.value.advice_text


def test_a_missing_table_is_a_trouble(tmp_path):
    with pytest.raises(ActionsDamaged):
        ActionTable.load(tmp_path / "actions.toml")
