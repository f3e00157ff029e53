"""What is shown of a document that was found: heading, place, text for the words around the match.

One file for each document, loaded for the results on the screen only.
"""

import json
import re

from dienhinh.model.output import Output
from dienhinh.model.search import SORT_NAMES, SearchRecord
from dienhinh.render.search.layout import fragment_name, script
from dienhinh.vietnamese.search_terms import WORD, clean, terms

# The form of a place before its name, in letters without marks.
_FORM = re.compile("^(?:huyen|thi xa|thanh pho|thi tran|xa|phuong) ")


def fragment(record: SearchRecord, document: int) -> Output:
    """The file of one document, the number of which is `document`.

    A list: address, name of the sort, title, place, movement, thumbnail or "", text, whether the
    thumbnail is drawn, and the letters of the title without the form of a place before it: who
    types these means this page.
    """
    letters = [
        term.letters for word in re.findall(WORD, clean(record.title)) for term in terms(word)
    ]
    shown = [
        record.uri,
        SORT_NAMES[record.sort],
        clean(record.title),
        record.place,
        record.movement,
        record.thumbnail or "",
        "\n".join(text for text in (clean(text.text).strip() for text in record.texts) if text),
        record.is_drawn,
        re.sub(_FORM, "", " ".join(letters)),
    ]
    content = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return script(fragment_name(document), content.encode())
