"""What a screen reader gets from the running program on a real X server: names, roles, states, heads, announcements."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.accessible_stage import SYSTEM_PYTHON, bus_launcher

Node = dict[str, Any]
SCREENS = (
    "first-start", "register-choice", "register-conditions", "register-numbers", "register-review", "sign-in",
    "sign-in-refused", "sign-in-filled", "code", "roster", "ticked", "panel", "masked", "settings", "dialog", "preview",
)  # fmt: skip
CONTROLS = {
    "push button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "password text",
    "table",
    "table cell",
    "page tab",
}
WRITTEN = CONTROLS - {"combo box"} | {"label", "table column header"}  # Qt names a combo box by what is chosen in it
MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
AMOUNT = re.compile(r"[\d,]+\.\d\d ر\.س")
NUMBER = re.compile(r"\d{9,10}|[\d,]+\.\d\d")
LATIN = {"English", "PDF"}  # names that are the same in Arabic


def missing() -> str:
    """What there is not on this machine, in words; empty when a screen reader can be tried."""
    binding = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    probe = [SYSTEM_PYTHON, "-c", binding]
    has_binding = (
        Path(SYSTEM_PYTHON).exists() and subprocess.run(probe, capture_output=True, check=False).returncode == 0
    )
    lacking = [
        name
        for name, there in (
            ("xvfb xauth", shutil.which("xvfb-run")),
            ("dbus", shutil.which("dbus-run-session")),
            ("at-spi2-core", bus_launcher()),
            ("python3-gi gir1.2-atspi-2.0", has_binding),
        )
        if not there
    ]
    return f"no AT-SPI here: apt-get install {' '.join(lacking)}" if lacking else ""


pytestmark = [pytest.mark.xvfb, pytest.mark.skipif(bool(missing()), reason=missing() or "never")]


class Perceived:
    """What the stage left: a tree for each screen, and what was said."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.heard: list[Node] = json.loads((folder / "heard.json").read_text("utf-8"))

    def nodes(self, screen: str) -> list[Node]:
        """All that is shown, from the top."""
        windows = json.loads((self._folder / f"{screen}.json").read_text("utf-8"))
        return [node for window in windows for node in _all(window)]

    def one(self, screen: str, role: str, name: str) -> Node:
        """The only node of this role and name."""
        found = [node for node in self.nodes(screen) if node["role"] == role and node["name"] == name]
        assert len(found) == 1, (screen, role, name, found)
        return found[0]

    def rows(self, screen: str) -> list[dict[str, Node]]:
        """The first rows of the list, their cells by the name of their head."""
        rows: list[dict[str, Node]] = []
        for node in self.nodes(screen):
            if node["role"] == "table cell" and node.get("heads"):
                head = node["heads"][0]
                if head == "تحديد":
                    rows.append({})
                rows[-1][head] = node
        return rows

    def said(self, part: str) -> list[str]:
        """What was announced, without the focus moving."""
        return [one["words"] for one in self.heard if one["heard"] == "announcement" and one["part"] == part]

    def focused(self, part: str) -> list[tuple[str, str]]:
        """Where the focus went: role and name."""
        return [(one["role"], one["name"]) for one in self.heard if one["heard"] == "focus" and one["part"] == part]


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node["children"]:
        yield from _all(child)


