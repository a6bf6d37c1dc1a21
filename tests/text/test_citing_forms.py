"""What counts as a citation, form by form, in six languages: `see <0>1373 (2001)</0>` and the keys."""

import re

import pytest

from vademecum.paths import resources
from vademecum.text.citing.recogniser import Recogniser

RECOGNISER = Recogniser.load(resources() / "citations")

ENGLISH = [
    ("resolution <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    ("Resolution <0>1373(2001)</0> stands.", "S/RES/1373(2001)"),
    ("RESOLUTION <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    ("its resolution <0>1373 (2001)</0> of 28 September 2001", "S/RES/1373(2001)"),
    ("Security Council resolution No. <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    ("Security Council resolution <0>1373</0>", "S/RES/1373(?)"),
    (
        "resolutions <0>60/1</0> of 16 September 2005, <1>60/251</1> of 15 March 2006",
        "A/RES/60/1 A/RES/60/251",
    ),
    ("Articles 39 and 41 of the <0>Charter of the United Nations</0>", "VM/CHARTER#art_39"),
    ("the report (<0>A/74/821</0>), para. 5", "A/74/821#para_5"),
    ("resolution <0>1373 (2001)</0>, annex, para. 5", "S/RES/1373(2001)"),
    ("UNSCR <0>2178</0> and more", "S/RES/2178(?)"),
    ("resolution <0>2462</0> of the Security Council", "S/RES/2462(?)"),
    (
        "resolutions <0>2322 (2016)</0>, <1>2331 (2016)</1> and <2>2396 (2017)</2>",
        "S/RES/2322(2016) S/RES/2331(2016) S/RES/2396(2017)",
    ),
    (
        "its resolutions <0>1267 (1999)</0> of 15 October 1999, <1>1333 (2000)</1> and <2>1989 (2011)</2>",
        "S/RES/1267(1999) S/RES/1333(2000) S/RES/1989(2011)",
    ),
    (
        "resolution <0>1267 (1999)</0> and its resolution <1>1373 (2001)</1>",
        "S/RES/1267(1999) S/RES/1373(2001)",
    ),
    ("General Assembly resolution <0>65/230</0>, para. 42", "A/RES/65/230#para_42"),
    ("paragraph 42 of General Assembly resolution <0>65/230</0>", "A/RES/65/230#para_42"),
    ("paragraphs 3 to 5 of its resolution <0>74/247</0>", "A/RES/74/247#para_3-5"),
    ("resolution <0>65/230</0>, paras. 41–48", "A/RES/65/230#para_41-48"),
    ("paragraph 2 (e) of resolution <0>1373 (2001)</0>", "S/RES/1373(2001)#para_2__e"),
    ("resolution <0>1373 (2001)</0> (para. 8 (a) (iii))", "S/RES/1373(2001)#para_8__a__iii"),
    ("resolution <0>1373 (2001)</0>, preambular paragraph 3", "S/RES/1373(2001)#pp_3"),
    ("resolution <0>1373 (2001)</0>, operative paragraph 3", "S/RES/1373(2001)#para_3"),
    ("<0>S/RES/1373 (2001)</0>, OP2", "S/RES/1373(2001)#para_2"),
    ("<0>S/RES/1373 (2001)</0> PP 3", "S/RES/1373(2001)#pp_3"),
    ("<0>CTOC/COP/WG.7/2020/3</0>, footnote 14", "CTOC/COP/WG.7/2020/3#fn_14"),
    ("<0>CTOC/COP/WG.7/2020/3</0>, fn 14", "CTOC/COP/WG.7/2020/3#fn_14"),
    ("see paragraph 24 of document <0>CTOC/COP/WG.7/2020/3</0>.", "CTOC/COP/WG.7/2020/3#para_24"),
    ("resolution <0>66/1</0>, paragraph 5 of resolution <1>66/2</1>", "A/RES/66/1 A/RES/66/2#para_5"),
    ("resolution <0>217 A (III)</0>", "A/RES/217A(III)"),
    ("General Assembly resolution <0>3362 (S-VII)</0>", "A/RES/3362(S-VII)"),
    ("resolution <0>1503 (XLVIII)</0>", "E/RES/1503(XLVIII)"),
    ("resolutions <0>31/6 A</0> and <1>B</1>", "A/RES/31/6A A/RES/31/6B"),
    ("resolutions <0>48/263 A</0> <1>to</1> <2>C</2>", "A/RES/48/263A A/RES/48/263B A/RES/48/263C"),
    ("resolution <0>ES-10/21</0>", "A/RES/ES-10/21"),
    ("decision <0>31/308</0>", "A/DEC/31/308"),
    ("Economic and Social Council decision <0>2009/250</0>", "E/DEC/2009/250"),
    ("resolution <0>2008/23</0>", "E/RES/2008/23"),
    ("Human Rights Council resolutions <0>45/30</0> and <1>46/1</1>", "A/HRC/RES/45/30 A/HRC/RES/46/1"),
    ("resolution <0>8/1</0> of the Conference of the Parties", "CTOC/COP/RES/8/1"),
    ("Conference resolution <0>7/1</0>", "CTOC/COP/RES/7/1"),
    ("Conference of the States Parties resolution <0>7/1</0>", "CAC/COSP/RES/7/1"),
    ("the presidential statement <0>2016/6</0>", "S/PRST/2016/6"),
    (
        "the <0>statement by the President of the Security Council of 11 May 2016</0> (<1>S/PRST/2016/6</1>)",
        "S/PRST/2016/6 S/PRST/2016/6",
    ),
    ("<0>A/66/551</0>–<1>S/2011/701</1>", "A/66/551 S/2011/701"),
    ("<0>A/57/270</0> and <1>Corr.1</1>", "A/57/270 A/57/270/Corr.1"),
    ("<0>A/C.3/68/L.75/Rev.1</0>.", "A/C.3/68/L.75/Rev.1"),
    ("(<0>A/68/49(Vol.I)</0>)", "A/68/49(Vol.I)"),
    ("<0>A/81/6 (Sect. 16)</0>", "A/81/6(Sect. 16)"),
    ("<0>HRI/GEN/1/Rev.9 (Vol. I)</0>", "HRI/GEN/1/Rev.9(Vol. I)"),
    ("<0>A/RES/217 A (III)</0> and <1>a/res/74/247</1>", "A/RES/217A(III) A/RES/74/247"),
    ("<0>A/RES/68/247 B</0> of 9 April 2014", "A/RES/68/247B"),
    ("<0>A/RES/68/247</0> A report follows", "A/RES/68/247"),
    ("<0>S/714</0>, <1>E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1</1>", "S/714 E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1"),
    ("<0>ST/AI/189/Add.9/Rev.2</0>; <1>CEDAW/C/CHN/CO/7-8</1>", "ST/AI/189/Add.9/Rev.2 CEDAW/C/CHN/CO/7-8"),
    ("<0>S/PV.9004</0> and <1>A/ES-10/PV.5</1>", "S/PV.9004 A/ES-10/PV.5"),
    ("<0>S/2015/939</0>, annex II", "S/2015/939"),
    ("(see <0>https://undocs.org/en/S/RES/1373(2001)</0>).", "S/RES/1373(2001)"),
    ("<0>docs.un.org/zh/A/RES/74/247</0>", "A/RES/74/247"),
    ("<0>https://docs.un.org/en/S/RES/1373%20(2001)</0>", "S/RES/1373(2001)"),
    ("<0>https://documents.un.org/api/symbol/access?s=A/66/551&l=en</0>", "A/66/551"),
    ("article 24 of the <0>Organized Crime Convention</0>", "VM/UNTOC#art_24"),
    (
        "article 18, paragraph 1, of the <0>Convention against Transnational Organized Crime</0>",
        "VM/UNTOC#art_18__1",
    ),
    ("paragraph 1 of article 18 of the <0>Organized Crime Convention</0>", "VM/UNTOC#art_18__1"),
    ("Chapter VII of the <0>Charter of the United Nations</0>", "VM/CHARTER"),
    ("Article 51 of the <0>Charter of the United Nations</0>", "VM/CHARTER#art_51"),
    (
        "the <0>Protocol against the Smuggling of Migrants by Land, Sea and Air</0>, article 10",
        "VM/UNTOC/SMUGGLING-PROTOCOL#art_10",
    ),
    ("the <0>2015 Madrid Guiding Principles</0> (<1>S/2015/939</1>)", "S/2015/939 S/2015/939"),
    ("the <0>Universal Declaration of Human Rights</0>", "A/RES/217A(III)"),
    (
        "resolution <0>1373 (2001)</0> stands; <1>that resolution</1> binds",
        "S/RES/1373(2001) S/RES/1373(2001)",
    ),
    (
        "resolution <0>1373 (2001)</0>, and paragraph 5 of <1>the same resolution</1>",
        "S/RES/1373(2001) S/RES/1373(2001)#para_5",
    ),
    (
        "Resolution <0>1373 (2001)</0> decides. <1>The resolution</1> also requests.",
        "S/RES/1373(2001) S/RES/1373(2001)",
    ),
    ("after resolution <0>1373 (2001)</0>¹2019 passed", "S/RES/1373(2001)"),
]

CHINESE = [
    ("安全理事会第<0>1373(2001)</0>号决议", "S/RES/1373(2001)"),
    ("安全理事会第 <0>1373 (2001)</0> 号决议", "S/RES/1373(2001)"),
    ("第<0>１３７３（２００１）</0>号决议", "S/RES/1373(2001)"),
    ("安理會第<0>1373（2001）</0>號決議", "S/RES/1373(2001)"),
    ("第 <0>1373（2001）</0> 号 决 议", "S/RES/1373(2001)"),
    ("安理会决议<0>1373(2001)</0>", "S/RES/1373(2001)"),
    ("安理会第<0>1373</0>号决议", "S/RES/1373(?)"),
    (
        "安理会第<0>1373</0>号、第<1>1624</1>号和第<2>2178</2>号决议",
        "S/RES/1373(?) S/RES/1624(?) S/RES/2178(?)",
    ),
    (
        "在第 <0>2322(2016)</0>、<1>2331(2016)</1> 和 <2>2396(2017)</2> 号决议中",
        "S/RES/2322(2016) S/RES/2331(2016) S/RES/2396(2017)",
    ),
    (
        "第<0>1718(2006)</0>、第<1>1874(2009)</1>、第<2>2087(2013)</2>号决议或本决议",
        "S/RES/1718(2006) S/RES/1874(2009) S/RES/2087(2013)",
    ),
    ("第<0>1267(1999)</0>号、第<1>1989(2011)</1>号决议", "S/RES/1267(1999) S/RES/1989(2011)"),
    ("第<0>2121(2013)</0><1>2127(2013)</1>号决议", "S/RES/2121(2013) S/RES/2127(2013)"),
    (
        "1999年10月19日第<0>1269(1999)</0>号和2001年9月12日第<1>1368(2001)</1>号决议",
        "S/RES/1269(1999) S/RES/1368(2001)",
    ),
    ("大会以其2000 年11 月15 日第<0>55/25</0> 号决议", "A/RES/55/25"),
    ("大会第<0>65/230</0>号决议第42段", "A/RES/65/230#para_42"),
    ("大会第 <0>65/230</0> 号决议, 第 42 段", "A/RES/65/230#para_42"),
    ("第<0>1373(2001)</0>号决议第2(e)段", "S/RES/1373(2001)#para_2__e"),
    ("第<0>1373(2001)</0>号决议第8(a)㈢段", "S/RES/1373(2001)#para_8__a__iii"),
    ("第<0>1373(2001)</0>号决议第8(甲)段", "S/RES/1373(2001)#para_8__a"),
    ("第<0>1390(2002)</0>号决议第1和第2段", "S/RES/1390(2002)#para_1-2"),
    ("第<0>1390(2002)</0>号决议第1、第4段", "S/RES/1390(2002)#para_1"),
    ("第<0>1390(2002)</0>号决议第3至第7段", "S/RES/1390(2002)#para_3-7"),
    ("第<0>1373(2001)</0>号决议序言部分第3段", "S/RES/1373(2001)#pp_3"),
    ("第<0>1373(2001)</0>号决议执行部分第3段", "S/RES/1373(2001)#para_3"),
    ("(<0>A/CONF.234/11</0>,第 41-48 段)", "A/CONF.234/11#para_41-48"),
    ("<0>CTOC/COP/WG.7/2020/3</0>，第24段", "CTOC/COP/WG.7/2020/3#para_24"),
    ("<0>CTOC/COP/WG.7/2020/3</0>，脚注14", "CTOC/COP/WG.7/2020/3#fn_14"),
    ("大会第<0>217 A(III)</0>号决议", "A/RES/217A(III)"),
    ("大会第<0>68/247 A</0>和<1>B</1>号决议", "A/RES/68/247A A/RES/68/247B"),
    ("大会第<0>31/308</0>号决定", "A/DEC/31/308"),
    ("人权理事会第<0>45/30</0>号决议", "A/HRC/RES/45/30"),
    ("经济及社会理事会第<0>2008/23</0>号决议", "E/RES/2008/23"),
    ("有组织犯罪公约缔约方会议在其第 <0>8/1</0> 号决议中", "CTOC/COP/RES/8/1"),
    (
        "大会第<0>46/182</0>号、安全理事会第<1>1325(2000)</1>号和人权理事会第<2>45/30</2>号决议",
        "A/RES/46/182 S/RES/1325(2000) A/HRC/RES/45/30",
    ),
    (
        "以<0>安理会 2016 年 5 月 11 日的主席声明</0>(<1>S/PRST/2016/6</1>)为基础",
        "S/PRST/2016/6 S/PRST/2016/6",
    ),
    ("第<0>2326(2016)</0>號決議以及<1>S/PRST/2016/3</1>號安理會主席聲明", "S/RES/2326(2016) S/PRST/2016/3"),
    ("<0>《有组织犯罪公约》</0>第 24 条规定", "VM/UNTOC#art_24"),
    ("见<0>《联合国打击跨国有组织犯罪公约》</0>,第18条第1款。", "VM/UNTOC#art_18__1"),
    ("<0>联合国宪章</0>第39至42条", "VM/CHARTER#art_39"),
    ("秘书长的报告(<0>A/74/821</0>)第5-7段", "A/74/821#para_5-7"),
    ("<0>《聯合國憲章》</0>第五十一條", "VM/CHARTER#art_51"),
    ("根据<0>《联合国宪章》</0>第七章采取行动", "VM/CHARTER"),
    ("《实施<0>〈打击偷运移民议定书〉</0>的国际行动框架》", "VM/UNTOC/SMUGGLING-PROTOCOL"),
    ("<0>2015 年《马德里指导原则》</0>(<1>S/2015/939</1>)", "S/2015/939 S/2015/939"),
    ("上述<0>《关于外国恐怖主义作战人员的指导原则》</0>和 <1>2018 年增编</1>", "S/2015/939 S/2018/1177"),
    ("<0>技术指南</0>(<1>S/2017/716</1>)", "S/2017/716 S/2017/716"),
    ("<0>秘书长数字合作路线图</0>指出", "A/74/821"),
    ("<0>“综合性国际框架”</0>的准则", "S/2017/375"),
    ("第 <0>2178(2014)</0> 号决议，<1>该决议</1>促请", "S/RES/2178(2014) S/RES/2178(2014)"),
    ("第<0>1373(2001)</0>号决议。<1>该决议</1>第5段", "S/RES/1373(2001) S/RES/1373(2001)#para_5"),
    ("第<0>74/247</0>号决议,在<1>同一决议</1>中", "A/RES/74/247 A/RES/74/247"),
    ("第 <0>2462(2019)</0> 号决议注意到。<1>决议</1>还呼吁", "S/RES/2462(2019) S/RES/2462(2019)"),
    ("第<0>1373(2001)</0>号决议³¹2019年12月", "S/RES/1373(2001)"),
]

FRENCH = [
    ("résolution <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    ("RÉSOLUTION <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    (
        "résolutions <0>1267 (1999)</0>, <1>1989 (2011)</1> et <2>2253 (2015)</2>",
        "S/RES/1267(1999) S/RES/1989(2011) S/RES/2253(2015)",
    ),
    (
        "résolutions <0>1269 (1999)</0> du 19 octobre 1999 et <1>1368 (2001)</1> du 12 septembre 2001",
        "S/RES/1269(1999) S/RES/1368(2001)",
    ),
    ("paragraphe 42 de la résolution <0>65/230</0> de l’Assemblée générale", "A/RES/65/230#para_42"),
    ("résolution <0>65/230</0>, par. 42", "A/RES/65/230#para_42"),
    ("la résolution <0>2008/23</0> du Conseil économique et social", "E/RES/2008/23"),
    ("la résolution <0>1373</0> du Conseil de sécurité", "S/RES/1373(?)"),
    ("la décision <0>31/308</0>", "A/DEC/31/308"),
    ("résolution <0>1373 (2001)</0> ; <1>la même résolution</1>", "S/RES/1373(2001) S/RES/1373(2001)"),
    ("l’article 51 de la <0>Charte des Nations Unies</0>", "VM/CHARTER#art_51"),
    ("résolution <0>1373 (2001)</0>, par. 2 e)", "S/RES/1373(2001)#para_2__e"),
]

SPANISH = [
    ("resolución <0>1373 (2001)</0> del Consejo de Seguridad", "S/RES/1373(2001)"),
    ("resoluciones <0>1373 (2001)</0> y <1>1624 (2005)</1>", "S/RES/1373(2001) S/RES/1624(2005)"),
    (
        "resoluciones <0>1373 (2001)</0>, de 28 de septiembre de 2001, y <1>1624 (2005)</1>",
        "S/RES/1373(2001) S/RES/1624(2005)",
    ),
    ("párrafo 42 de la resolución <0>65/230</0> de la Asamblea General", "A/RES/65/230#para_42"),
    ("resolución <0>65/230</0>, párr. 42", "A/RES/65/230#para_42"),
    ("resolución <0>8/1</0> de la Conferencia de las Partes", "CTOC/COP/RES/8/1"),
    ("la decisión <0>31/308</0> de la Asamblea General", "A/DEC/31/308"),
    ("resolución <0>1373 (2001)</0>. En <1>esa resolución</1>", "S/RES/1373(2001) S/RES/1373(2001)"),
    ("el Artículo 51 de la <0>Carta de las Naciones Unidas</0>", "VM/CHARTER#art_51"),
]

RUSSIAN = [
    ("резолюция <0>1373 (2001)</0> Совета Безопасности", "S/RES/1373(2001)"),
    (
        "резолюциях <0>1269 (1999)</0> от 19 октября 1999 года и <1>1368 (2001)</1> от 12 сентября 2001 года",
        "S/RES/1269(1999) S/RES/1368(2001)",
    ),
    ("в своей резолюции <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    (
        "резолюциями <0>1267 (1999)</0>, <1>1989 (2011)</1> и <2>2253 (2015)</2>",
        "S/RES/1267(1999) S/RES/1989(2011) S/RES/2253(2015)",
    ),
    ("пункт 42 резолюции <0>65/230</0> Генеральной Ассамблеи", "A/RES/65/230#para_42"),
    ("пунктом 42 резолюции <0>65/230</0>", "A/RES/65/230#para_42"),
    ("резолюцию Совета Безопасности <0>1373</0>", "S/RES/1373(?)"),
    ("решением <0>31/308</0>", "A/DEC/31/308"),
    ("резолюции <0>45/30</0> Совета по правам человека", "A/HRC/RES/45/30"),
    ("резолюция <0>1373 (2001)</0>; в <1>той же резолюции</1>", "S/RES/1373(2001) S/RES/1373(2001)"),
    ("статьей 51 <0>Устава Организации Объединенных Наций</0>", "VM/CHARTER#art_51"),
]

ARABIC = [
    ("القرار <0>1373 (2001)</0>", "S/RES/1373(2001)"),
    ("قراره <0>1373 (2001)</0> المؤرخ 28 أيلول/سبتمبر 2001", "S/RES/1373(2001)"),
    ("قرارات مجلس الأمن <0>1267 (1999)</0> و<1>1989 (2011)</1>", "S/RES/1267(1999) S/RES/1989(2011)"),
    ("القرارين <0>1373 (2001)</0> و <1>1624 (2005)</1>", "S/RES/1373(2001) S/RES/1624(2005)"),
    ("القرار <0>١٣٧٣ (٢٠٠١)</0>", "S/RES/1373(2001)"),
    ("وبقرار الجمعية العامة <0>٦٥/٢٣٠</0>", "A/RES/65/230"),
    ("الفقرة 42 من قرار الجمعية العامة <0>65/230</0>", "A/RES/65/230#para_42"),
    ("القرار <0>1373 (2001)</0>، الفقرة 2 (ه)", "S/RES/1373(2001)#para_2__e"),
    ("قرار مجلس الأمن <0>1373</0>", "S/RES/1373(?)"),
    ("المقرر <0>31/308</0>", "A/DEC/31/308"),
    ("القرار <0>1373 (2001)</0>. وفي <1>القرار نفسه</1>", "S/RES/1373(2001) S/RES/1373(2001)"),
    ("المادة 51 من <0>ميثاق الأمم المتحدة</0>", "VM/CHARTER#art_51"),
]

FORMS = [
    *(("en", *form) for form in ENGLISH),
    *(("zh", *form) for form in CHINESE),
    *(("fr", *form) for form in FRENCH),
    *(("es", *form) for form in SPANISH),
    *(("ru", *form) for form in RUSSIAN),
    *(("ar", *form) for form in ARABIC),
]

NOTHING = [
    ("en", "and/or 24/7 A/B testing, TCP/IP and 10/12/2020"),
    ("en", "page 3/13, a ratio of 65/230, 1373 (2001) alone"),
    ("en", "resolution 24/7 of the screen, resolution 10/12/2020"),
    ("en", "the present resolution; this resolution also"),
    ("en", "that resolution, and the same resolution"),
    ("en", "resolutions on migration; the resolution of 42 disputes"),
    ("en", "the Parliamentary Assembly adopted Resolution 1507 (2006)"),
    ("en", "World Health Assembly resolution 65/23"),
    ("en", "the Commission's decision 5/7 and decision 63/15"),
    ("en", "https://example.org/A/66/551 and ftp/S/2015/939"),
    ("en", "sizes S/M/L, A/4, S/24, E/7, ID/5, CD/ROM"),
    ("en", "1-800/A/66/551x and XA/66/551"),
    ("en", "the Charter of Paris; the Convention; the Protocol"),
    ("en", "the Conference of the Parties to the Organized Crime Convention met"),
    ("zh", "该决议"),
    ("zh", "本决议还决定"),
    ("zh", "在同一决议中，大会决定"),
    ("zh", "第24条和第3段"),
    ("zh", "第2号决议，2001年9月12日"),
    ("zh", "《2000年联合国打击跨国有组织犯罪公约指南》"),
    ("zh", "《联合国打击跨国有组织犯罪公约及其议定书实施立法指南》"),
    ("zh", "《打击偷运移民示范法》与《公约》第24条"),
    ("zh", "2016年《马德里指导原则》"),
    ("zh", "技术指南与框架文件"),
    ("zh", "欧洲议会第1373(2001)号决议"),
    ("zh", "世界卫生大会第65/23号决议"),
    ("zh", "联合国打击跨国有组织犯罪公约缔约方会议第七次会议"),
    ("zh", "3/13页，24/7全天候"),
    ("fr", "la présente résolution ; 24/7"),
    ("es", "la presente resolución; 3/13"),
    ("ru", "настоящая резолюция; 24/7"),
    ("ar", "هذا القرار 24/7"),
]


def annotate(text, found):
    """The text with its citations marked and numbered."""
    parts, done = [], 0
    for number, one in enumerate(found):
        parts += [text[done : one.start], f"<{number}>", one.surface, f"</{number}>"]
        done = one.end
    return "".join([*parts, text[done:]])


@pytest.mark.parametrize(("lang", "marked", "keys"), FORMS)
def test_a_form_is_read_in_its_language(lang, marked, keys):
    text = re.sub(r"</?\d>", "", marked)
    found = RECOGNISER.find(text, lang)
    assert annotate(text, found) == marked
    assert " ".join(str(one.key) for one in found).split() == keys.split()


@pytest.mark.parametrize(("lang", "marked", "keys"), FORMS)
def test_a_form_is_read_when_nobody_says_the_language(lang, marked, keys):
    text = re.sub(r"</?\d>", "", marked)
    found = RECOGNISER.find(text, "")
    assert annotate(text, found) == marked
    assert " ".join(str(one.key) for one in found).split() == keys.split()


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_what_only_looks_like_a_citation_is_left_alone(lang, text):
    assert annotate(text, RECOGNISER.find(text, lang)) == text


def test_there_are_more_than_a_hundred_forms_in_six_languages():
    assert len(FORMS) > 100
    assert {lang for lang, *_ in FORMS} == {"ar", "en", "es", "fr", "ru", "zh"}
