"""The pages of certificates and of verification: what they say, what can be done, nothing cut in any size."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.certificate import CertificateKind
from gosi_desktop.domain.verification import Checked, Facts, Issuer, Verdict, Why
from gosi_desktop.ui.certificate_words import CertificateWords
from gosi_desktop.ui.certificates import CertificatesView
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.ui.verification import VerificationView
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.certificates import Shown
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW
from tests.ui import certificate_screens
from tests.ui.desk import Desk
from tests.ui.fitting import cut_words

Open = Callable[..., Shell]


@pytest.fixture
def open_screen(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(name: str, language: str = "ar", mode: Mode = Mode.LIGHT, width: int = 1360, height: int = 828) -> Shell:
        desk.lay(language, mode)
        shell = certificate_screens.SCREENS[name]()
        shell.view_model.setParent(shell)
        qtbot.addWidget(shell)
        shell.resize(width, height)
        shell.show()
        shell.activateWindow()
        QCoreApplication.processEvents()
        return shell

    yield make
    Desk.clear()


def page_of(shell: Shell) -> CertificatesView:
    page = shell.page
    assert isinstance(page, CertificatesView)
    return page


def verifying(shell: Shell) -> VerificationView:
    page = shell.page
    assert isinstance(page, VerificationView)
    return page


def words(widget: object) -> str:
    return " | ".join(strip_isolates(one.text()) for one in widget.findChildren(Label) if one.isVisible())  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", certificate_screens.SCREENS)
@pytest.mark.parametrize(("language", "width", "height"), [("ar", 1360, 828), ("ar", 1024, 608), ("en", 1024, 608)])
def test_nothing_is_cut(open_screen: Open, name: str, language: str, width: int, height: int) -> None:
    shell = open_screen(name, language, width=width, height=height)
    assert cut_words(shell.page) == []


def test_the_list_counts_down_and_says_what_was_withdrawn(open_screen: Open) -> None:
    page = page_of(open_screen("certificates"))
    said = [page.list.rows.data(page.list.rows.index(row)) for row in range(page.list.rows.rowCount())]
    assert "شهادة التزام" in said[0]
    assert "سارية · 17 يومًا" in said[0]
    assert any("ملغاة في" in one and "2025/11/02" in one for one in said)
    page.filters[Shown.OVER].click()
    assert page.list.rows.rowCount() == 4
    page.filters[Shown.VALID].click()
    assert page.list.rows.rowCount() == 2


def test_moving_shows_the_paper_of_the_row(open_screen: Open) -> None:
    shell = open_screen("certificates")
    page, model = page_of(shell), shell.view_model.certificates
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert model.state.chosen is not None
    assert model.state.chosen.number == "5520-8790-02"
    assert model.paper.state.paper is not None
    assert model.paper.state.paper.subject == "5520-8790-02"


def test_each_condition_that_fails_has_its_way_out(open_screen: Open) -> None:
    shell = open_screen("certificates_not_now")
    page = page_of(shell)
    said = words(page.asking)
    assert "رصيد سابق غير مسدّد" in said
    assert "وما صدر من الشهادات يبقى ساريًا" in said
    assert "لا يمكن إصدارها الآن" in said
    page.way_wanted.emit("complete_wages")
    assert shell.view_model.state.page is Page.CONTRIBUTORS


def test_asking_while_something_is_owed_is_refused_in_words(open_screen: Open) -> None:
    shell = open_screen("certificates_not_now")
    page = page_of(shell)
    page.asking.issue.click()
    assert shell.view_model.certificates.state.error is not None
    assert page.asking.banner.isVisible()


def test_one_is_asked_for_and_comes_into_the_list(open_screen: Open) -> None:
    shell = open_screen("certificates")
    page, model = page_of(shell), shell.view_model.certificates
    page.asking.kinds[CertificateKind.OSH].click()
    assert page.asking.period.isVisible()
    before = len(model.state.certificates)
    page.asking.issue.click()
    assert model.state.asked is not None
    model.load()
    assert len(model.state.certificates) == before + 1


def test_offline_the_list_is_there_and_the_file_says_why_it_is_not(open_screen: Open) -> None:
    page = page_of(open_screen("certificates_offline"))
    assert page.list.rows.rowCount() == 6
    assert page.paper.banner.isVisible()
    assert not page.paper.kept.print.isEnabled()


def test_a_withdrawal_is_known_with_no_line(open_screen: Open) -> None:
    page = verifying(open_screen("verification_troubles"))
    said = words(page.cards[0])
    assert "ملغاة" in said
    assert "تغيّرت مفاتيح" in strip_isolates(page.keys.title)
    assert page.offline.isVisible()


def test_practice_is_never_green_and_every_verdict_names_its_issuer(open_screen: Open) -> None:
    page = verifying(open_screen("verification"))
    titles = [card.title.text().strip("‎‏") for card in page.cards]
    assert titles == ["التوقيع صحيح، ولا قيمة لها", "معدّلة — لا تعتمدها", "لا يمكن التحقق"]
    assert Tone.OK not in {card._tone for card in page.cards}
    assert "الخدمة التجريبية — تجريبية" in words(page.cards[0])
    assert "كتبت عن نفسها: cert.example" in words(page.cards[2])


def test_a_file_is_dropped(open_screen: Open, tmp_path: Path) -> None:
    shell = open_screen("verification")
    page, model = verifying(shell), shell.view_model.certificates.verification
    model.clear()
    (tmp_path / "notes.txt").write_bytes(b"hello")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.drop.dropEvent(event)
    assert model.state.error is not None
    assert page.error.isVisible()


def test_both_numbers_are_needed(open_screen: Open) -> None:
    shell = open_screen("verification")
    page, model = verifying(shell), shell.view_model.certificates.verification
    model.clear()
    page.number.set_text("5520-8814-37")
    page.ask.click()
    assert model.state.results == ()
    page.establishment.set_text("612047385")
    page.ask.click()
    assert [one.verdict for one in model.state.results] == [Verdict.VALID]


def test_enter_in_the_text_checks_it(open_screen: Open) -> None:
    shell = open_screen("verification")
    page, model = verifying(shell), shell.view_model.certificates.verification
    model.clear()
    page.text.setPlainText("not a token")
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert model.state.results[0].why is Why.NOT_A_TOKEN


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_reason_has_words(desk: Desk, language: str) -> None:
    desk.lay(language)
    said = {why: CertificateWords().why(Checked(Verdict.CANNOT_VERIFY, "x", NOW, why=why)) for why in Why}
    assert all(said.values())
    assert len(set(said.values())) == len(said)
    Desk.clear()


def test_only_a_live_issuer_is_green(desk: Desk) -> None:
    desk.lay("en")
    facts = Facts("live", "live", "compliance", "1", "2", date(2025, 12, 24), date(2026, 1, 23))
    live = Issuer("المؤسسة", "The authority", "live", practice=False)
    practice = Issuer("التدريب", "Practice", "practice", practice=True)
    tones = [
        CertificateWords().verdict(Checked(verdict, "x", NOW, facts=facts, issuer=issuer))[2]
        for issuer in (live, practice)
        for verdict in Verdict
        if verdict not in (Verdict.ALTERED, Verdict.CANNOT_VERIFY)
    ]
    assert tones == [Tone.OK, Tone.WARN, Tone.BAD, Tone.WARN, Tone.WARN, Tone.BAD]
    Desk.clear()
