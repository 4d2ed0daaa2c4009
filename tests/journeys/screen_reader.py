"""What a screen reader gets from the running window: run by the system's own Python, which has AT-SPI's bindings.

``/usr/bin/python3 screen_reader.py`` answers on its standard output, a JSON object a line: ``{"ready": true}``, then
``{"heard": "focus" | "announcement", "name", "role", "words"}`` whenever something is said. On its standard input it
takes ``tree FILE`` (what can be perceived now goes into the file) and ``press NAME`` (a button, by its action).
"""

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_STATES = (
    "enabled", "focusable", "focused", "checkable", "checked", "indeterminate", "selected", "read-only", "expandable",
    "expanded", "multi-line", "modal",
)  # fmt: skip
_LISTENED = (
    "object:state-changed",
    "object:announcement",
    "object:property-change:accessible-name",  # not said; but who does not listen goes on with what was kept
    "object:property-change:accessible-description",
)
_CELLS_WITH_HEADS = 40  # of a table: enough for several rows, and each costs a call over the bus


def main() -> None:
    """Listen until the input ends."""
    Atspi.init()
    for event in _LISTENED:
        Atspi.EventListener.new(_hear).register(event)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, _obey)
    _say(ready=True)
    Atspi.event_main()


def _say(**line: object) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)


def _hear(event: Any) -> None:
    if event.type.startswith("object:announcement"):
        _say(heard="announcement", words=str(event.any_data), name=event.source.get_name())
    elif event.type.startswith("object:state-changed:focused") and event.detail1:
        _say(heard="focus", **_described(event.source))


def _obey(_source: int, condition: int) -> bool:
    line = sys.stdin.readline() if condition & GLib.IO_IN else ""
    verb, _, argument = line.strip().partition(" ")
    if verb == "tree":
        with open(argument, "w", encoding="utf-8") as file:
            json.dump([_perceived(window) for window in _windows()], file, ensure_ascii=False, indent=1)
        _say(done=line.strip())
    elif verb == "press":
        found = next(node for window in _windows() for node in _all(window) if _is_button(node, argument))
        Atspi.Action.do_action(found, 0)
        _say(done=line.strip())
    else:
        Atspi.event_quit()
    return bool(line)


def _windows() -> list[Any]:
    """Those of the program that are shown; other programs of this bus have none."""
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
    return [window for program in programs for window in _children(program) if _shows(window)]


def _children(node: Any) -> list[Any]:
    found = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    return [child for child in found if child is not None]


def _all(node: Any) -> list[Any]:
    if not _shows(node):
        return []
    return [node, *(below for child in _children(node) for below in _all(child))]


def _shows(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def _is_button(node: Any, name: str) -> bool:
    return node.get_role() == Atspi.Role.PUSH_BUTTON and node.get_name() == name


def _perceived(node: Any) -> dict[str, Any]:
    """A node with what is shown below it."""
    table = node.get_role() == Atspi.Role.TABLE
    cells = 0
    below = []
    for child in _children(node):
        if not _shows(child):
            continue
        described = _perceived(child)
        if table and child.get_role() == Atspi.Role.TABLE_CELL and cells < _CELLS_WITH_HEADS:
            cells += 1
            described["heads"] = [head.get_name() for head in Atspi.TableCell.get_column_header_cells(child)]
        below.append(described)
    return {**_described(node), "children": below}


def _described(node: Any) -> dict[str, Any]:
    states = node.get_state_set()
    relations = node.get_relation_set()
    labels = [
        relation.get_target(at).get_name()
        for relation in relations
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for at in range(relation.get_n_targets())
    ]
    described = {
        "name": node.get_name(),
        "role": node.get_role_name(),
        "description": node.get_description(),
        "labels": labels,
        "states": [nick for nick in _STATES if states.contains(_state(nick))],
    }
    if "Value" in node.get_interfaces():
        described["value"] = Atspi.Value.get_current_value(node)
    if "Text" in node.get_interfaces():
        described["text"] = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    return described


def _state(nick: str) -> Any:
    return getattr(Atspi.StateType, nick.replace("-", "_").upper())


if __name__ == "__main__":
    main()
