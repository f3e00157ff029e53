"""How a test that hunts says what it found: every finding, one a line."""

from collections.abc import Iterable, Mapping


def assert_none(findings: Iterable[object] | Mapping[str, object]) -> None:
    """Fail with all findings; pytest would shorten a long list."""
    if isinstance(findings, Mapping):
        findings = (f"{name}: {finding}" for name, finding in findings.items())
    rows = sorted(str(finding) for finding in findings)
    assert not rows, f"{len(rows)} found\n" + "\n".join(rows)