@pytest.fixture(scope="module")
def perceived(tmp_path_factory: pytest.TempPathFactory) -> Perceived:
    """One walk through the program, with a screen reader that listens."""
    folder = tmp_path_factory.mktemp("perceived")
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--", sys.executable, "-m"]
    answer = subprocess.run(
        [*command, "tests.journeys.accessible_stage", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr[-4000:]
    return Perceived(folder)


# -- every screen ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("screen", SCREENS)
def test_whatever_takes_the_focus_has_an_arabic_name(perceived: Perceived, screen: str) -> None:
    stops = [node for node in perceived.nodes(screen) if "focusable" in node["states"]]
    assert stops
    nameless = [node for node in stops if not node["name"].strip()]
    assert nameless == []
    assert {node["name"] for node in stops if node["name"].isascii() and not NUMBER.search(node["name"])} <= LATIN | {
        node["name"] for node in stops if node["role"] == "table cell"
    }


@pytest.mark.parametrize("screen", SCREENS)
def test_whatever_takes_the_focus_has_a_role(perceived: Perceived, screen: str) -> None:
    roles = {(node["role"], node["name"]) for node in perceived.nodes(screen) if "focusable" in node["states"]}
    read_by_scrolling = {("filler", "صفحات التقرير"), ("filler", "الشروط والأحكام")}
    assert {(role, name) for role, name in roles if role not in CONTROLS} <= read_by_scrolling


@pytest.mark.parametrize("screen", SCREENS)
def test_no_mark_of_direction_is_said(perceived: Perceived, screen: str) -> None:
    marked = [
        node["name"] for node in perceived.nodes(screen) if node["role"] in WRITTEN and MARKS.search(node["name"])
    ]
    assert marked == []


@pytest.mark.parametrize("screen", SCREENS)
def test_a_combo_box_is_called_by_the_label_beside_it(perceived: Perceived, screen: str) -> None:
    boxes = [node for node in perceived.nodes(screen) if node["role"] == "combo box"]
    assert all(len(box["labels"]) == 1 and box["labels"][0] for box in boxes)


def test_every_choice_is_one_of_several_or_on_and_off(perceived: Perceived) -> None:
    for screen, role, chosen in (
        ("first-start", "radio button", ["منشأة تدريبية على هذا الجهاز"]),
        ("roster", "radio button", ["المشتركون", "الكل 24"]),
        (
            "settings",
            "check box",
            [
                "إظهار التاريخ الثاني",
                "مسح المنسوخ الحسّاس",
                "نسخ تلقائي مشفّر",
                "الجلب التلقائي",
                "إشعار على سطح المكتب",
            ],
        ),
    ):
        nodes = [node for node in perceived.nodes(screen) if node["role"] == role]
        assert all("checkable" in node["states"] for node in nodes)
        assert [node["name"] for node in nodes if "checked" in node["states"]] == chosen


# -- before the shell --------------------------------------------------------------------------------------------------


def test_the_sign_in_reads_as_it_looks(perceived: Perceived) -> None:
    for role, name in (
        ("label", "بيئة تجريبية"),
        ("text", "اسم المستخدم"),
        ("password text", "كلمة المرور"),
        ("check box", "إظهار المكتوب"),
        ("push button", "نسيت كلمة المرور؟"),
        ("label", "لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ."),
        ("check box", "تذكّر اسم المستخدم على هذا الجهاز"),
        ("push button", "متابعة"),
        ("push button", "فتح البوابة الرسمية"),
    ):
        assert perceived.one("sign-in", role, name)
    assert "focused" in perceived.one("sign-in", "text", "اسم المستخدم")["states"]


_SEARCHES = ("اسم أو هوية أو مهنة", "ابحث في الإعدادات")


def test_fields_are_called_by_their_labels(perceived: Perceived) -> None:
    fields = [
        node
        for screen in ("sign-in", "dialog")
        for node in perceived.nodes(screen)
        if node["role"] in ("text", "password text") and node["name"] not in _SEARCHES
    ]
    assert len(fields) == 4
    assert all(field["labels"] == [field["name"]] for field in fields)


def test_a_password_is_never_read_out(perceived: Perceived) -> None:
    field = perceived.one("sign-in-filled", "password text", "كلمة المرور")
    assert len(field["text"]) >= 8
    assert set(field["text"]) == {"•"}
    assert perceived.one("sign-in-filled", "text", "اسم المستخدم")["text"] == "n.alanazi"


def test_a_refused_field_says_why_at_once_and_when_one_comes_back(perceived: Perceived) -> None:
    assert "اكتب اسم المستخدم." in perceived.said("nothing typed")
    assert perceived.one("sign-in-refused", "text", "اسم المستخدم")["description"] == "اكتب اسم المستخدم."


def test_titles_are_headings(perceived: Perceived) -> None:
    for screen, title in (
        ("first-start", "من أين تبدأ؟"), ("sign-in", "تسجيل الدخول"), ("code", "رمز التحقق"),
        ("roster", "المشتركون"), ("settings", "الإعدادات"), ("settings", "الأمان والقفل"),
        ("dialog", "تعيين عبارة مرور"),
    ):  # fmt: skip
        assert perceived.one(screen, "heading", title)


def test_a_way_to_begin_is_said_once(perceived: Perceived) -> None:
    way = perceived.one("first-start", "radio button", "منشأة تدريبية على هذا الجهاز")
    assert way["description"]
    said = [node["name"] for node in perceived.nodes("first-start")]
    assert said.count(way["name"]) == 1
    assert way["description"] not in said


def test_after_a_refusal_the_focus_is_at_the_field_at_fault(perceived: Perceived) -> None:
    assert perceived.focused("nothing typed")[-1] == ("text", "اسم المستخدم")


def test_screens_are_named_and_the_focus_begins_at_the_first_field(perceived: Perceived) -> None:
    assert perceived.said("sign-in") == ["تسجيل الدخول"]
    assert perceived.focused("sign-in") == [("text", "اسم المستخدم"), ("password text", "كلمة المرور")]
    assert perceived.said("code") == ["رمز التحقق"]
    assert perceived.focused("code")[-1] == ("text", "رمز التحقق، ستة أرقام")


def test_what_cannot_be_pressed_yet_says_so(perceived: Perceived) -> None:
    assert "enabled" not in perceived.one("code", "push button", "تحقّق")["states"]
    assert "enabled" in perceived.one("code", "push button", "رسائل التدريب")["states"]


# -- the list ----------------------------------------------------------------------------------------------------------


def test_cells_have_their_heads_and_amounts_their_unit(perceived: Perceived) -> None:
    rows = perceived.rows("roster")
    assert len(rows) == 4
    for row in rows:
        assert list(row) == [
            "تحديد", "الاسم", "رقم الهوية / الإقامة", "الجنسية", "المهنة", "الالتحاق", "الأجر الخاضع (ر.س)",
            "حصة صاحب العمل", "حصة المشترك", "الحالة",
        ]  # fmt: skip
        assert row["رقم الهوية / الإقامة"]["name"].isdigit()
        assert AMOUNT.fullmatch(row["الأجر الخاضع (ر.س)"]["name"])
        assert AMOUNT.fullmatch(row["حصة صاحب العمل"]["name"])
        assert AMOUNT.fullmatch(row["حصة المشترك"]["name"]) or row["حصة المشترك"]["name"] == "لا يوجد"


def test_the_focus_goes_from_cell_to_cell(perceived: Perceived) -> None:
    first, second = perceived.rows("roster")[:2]
    assert perceived.focused("roster")[-1] == ("table cell", first["الاسم"]["name"])
    assert perceived.focused("cells") == [
        ("table cell", second["الاسم"]["name"]),
        ("table cell", second["رقم الهوية / الإقامة"]["name"]),
    ]


def test_a_tick_is_said_and_seen_in_its_cell(perceived: Perceived) -> None:
    assert perceived.said("ticks") == ["واحد محدّد من 24"]
    cells = [row["تحديد"] for row in perceived.rows("ticked")]
    assert [cell["name"] for cell in cells] == ["غير محدّد", "محدّد", "غير محدّد", "غير محدّد"]
    assert ["checked" in cell["states"] for cell in cells] == [False, True, False, False]
    assert all("checkable" in cell["states"] for cell in cells)


def test_heads_and_sorting_are_said(perceived: Perceived) -> None:
    assert ("table column header", "الاسم") in perceived.focused("heads")
    assert "الاسم مرتّب تصاعديًا" in perceived.said("heads")


def test_the_panel_is_said_when_it_opens_and_reads_with_units(perceived: Perceived) -> None:
    (said,) = perceived.said("panel")
    assert said.startswith("المشترك، أحمد مصطفى عبدالعال، ")
    names = [node["name"] for node in perceived.nodes("panel")]
    panel = names.index("المشترك")
    figures = [name for name in names[panel:] if re.search(r"\d\.\d\d\b", name) and "%" not in name]
    assert len(figures) > 3
    assert all(AMOUNT.search(figure) for figure in figures)
    chart = next(node for node in perceived.nodes("panel") if node["name"] == "سجل الأجور" and node["description"])
    assert len(AMOUNT.findall(chart["description"])) > 1
    tabs = [node for node in perceived.nodes("panel") if node["role"] == "page tab"]
    assert [tab["name"] for tab in tabs if "selected" in tab["states"]] == ["الأجر"]
    assert len(tabs) > 1
    assert len([node for node in perceived.nodes("panel") if node["role"] == "page tab list"]) == 1
    assert [name for name in names if name.strip() == "ر.س"] == []


def test_masked_mode_masks_for_the_ear_too(perceived: Perceived) -> None:
    shown = {found for node in perceived.nodes("roster") for found in NUMBER.findall(node["name"])}
    assert len(shown) > 40
    said = {found for node in perceived.nodes("masked") for found in NUMBER.findall(node["name"] + node["description"])}
    assert said & shown == {"612047385"}  # the establishment's own number
    assert perceived.rows("masked")[0]["الأجر الخاضع (ر.س)"]["name"] == "محجوب"


def test_what_happens_is_said_without_moving_the_focus(perceived: Perceived) -> None:
    assert "مشترك واحد" in perceived.said("search")
    assert perceived.focused("search") == [("text", "اسم أو هوية أو مهنة")]
    assert re.fullmatch(r"متزامن \d\d:\d\d", perceived.said("asked")[-1])
    assert [words.split(".")[0] for words in perceived.said("cut")] == ["قطعتَ الاتصال"]
    assert re.fullmatch(r"متزامن \d\d:\d\d", perceived.said("joined")[-1])
    assert perceived.focused("joined") == []


# -- settings and paper ------------------------------------------------------------------------------------------------


def test_a_page_is_said_and_takes_the_keyboard_along(perceived: Perceived) -> None:
    assert perceived.said("settings") == ["الإعدادات"]
    assert perceived.focused("settings")[-1] == ("radio button", "المظهر واللغة")
    groups = [node["name"] for node in perceived.nodes("settings") if node["role"] == "panel" and node["name"]]
    assert groups == [
        "لغة الواجهة", "السمة", "الأرقام", "التقويم الأساس", "كثافة الجداول",
        "إرسال التعديلات", "إرسال الاستبعاد", "إرسال ما يأتي من ملف",
    ]  # fmt: skip


def test_a_dialog_says_what_it_asks_and_begins_at_its_field(perceived: Perceived) -> None:
    assert perceived.focused("dialog")[-1] == ("password text", "عبارة المرور الجديدة")
    assert [words for words in perceived.said("dialog") if words.startswith("تعيين عبارة مرور ")]
    assert "modal" in perceived.one("dialog", "dialog", "تعيين عبارة مرور")["states"]


def test_the_focus_returns_from_the_paper_to_the_row(perceived: Perceived) -> None:
    assert perceived.focused("paper")[0] == ("push button", "تعيين عبارة مرور")  # from the dialog to where it was
    assert perceived.one("preview", "filler", "صفحات التقرير")
    assert perceived.one("preview", "push button", "طباعة…")
    assert perceived.focused("back")[-1] == ("table cell", perceived.rows("preview")[0]["الاسم"]["name"])


def test_a_wizard_says_where_one_is_and_goes_to_the_field_that_was_refused(perceived: Perceived) -> None:
    steps = [node for node in perceived.nodes("register-numbers") if node["name"].startswith("الخطوة 2 من 6:")]
    assert [node["name"] for node in steps] == ["الخطوة 2 من 6: رقم الاشتراك والهوية، أنت هنا"]
    identity = perceived.one("register-numbers", "text", "رقم هوية صاحب العمل أو المشرف المسجّل")
    assert "خانة التحقق" in identity["description"]
    assert ("text", identity["name"]) in perceived.focused("a wrong identity")
