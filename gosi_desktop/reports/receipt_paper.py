"""A payment that arrived, for the owner's files: how much, when, for which invoice, and what it paid."""

from gosi_desktop.application.ports.money_papers import ReceiptPaper
from gosi_desktop.domain.statement import short_reference
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.invoice_paper import named, synced
from gosi_desktop.reports.invoice_words import INVOICE
from gosi_desktop.reports.parts import Band, Field, Heading, Lines, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.statement_paper import entry_said
from gosi_desktop.reports.statement_words import RECEIPT
from gosi_desktop.reports.words import isolated, left_to_right


def receipt_form(paper: ReceiptPaper, around: Around) -> Form:
    """The paper, ready to be set. It is of a payment that arrived."""
    words, figures, payment = RECEIPT[around.language], around.figures, paper.payment
    common = INVOICE[around.language]
    own, number = figures.digits(short_reference(payment.id)), figures.digits(paper.holder.number)
    assert payment.received is not None
    day = payment.received
    channel = words.channels.get(payment.channel, payment.channel)
    return Form(
        title=words.title,
        subtitle=common.subtitle.format(name=isolated(named(paper.holder, around)), number=number),
        about=words.document.format(number=short_reference(payment.id), establishment=paper.holder.number),
        short=f"{left_to_right(own)} · {number}",
        aside=Aside(words.number, left_to_right(own), common.as_of + ": " + synced(paper.holder, around)),
        parts=(
            Band(
                (
                    Field(words.amount, figures.sum(payment.halalas), reading="ltr"),
                    Field(words.received, figures.long_day(day), figures.long_hijri_day(day)),
                    Field(words.channel, channel),
                )
            ),
            _about(paper, around),
            _covered(paper, around),
        ),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _about(paper: ReceiptPaper, around: Around) -> Row:
    words, figures, invoice = RECEIPT[around.language], around.figures, paper.invoice
    state = Field(words.state, words.states.get(paper.payment.state, paper.payment.state))
    if invoice is None:
        return Row((state,))
    left = words.left.format(amount=figures.sum(paper.open_halalas)) if paper.open_halalas else ""
    title = INVOICE[around.language].title.format(month=figures.month(invoice.month))
    name = f"{left_to_right(figures.digits(invoice.number))} · {title}"
    return Row((state, Field(words.invoice, name, left, weight=2.0)))


def _covered(paper: ReceiptPaper, around: Around) -> Section:
    words, figures = RECEIPT[around.language], around.figures
    if not paper.covered:
        return Section(words.covered, (Remark(words.not_allocated),))
    lines = tuple(
        (entry_said(one.entry, around) if one.entry is not None else words.unknown, figures.sum(one.halalas))
        for one in paper.covered
    )
    total = figures.sum(sum(one.halalas for one in paper.covered))
    heads = (Heading(words.entry, strong=True), Heading(words.halalas, wraps=False, figures=True))
    return Section(words.covered, (Lines(heads, lines, (words.sum, total)),))
