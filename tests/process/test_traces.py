"""What a crash leaves behind: started by either door, the process writes no core file."""

import subprocess
import sys

import pytest

# Raise the limit first, as a shell may have; then go in by the door and ask what holds while it is answered.
LOOK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
sys.argv = {arguments!r}
from {door} import main
try:
    main()
except SystemExit:
    pass
sys.stderr.write("core " + str(resource.getrlimit(resource.RLIMIT_CORE)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="core files are a matter of POSIX systems")
@pytest.mark.parametrize(
    ("door", "arguments"),
    [
        ("gosi_desktop.__main__", ["munshaa", "--practice-service", "--help"]),
        ("gosi_desktop.cli.__main__", ["gosi", "id", "1000000008"]),
    ],
    ids=["window or practice service", "command line"],
)
def test_no_core_file(door: str, arguments: list[str]) -> None:
    look = LOOK.format(door=door, arguments=arguments)
    raised = f"{look.splitlines()[1]}\n{look.splitlines()[2]}"
    if subprocess.run([sys.executable, "-c", raised], capture_output=True, check=False).returncode:
        look = look.replace(look.splitlines()[2], "")  # whoever may not raise it begins from what there is
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stderr.endswith("core (0, 0)")
