"""Two editions of a paper of our own making, each in Chinese and in English."""

from collections.abc import Sequence
from pathlib import Path

from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.importing import Importing
from vademecum.services.shelf import Shelf

OLD, NEW = "LTH/COP/2031/7", "LTH/COP/2031/7/Rev.1"
"""Symbols of no body there is: a conference of lighthouse keepers."""

OLD_ZH = """
LTH/COP/2031/7
灯塔看守人会议
2031年5月6日

灯塔的看守与修缮

一. 导言

1. 灯塔看守人会议在第1/4号决定中请秘书处编写一份关于灯塔看守情况的背景文件，供第七届会议审议。

2. 本文件根据各缔约方提交的资料编写，并概述沿海各地的良好做法。

3. 看守人应当每日黄昏之前点亮灯塔，并在黎明之后熄灭。

二. 修缮

4. 塔身的石料每十年检查一次，发现裂缝时应当立即报告港务局。

5. 油灯的玻璃罩应当每周清洗，清洗时不得使用海水。

6. 缔约方指出，偏远岛屿上的灯塔缺乏训练有素的工匠，这使修缮工作往往推迟数年。

7. 会议似宜鼓励各缔约方交换备用零件，并建立一份共同的工匠名册。

三. 结论

8. 会议似宜将本文件分发给所有看守人。
"""

NEW_ZH = """
LTH/COP/2031/7/Rev.1
灯塔看守人会议
2031年9月2日

灯塔的看守与修缮

一. 导言

1. 灯塔看守人会议在第1/4号决定中请秘书处编写一份关于灯塔看守情况的背景文件，供第八届会议审议。

2. 本文件根据各缔约方提交的资料编写， 并概述沿海各地的良好做法。

二. 修缮

3. 塔身的石料每五年检查一次，发现裂缝时应当立即书面报告港务局。

4. 缔约方指出，偏远岛屿上的灯塔缺乏训练有素的工匠，这使修缮工作往往推迟数年。

5. 雾笛的气压应当在每次起雾之前测量，测量结果记入值班日志。

6. 会议似宜鼓励各缔约方交换备用零件，并建立一份共同的工匠名册。

三. 结论

7. 看守人应当每日黄昏之前点亮灯塔，并在黎明之后熄灭。

8. 会议似宜将本文件分发给所有看守人。
"""

OLD_EN = """
LTH/COP/2031/7
Conference of Lighthouse Keepers
6 May 2031

Keeping and repair of lighthouses

I. Introduction

1. In its decision 1/4, the Conference of Lighthouse Keepers requested the secretariat to prepare a
background paper on the keeping of lighthouses, for consideration at its seventh session.

2. The present paper is based on information submitted by the parties, and gives an overview of good
practices along the coasts.

3. Keepers should light the lamp before dusk every day and put it out after dawn.

II. Repair

4. The stones of the tower are inspected every ten years, and cracks should be reported to the
harbour office at once.

5. The glass of oil lamps should be washed every week, and never with sea water.

6. Parties noted that lighthouses on remote islands lack trained craftsmen, so that repairs are
often put off for years.

7. The Conference may wish to encourage parties to exchange spare parts and to keep a common roster
of craftsmen.

III. Conclusion

8. The Conference may wish to have the present paper sent to all keepers.
"""

NEW_EN = """
LTH/COP/2031/7/Rev.1
Conference of Lighthouse Keepers
2 September 2031

Keeping and repair of lighthouses

I. Introduction

1. In its decision 1/4, the Conference of Lighthouse Keepers requested the secretariat to prepare a
background paper on the keeping of lighthouses, for consideration at its eighth session.

2. The present paper is based on information submitted by the parties, and gives an overview of good
practices along the coasts.

II. Repair

3. The stones of the tower are inspected every five years, and cracks should be reported in writing
to the harbour office at once.

4. Parties noted that lighthouses on remote islands lack trained craftsmen, so that repairs are
often put off for years.

5. The pressure of the fog horn should be measured before every fog, and the result entered in the
log of the watch.

6. The Conference may wish to encourage parties to exchange spare parts and to keep a common roster
of craftsmen.

III. Conclusion

7. Keepers should light the lamp before dusk every day and put it out after dawn.

8. The Conference may wish to have the present paper sent to all keepers.
"""

SHORTER_EN = OLD_EN.replace(OLD_EN[OLD_EN.index("III. Conclusion") :], "")
"""The English of the old edition without its last section: its last paragraph is missing."""


def imported(places: Places, folder: Path, *texts: tuple[str, str, str]) -> Places:
    """Import texts, each with its symbol and language, into the reader's own library."""
    desk = Desk(places, Shelf.open(places))
    try:
        importing = Importing.over(desk)
        made = []
        for number, (text, symbol, lang) in enumerate(texts):
            file = folder / f"edition {number}.txt"
            file.write_text(text.strip(), "utf-8")
            made.append(importing.read(file, symbol=symbol, lang=lang))
        importing.keep(made)
    finally:
        desk.close()
    return places


def editions(*names: str) -> Sequence[tuple[str, str, str]]:
    """The texts of these names: `old zh`, `new zh`, `old en`, `new en`, `shorter en`."""
    known = {
        "old zh": (OLD_ZH, OLD, "zh"),
        "new zh": (NEW_ZH, NEW, "zh"),
        "old en": (OLD_EN, OLD, "en"),
        "new en": (NEW_EN, NEW, "en"),
        "shorter en": (SHORTER_EN, OLD, "en"),
    }
    return [known[name] for name in names]
