"""The rules: one module each, found by their file, so that a new rule is a new file.

A module holds `CODE`, `SEVERITY` and one or more of

- `check(entry: Entry, context: Context) -> Iterator[Problem]`: over one profile;
- `check_all(corpus: Corpus, context: Context) -> Iterator[Problem]`: over all of them;
- `check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]`: over a unit's figures;
- `check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]`: over words, wherever.

Its page in the handbook is `docs/so-tay/loi/<CODE>.md`, with a wrong and a right sample; its
examples are in `tests/examples/invalid/<CODE>/`.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


def rule_modules() -> tuple[ModuleType, ...]:
    """All rule modules, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


@cache
def rules_with(function: str) -> tuple[ModuleType, ...]:
    """The rules that judge by this function, such as `check_unit`."""
    return tuple(module for module in rule_modules() if hasattr(module, function))
