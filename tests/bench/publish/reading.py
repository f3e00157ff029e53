"""Reading YAML with the position of every value, beside what else reads YAML in Python."""

import importlib.util
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import yaml
from ruamel.yaml import YAML

from dienhinh.read.yaml_tree import read_tree


def measure_reading(profiles: Path, count: int) -> list[tuple[str, float]]:
    """Milliseconds of processor a file, by reader, over `count` profiles; ours first."""
    files = sorted(profiles.glob("*/*/*/profile.yaml"))[:count]
    few = files[: max(1, count // 20)]
    safe, round_trip = YAML(typ="safe"), YAML()
    pyyaml, ruamel = f"PyYAML {version('pyyaml')}", f"ruamel.yaml {version('ruamel.yaml')}"
    # Without its package in C, which nothing here needs, it reads in Python.
    pure = "" if importlib.util.find_spec("_ruamel_yaml") else ", thuần Python"
    return [
        ("dienhinh", _each(lambda file: read_tree(file, file.name), files)),
        (
            f"{pyyaml} CSafeLoader",
            _each(lambda file: yaml.load(_text(file), yaml.CSafeLoader), files),
        ),
        (
            f"{pyyaml} compose",
            _each(lambda file: yaml.compose(_text(file), yaml.CSafeLoader), files),
        ),
        (f"{pyyaml} SafeLoader", _each(lambda file: yaml.safe_load(_text(file)), few)),
        (f"{ruamel} safe{pure}", _each(lambda file: safe.load(_text(file)), few)),
        (f"{ruamel} rt", _each(lambda file: round_trip.load(_text(file)), few)),
    ]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _each(read: Callable[[Path], object], files: list[Path]) -> float:
    read(files[0])
    start = time.process_time()
    for file in files:
        read(file)
    return (time.process_time() - start) * 1000 / len(files)
