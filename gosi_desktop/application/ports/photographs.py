"""What makes a photograph fit to be sent: turned, and without what the camera wrote into it."""

from dataclasses import dataclass
from typing import Protocol

from gosi_desktop.domain.attachments import PaperFile


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture as it goes. ``located`` is the same with everything the camera wrote; None: it does not say where."""

    paper: PaperFile
    located: PaperFile | None = None


class Photographs(Protocol):
    """Turns and cleans pictures (adapter: ``files``)."""

    def ready(self, paper: PaperFile) -> Photograph:
        """A JPEG or PNG turned upright, with nothing within but the picture; a PDF as it is.

        Raises RuleViolation at 'attachments': paper.broken, paper.pixels {most}, paper.too_large {most}.
        """
