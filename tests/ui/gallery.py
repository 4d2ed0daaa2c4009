"""Pictures of the whole kit, beside which mock-up 00 is laid: ``python -m tests.ui.gallery DIR``."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import Mode
from gosi_desktop.ui.widgets.badges import Badge, EnvironmentChip, StatusDot, SyncPill
from gosi_desktop.ui.widgets.banner import Banner, ToastStack
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card, EmptyState, ProgressLine, SkeletonRows
from gosi_desktop.ui.widgets.choice import CheckBox, Chip, ComboBox, RadioButton, Segmented, Switch
from gosi_desktop.ui.widgets.code_field import CodeField
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field, PasswordField, SearchField
from gosi_desktop.ui.widgets.labels import IconTile, KeyCap, Label, MarkLabel
from gosi_desktop.ui.widgets.painting import Tone
from tests.ui.desk import Desk

KINDS = {
    Kind.PRIMARY: "أساسي",
    Kind.SECONDARY: "ثانوي",
    Kind.TEXT: "نصّي",
    Kind.DANGER: "خطر",
    Kind.DANGER_OUTLINE: "حدّ",
}


class Gallery(QWidget):
    """Every widget of the kit once."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        grid.setContentsMargins(32, 24, 32, 24)
        grid.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(MarkLabel(40))
        head.addWidget(Label("منشأة — نظام التصميم", "page-title"))
        head.addStretch(1)
        head.addWidget(EnvironmentChip("بيئة تجريبية"))
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self.type_card(), 1, 0)
        grid.addWidget(self.buttons_card(), 1, 1)
        grid.addWidget(self.fields_card(), 2, 0)
        grid.addWidget(self.choices_card(), 2, 1)
        grid.addWidget(self.states_card(), 3, 0)
        grid.addWidget(self.banners_card(), 3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def type_card(self) -> Card:
        card = Card("سلّم النص")
        f = formats()
        for role, words in (
            ("hero", f.amount(2143548)),
            ("page-title", "فاتورة ديسمبر 2025"),
            ("dialog-title", "ما سيُرسل بعد اختيارك"),
            ("card-title", "المواعيد القادمة"),
            ("body", "حسابك في: الخدمة التجريبية على هذا الجهاز."),
            ("table", "آخر مزامنة اليوم 10:21 · " + f.money(13797500)),
            ("caption", "الحد الأدنى 1,500 · الأعلى 45,000"),
        ):
            card.body.addWidget(Label(words, role))
        return card

    def buttons_card(self) -> Card:
        card = Card("الأزرار")
        for kind, name in KINDS.items():
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Label(name, "caption", "text-3"))
            hover, down, focus, off, busy = (Button(words, kind) for words in ("مرور", "ضغط", "تركيز", "معطّل", "يعمل"))
            hover.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
            down.setDown(True)
            off.setEnabled(False)
            busy.set_busy(True)
            for button in (Button("عادي", kind), hover, down, focus, off, busy):
                row.addWidget(button)
            row.addWidget(Button("صغير", kind, icon="plus", size=Size.SMALL))
            if kind is Kind.PRIMARY:
                self.focused = focus
                row.addWidget(Button("إضافة مشترك", kind, icon="person-add", shortcut_hint="Ctrl+N"))
            if kind is Kind.TEXT:
                row.addWidget(LinkButton("تراجع"))
                row.addWidget(IconButton("more", "المزيد", framed=True))
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def fields_card(self) -> Card:
        card = Card("الحقول")
        grid = QGridLayout()
        grid.setSpacing(12)
        plain = Field("عادي", placeholder="نص إرشادي")
        wrong = Field("خطأ", required=True, ltr=True)
        wrong.set_text("1097354862")
        wrong.show_error("خانة التحقق لا تطابق؛ راجع آخر أربع خانات.")
        right = Field("صحيح", ltr=True)
        right.set_text("1097354826")
        right.show_ok("صيغة صحيحة")
        fixed = Field("قراءة فقط")
        fixed.set_text("مكتب الرياض — الشرق")
        fixed.set_read_only(True)
        secret = PasswordField("كلمة المرور")
        secret.set_text("0123456789")
        secret.show_hint("لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ.", "warn", "warning")
        off = Field("معطّل", ltr=True, placeholder="https://", trailing_icon="server")
        off.input.setEnabled(False)
        for index, field in enumerate((plain, wrong, right, fixed, secret, off)):
            grid.addWidget(field, index // 2, index % 2)
        grid.addWidget(ComboBox([("r", "الرياض"), ("j", "جدة")], "قائمة", icon="establishment"), 3, 0)
        grid.addWidget(SearchField("اسم أو هوية أو مهنة", hint=KeyCap("Ctrl+F")), 3, 1)
        card.body.addLayout(grid)
        code = CodeField("رمز التحقق")
        code.show_code("409")
        card.body.addWidget(code)
        return card

    def choices_card(self) -> Card:
        card = Card("الشارات والرقائق والاختيار")
        badges = QHBoxLayout()
        badges.setSpacing(8)
        badges.addWidget(StatusDot("نشط"))
        for words, tone, icon in (
            ("محايد", Tone.NEUTRAL, ""),
            ("معلومة", Tone.INFO, "info"),
            ("مقبول", Tone.OK, "check"),
            ("9 أيام", Tone.WARN, "clock"),
            ("مرفوض", Tone.BAD, "error-circle"),
            ("بانتظار الإرسال", Tone.PEND, "cloud-pending"),
        ):
            badges.addWidget(Badge(words, tone, icon))
        badges.addStretch(1)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        on = Chip("الكل", "24")
        on.setChecked(True)
        for chip in (on, Chip("سعوديون", "11"), Chip("لم تُرسل", "2", icon="cloud-pending", tone=Tone.PEND)):
            chips.addWidget(chip)
        chips.addWidget(EnvironmentChip("بيئة تجريبية"))
        chips.addStretch(1)
        boxes = QHBoxLayout()
        ticked, partly = CheckBox("محدّد"), CheckBox("جزئي")
        ticked.setChecked(True)
        partly.setTristate(True)
        partly.setCheckState(Qt.CheckState.PartiallyChecked)
        chosen, switch_on = RadioButton("خيار"), Switch("تشغيل")
        chosen.setChecked(True)
        switch_on.setChecked(True)
        other = QWidget()
        QHBoxLayout(other).addWidget(RadioButton("خيار"))
        for widget in (CheckBox("فارغ"), ticked, partly, chosen, other, switch_on, Switch("إيقاف")):
            boxes.addWidget(widget)
        boxes.addStretch(1)
        pills = QHBoxLayout()
        pills.addWidget(Segmented([("g", "ميلادي"), ("h", "هجري")], "التقويم"))
        pill = SyncPill()
        pill.show_parts(("cloud-synced", "متزامن 10:21", "text-2"), ("cloud-pending", "4 في الصادر", "pend"))
        off = SyncPill()
        off.show_parts(("cloud-offline", "دون اتصال", "warn"), ("", "آخر مزامنة 09:12", "warn"), warn=True)
        pills.addWidget(pill)
        pills.addWidget(off)
        pills.addStretch(1)
        tiles = QHBoxLayout()
        for icon, tone in (("external-link", Tone.NEUTRAL), ("wifi", Tone.WARN), ("shield-check", Tone.INFO)):
            tiles.addWidget(IconTile(icon, tone))
        tiles.addStretch(1)
        for row in (badges, chips, boxes, pills, tiles):
            card.body.addLayout(row)
        return card

    def states_card(self) -> Card:
        card = Card("الحالات", ruled=True)
        line = ProgressLine()
        line.show_progress(11, 24)
        card.body.addWidget(line)
        card.body.addWidget(SkeletonRows())
        empty = EmptyState(
            "search",
            "لا نتائج لـ«عبدالملك» بين السعوديين",
            "قد يكون الاسم مكتوبًا «عبد الملك».",
            "text-3",
        )
        empty.buttons.addWidget(Button("البحث في الكل"))
        empty.buttons.addWidget(Button("مسح البحث", Kind.TEXT, shortcut_hint="Esc"))
        card.body.addWidget(empty)
        return card

    def banners_card(self) -> Card:
        card = Card("اللافتات")
        for tone, title, words in (
            (Tone.INFO, "", "معلومة لا تتطلب إجراءً."),
            (Tone.OK, "", "أُرسل 21 تحديثًا وقُبلت كلها."),
            (Tone.WARN, "يلزم انتباه.", "السبب والإجراء في سطر واحد."),
            (Tone.BAD, "لم يتم.", "السبب، ثم ما العمل."),
            (Tone.PEND, "", "محفوظ على هذا الجهاز ولم يصل إلى الخدمة."),
        ):
            card.body.addWidget(Banner(title, words, tone))
        strip = Banner("تعمل دون اتصال.", "تُحفظ تعديلاتك.", Tone.WARN, icon="cloud-offline", edge_to_edge=True)
        strip.add_action("إعادة المحاولة", lambda: None)
        card.body.addWidget(strip)
        card.body.addStretch(1)
        return card


def main(folder: Path) -> None:
    """Save a picture of the kit for each language and theme."""
    desk = Desk()
    for language in ("ar", "en"):
        for mode in (Mode.LIGHT, Mode.DARK):
            desk.lay(language, mode)
            gallery = Gallery()
            gallery.resize(1360, 1500)
            gallery.show()
            gallery.activateWindow()
            desk.application.processEvents()
            gallery.focused.setFocus(Qt.FocusReason.TabFocusReason)
            desk.picture(gallery, folder / f"kit-{language}-{mode}.png")
            toasts = ToastStack(gallery)
            toasts.say_undoable("أُضيف نايف الصاعدي", "يُرسل خلال 7 ثوانٍ", "تراجع", lambda: None, "send")
            toasts.say("رُفض تعديل أجر واحد", "الأجر أقل من الحد الأدنى 1,500", Tone.BAD)
            dialog = Dialog(gallery, "استبعاد 4 مشتركين؟", "ينتهي اشتراكهم بعد 31 يناير 2026.")
            dialog.body.addWidget(ComboBox([("e", "انتهاء مدة العقد")], "سبب الاستبعاد"))
            dialog.buttons.addWidget(Button("إضافة استبعاد 4 إلى الصادر", Kind.DANGER))
            dialog.buttons.addWidget(Button("إلغاء"))
            dialog.open()
            desk.picture(gallery, folder / f"over-{language}-{mode}.png")
            gallery.close()
            gallery.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
