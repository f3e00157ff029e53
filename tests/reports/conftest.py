"""The corpus of reports laid out and read once; no test changes it."""

from pathlib import Path

import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import dossier
from dienhinh.model.dossier import Dossier
from tests.reports import corpus


@pytest.fixture(scope="session")
def corpus_options(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Options:
    """Options over the corpus."""
    root: Path = tmp_path_factory.mktemp("reports")
    corpus.lay_out(root)
    return corpus.options(root)


@pytest.fixture(scope="session")
def found(corpus_options: pipeline.Options) -> Dossier:
    """The call of the corpus with all it brought in."""
    return dossier(corpus_options, None)
