"""In practice somebody plays the service's own people: a question is answered, or its conversation closed."""

from gosi_desktop.contract.practice import EnquiryAnswer
from gosi_desktop.sandbox import journal, requests_enquiries
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text

operation = Operations()


@operation("POST", "/practice/enquiries", asks=EnquiryAnswer, practice=True, refusals=("not_found", "enquiry_closed"))
def answer_enquiry(ctx: Context) -> None:
    """Answer a question or complaint as the service would, or close it."""
    asked = ctx.asked(EnquiryAnswer)
    if not asked.text.strip() and not asked.close:
        raise Refusal("invalid_request", fields=(RefusedField("text", "required"),))
    with journal.recording(ctx.connection, asked.establishment, ctx.now) as written:
        row = written.read("enquiry", asked.enquiry)
        if row["state"] == requests_enquiries.CLOSED:
            raise Refusal("enquiry_closed")
        said = requests_enquiries.answered(row, instant_text(ctx.now), asked.text, close=asked.close)
        written.change("enquiry", asked.enquiry, **said)
