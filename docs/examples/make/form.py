"""Data files as the program writes them: the rules are in data/README.md, "Cách trình bày tệp"."""

import json

WIDTH = 100


def points(value):
    """A number with at most two decimals, whole where it is whole."""
    rounded = round(value + 1e-9, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_expanded(value, 0) + "\n", encoding="utf-8", newline="\n")


def _form(value, indent, before, after):
    line = _short(value)
    if indent + before + len(line) + after <= WIDTH and _depth(value) <= 2:
        return line
    return _expanded(value, indent)


def _expanded(value, indent):
    if not isinstance(value, (dict, list)) or not value:
        return _short(value)
    pad = " " * (indent + 2)
    items = []
    last = len(value) - 1
    for place, item in enumerate(value.items() if isinstance(value, dict) else value):
        name = ""
        if isinstance(value, dict):
            name = _short(item[0]) + ": "
            item = item[1]
        items.append(pad + name + _form(item, indent + 2, len(name), place < last))
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return opening + "\n" + ",\n".join(items) + "\n" + " " * indent + closing


def _short(value):
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _depth(value):
    if not isinstance(value, (dict, list)):
        return 0
    return 1 + max(map(_depth, value.values() if isinstance(value, dict) else value), default=0)
