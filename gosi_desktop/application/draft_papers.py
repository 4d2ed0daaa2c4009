"""The papers that lie in a draft: those that are there now, and no other."""

from gosi_desktop.application.ports import DraftPaper, Drafts
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile


def keep_papers(drafts: Drafts, id: str, papers: tuple[PaperFile, ...]) -> None:
    """On disk when this returns; what was taken out is gone, what was there already is not written again."""
    here, wanted = {one.sha256 for one in drafts.papers(id)}, {one.about.sha256 for one in papers}
    for sha256 in here - wanted:
        drafts.drop_paper(id, sha256)
    for one in papers:
        if one.about.sha256 not in here:
            about = one.about
            drafts.keep_paper(id, DraftPaper(about.sha256, about.size, about.type, about.name, ""), one.data)


def papers_in(drafts: Drafts, id: str) -> tuple[PaperFile, ...]:
    """Those that were left in it, in the order they were added."""
    found = ((one, drafts.paper_bytes(id, one.sha256)) for one in drafts.papers(id))
    return tuple(
        PaperFile(AttachedPaper(one.sha256, one.name, one.type, one.size), data)
        for one, data in found
        if data is not None
    )
