"""The message to a client about an invoice: amount, bill number, last day."""

from gosi_desktop.domain.bookkeeping import ClientMessage
from gosi_desktop.domain.contributor import Names
from gosi_desktop.reports.book_words import MESSAGE
from gosi_desktop.reports.bookkeeping import name_in
from gosi_desktop.reports.figures import Figures
from gosi_desktop.reports.words import PAPER, Language


def message_text(message: ClientMessage, names: Names, language: Language, arabic_digits: bool) -> str:
    """In plain lines without marks of direction: it is pasted into programs that have their own."""
    words, figures = MESSAGE[language], Figures(PAPER[language], arabic_digits)

    def money(halalas: int) -> str:
        return words.currency.format(amount=figures.sum(halalas))

    lines = [
        words.greeting,
        words.about.format(
            month=figures.month(message.month),
            name=name_in(names, language),
            number=figures.digits(message.establishment),
        ),
        "",
        words.amount.format(amount=money(message.halalas)),
    ]
    if message.fines_halalas:
        lines.append(words.fines.format(amount=money(message.fines_halalas)))
    if message.bill is not None and message.bill.biller:
        lines.append(words.biller.format(biller=figures.digits(message.bill.biller)))
    if message.bill is not None:
        lines.append(words.bill.format(bill=figures.digits(message.bill.number)))
    else:
        lines.append(words.no_bill.format(invoice=figures.digits(message.invoice_number)))
    day, hijri = figures.long_day(message.due), figures.long_hijri_day(message.due)
    lines.append(words.last_day.format(day=day, hijri=hijri))
    if message.days_left > 0:
        lines.append(words.left.format(days=figures.count(message.days_left)))
    elif message.days_left == 0:
        lines.append(words.is_today)
    else:
        lines.append(words.was.format(days=figures.count(-message.days_left)))
    late = words.late if message.days_left < 0 else words.penalty.format(amount=money(message.first_penalty_halalas))
    return "\n".join((*lines, "", late))
