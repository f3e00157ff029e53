from pathlib import Path

import pytest

from tests.search.asking import write_index
from tests.search.documents import DOCUMENTS, the_reference


@pytest.fixture(scope="package")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the index of the small library; tests only read it."""
    return write_index(DOCUMENTS, the_reference(), tmp_path_factory.mktemp("small"))
