"""Everything that can be said of a row of a file has words of its own."""

import re
from pathlib import Path

from gosi_desktop.application import sheet_import
from gosi_desktop.ui.sheet_import_words import WORDS


def test_every_code_of_a_row_has_words() -> None:
    sources = Path(sheet_import.__file__).parent.glob("*.py")
    codes = {code for source in sources for code in re.findall(r'"(import\.[a-z_]+)"', source.read_text("utf-8"))}
    assert len(codes) > 15
    assert codes - set(WORDS) == set()
    # What a file says otherwise than the forms do is said of codes that exist.
    known = {code.partition(".")[2] for code in WORDS if code.startswith("import.amount.")}
    assert known == {"amount.empty", "amount.not_a_number", "amount.grouping", "amount.too_many_decimals"}
