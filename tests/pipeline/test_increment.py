"""After any sequence of changes the site is to the byte what a first publishing makes of the same.

`DIENHINH_SEQUENCES=200` runs two hundred sequences; without it a few, for every day.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from dienhinh.model.output import page_file
from dienhinh.render.frame import FRAME_URI
from tests.folders import ROOT
from tests.pipeline.room import Room, new_picture, set_line

SEQUENCES = int(os.environ.get("DIENHINH_SEQUENCES", "6"))
_STEPS = 4
_WORDS = ("suối", "nương", "bếp", "rừng", "vườn", "chợ", "bến", "đồi", "giếng", "sân")


def _words(chance: random.Random) -> str:
    return " ".join(chance.sample(_WORDS, 3))


def _one(room: Room, chance: random.Random) -> Path | None:
    folders = room.folders()
    return chance.choice(folders) if folders else None


def edited(room: Room, chance: random.Random) -> None:
    folder = _one(room, chance)
    if folder:
        text = f"Tổ hợp tác nuôi heo cỏ bên {_words(chance)}, cho các hộ mượn con giống."
        set_line(folder, "summary", text)


def added(room: Room, chance: random.Random) -> None:
    number = chance.randrange(10**6)
    room.add(f"to-moi-{number}", f"Tổ nuôi ong {_words(chance).title()}")


def renamed(room: Room, chance: random.Random) -> None:
    folder = _one(room, chance)
    if folder:
        moved_to = folder.rename(folder.with_name(f"doi-ten-{chance.randrange(10**6)}"))
        file = moved_to / "profile.yaml"
        text = file.read_text(encoding="utf-8")
        if chance.random() < 0.5 and "former_slugs" not in text:
            file.write_text(f"{text}former_slugs: [{folder.name}]\n", encoding="utf-8")


def deleted(room: Room, chance: random.Random) -> None:
    folder = _one(room, chance)
    if folder:
        shutil.rmtree(folder)


def withdrawn(room: Room, chance: random.Random) -> None:
    folder = _one(room, chance)
    if folder:
        set_line(folder, "status", chance.choice(["withdrawn", "draft", "published"]))


def repainted(room: Room, chance: random.Random) -> None:
    folder = _one(room, chance)
    if folder:
        new_picture(next(iter(sorted(folder.glob("*.jpg")))), str(chance.random()))


def themed(room: Room, chance: random.Random) -> None:
    file = room.theme / chance.choice(["pages/profile.html", "pages/group.html", "_macros.html"])
    text = file.read_text(encoding="utf-8").replace("</h1>", f" {_words(chance)}</h1>", 1)
    file.write_text(
        text.replace('"card__meta"', f'"card__meta k{chance.randrange(99)}"', 1), "utf-8"
    )


def recatalogued(room: Room, chance: random.Random) -> None:
    file = room.profiles / "reference" / "sectors.yaml"
    text = file.read_text(encoding="utf-8")
    told = text.replace('description: "', f'description: "{_words(chance)}, ', 1)
    assert told != text
    file.write_text(told, encoding="utf-8")


def another_day(room: Room, chance: random.Random) -> None:
    room.today += timedelta(days=chance.randrange(1, 40))


def rewritten(room: Room, chance: random.Random) -> None:
    file = room.generated / "gioi-thieu" / "index.html"
    text = file.read_text(encoding="utf-8").replace("viết tay", f"viết tay {_words(chance)}", 1)
    file.write_text(text, encoding="utf-8")


def reframed(room: Room, chance: random.Random) -> None:
    file = room.generated / page_file(FRAME_URI)
    file.write_text(f"{file.read_text('utf-8')}<!-- {_words(chance)} -->", encoding="utf-8")


def moved(room: Room, chance: random.Random) -> None:
    room.base_url = f"https://{chance.randrange(1000)}.example.org/"


def storied(room: Room, chance: random.Random) -> None:
    told = chance.sample(room.folders(), k=min(2, len(room.folders())))
    room.tell(f"bai-{chance.randrange(3)}", _words(chance), [folder.name for folder in told])


def untouched(room: Room, chance: random.Random) -> None:
    del room, chance


CHANGES: tuple[Callable[[Room, random.Random], None], ...] = (
    edited,
    edited,
    added,
    renamed,
    deleted,
    withdrawn,
    repainted,
    themed,
    recatalogued,
    another_day,
    rewritten,
    reframed,
    moved,
    storied,
    storied,
    untouched,
)


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_after_any_changes_the_site_is_what_a_first_publishing_makes(
    tmp_path: Path, drawn: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 no secret
    room = Room(tmp_path / "project", drawn=drawn)
    room.add("to-thu-hai", "Tổ nuôi ong Hai Suối")
    room.publish()
    done = []

    for _ in range(_STEPS):
        for change in chance.choices(CHANGES, k=chance.randrange(1, 3)):
            change(room, chance)
            done.append(change.__name__)
        room.drop_faulty_stories()
        made = room.publish()

    clean = room.clean()
    assert made.keys() == clean.keys(), done
    assert [uri for uri, content in made.items() if clean[uri] != content] == [], done


def test_one_edit_touches_only_what_tells_of_it(tmp_path: Path) -> None:
    room = Room(tmp_path / "project")
    for number in range(5):
        room.add(f"to-{number}", f"Tổ nuôi ong {_WORDS[number].title()} {_WORDS[-number].title()}")
    for _ in range(2):
        before = room.publish()
    times = {uri: (room.site / uri).stat().st_mtime_ns for uri in before}

    set_line(room.folders()[0], "summary", "Tổ nuôi ong bên suối, cho các hộ trong thôn mượn đàn.")
    after = room.publish()

    changed = {uri for uri in after if before.get(uri) != after[uri]}
    touched = {uri for uri in after if (room.site / uri).stat().st_mtime_ns != times.get(uri)}
    assert touched == changed
    assert {f"ho-so/{room.folders()[0].name}/index.html", "ho-so/index.html"} <= changed
    others = {"phong-trao/nong-thon-moi/index.html", "cong-van/index.html", "robots.txt"}
    assert changed.isdisjoint(others | {"gioi-thieu/index.html"})
    assert others <= after.keys()


def test_another_font_of_the_theme_draws_the_cards_anew(tmp_path: Path, drawn: Path) -> None:
    room = Room(tmp_path / "project", drawn=drawn)
    before = room.publish()
    bold, regular = sorted((room.theme / "assets" / "fonts").glob("*.woff2"))
    regular.write_bytes(bold.read_bytes())

    after = room.publish()

    shutil.rmtree(room.cache / "the")
    assert after == room.clean()
    cards = {uri for uri in before if uri.startswith("the/")}
    assert cards
    assert [uri for uri in cards if before[uri] == after[uri]] == []


_LOADED = (
    "import sys; from pathlib import Path; from tests.pipeline.room import Room; "
    "Room(Path(sys.argv[1])).publish(); print(*sorted({'docx', 'numpy'} & sys.modules.keys()))"
)


def test_what_draws_and_counts_words_is_loaded_only_where_something_is_made(tmp_path: Path) -> None:
    def loaded() -> str:
        command = [sys.executable, "-c", _LOADED, str(tmp_path / "room")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    assert loaded() == "docx numpy"
    assert loaded() == ""
