from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dienhinh.check.context import Context, Corpus, Entry, Repository
from dienhinh.check.reference import load_reference
from dienhinh.check.run import check_corpus, check_profile, trace
from dienhinh.demo import DemoError, make, pictures
from dienhinh.demo.scenes import Scene
from dienhinh.demo.subjects import Subjects
from dienhinh.model.progress import Step
from dienhinh.model.reference import Reference
from dienhinh.problems import Severity
from dienhinh.read.folders import profile_places, read_folder
from dienhinh.read.reference import reference_trees
from dienhinh.read.yaml_tree import read_tree
from dienhinh.vietnamese import comparison_key, find_phones, parse_phone

PROFILES = Path(__file__).parents[2] / "profiles"
TODAY = date(2026, 11, 22)
COUNT = 150


@pytest.fixture(scope="module", autouse=True)
def _flat_pictures() -> Iterator[None]:
    """Drawing is tested with the scenes; one colour of the right size takes no time."""

    def flat(scene: Scene, size: tuple[int, int], *, fine: bool) -> bytes:
        assert not fine
        red, green, blue = blake2b(repr(scene).encode(), digest_size=3).digest()
        file = BytesIO()
        Image.new("RGB", size, (red, green, blue)).save(file, "JPEG")
        return file.getvalue()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "jpeg", flat)
        yield


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory.mktemp("demo") / "corpus")


@pytest.fixture(scope="module")
def profiles(corpus: Path) -> list[Any]:
    places, _problems = profile_places(corpus)
    return [_root(place.file) for place in places]


@pytest.fixture(scope="module")
def reference() -> Reference:
    found, _problems = load_reference(reference_trees(PROFILES)[0])
    assert found is not None
    return found


def _made(out: Path, count: int = COUNT, seed: int = 1) -> Path:
    make(out, count, seed, PROFILES, lambda _description, _done, _total: None)
    return out


def _root(file: Path) -> Any:  # noqa: ANN401 plain values of YAML
    tree, problems = read_tree(file, file.name)
    assert tree is not None
    assert problems == []
    return tree.root


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def _told(profile: Any) -> str:  # noqa: ANN401 plain values of YAML
    parts = profile["achievements"]
    return " ".join([parts["activities"], *parts["measures"], *parts["results"], parts["effects"]])


@pytest.mark.parametrize("repository", ["private", "public"])
def test_check_finds_no_error_and_only_what_samples_bring(
    corpus: Path, reference: Reference, repository: Repository
) -> None:
    context = Context(reference=reference, today=TODAY, repository=repository)
    places, problems = profile_places(corpus)
    traces = []

    for place in places:
        tree, found = read_tree(place.file, place.shown_as)
        assert tree is not None
        folder = read_folder(corpus, place, {}, {})
        profile, more = check_profile(tree, folder, context)
        assert profile is not None
        problems += found + more
        traces.append(trace(Entry(profile=profile, tree=tree, folder=folder)))
    problems += check_corpus(Corpus(traces=tuple(traces), call_trees=()), context)

    assert len(traces) == COUNT
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    # Pictures are shared on purpose, and not everybody writes two full pages.
    assert {problem.code for problem in problems} <= {"photo-repeated", "summary-pages"}


def test_a_profile_is_the_same_whatever_the_count(corpus: Path, tmp_path: Path) -> None:
    few = _files(_made(tmp_path / "few", count=7))

    everything = _files(corpus)

    written = {name: data for name, data in few.items() if name.endswith("/profile.yaml")}
    assert len(written) == 7
    assert {name: everything.get(name) for name in few} == few


def test_another_seed_gives_other_profiles(corpus: Path, tmp_path: Path) -> None:
    other = {path.parent.name for path in _made(tmp_path / "other", 20, 2).rglob("profile.yaml")}

    assert other.isdisjoint(path.parent.name for path in corpus.rglob("profile.yaml"))


def test_lists_calls_and_outlines_are_copied_as_they_are(corpus: Path) -> None:
    copied = {
        name: data
        for name, data in _files(corpus).items()
        if not name.endswith((".jpg", "/profile.yaml"))
    }

    assert {name: (PROFILES / name).read_bytes() for name in copied} == copied
    assert {
        "reference/communes.yaml",
        "so-ket-2023/call.yaml",
        "so-ket-2023/outlines/vi-nguoi-ngheo.yaml",
    } <= copied.keys()


def test_every_profile_says_that_it_is_a_sample(corpus: Path, profiles: list[Any]) -> None:
    assert {profile["origin"] for profile in profiles} == {"sample"}
    assert {profile["status"] for profile in profiles} == {"published"}
    for file in corpus.rglob("profile.yaml"):
        assert "# Hồ sơ mẫu, hư cấu hoàn toàn" in file.read_text(encoding="utf-8")


def test_texts_are_between_600_and_1300_words_long(profiles: list[Any]) -> None:
    lengths = [len(_told(profile).split()) for profile in profiles]

    assert min(lengths) >= 600
    assert max(lengths) <= 1300
    assert max(lengths) - min(lengths) > 400


def test_every_kind_movement_sector_and_unit_occurs_and_none_like_another(
    reference: Reference,
) -> None:
    call = reference.calls["so-ket-2023"]
    subjects = Subjects(reference, call, seed=1)

    some = [subjects[position] for position in range(1500)]

    kinds = Counter(subject.kind for subject in some)
    units = Counter(subject.unit.id for subject in some)
    sectors = Counter(subject.sector for subject in some)
    assert kinds["collective"] > kinds["household"] + kinds["individual"] > 300
    assert units.keys() == set(call.addressees[-1].units)
    assert units["binh-son"] > 3 * units["ly-son"] > 0
    assert sectors.keys() == reference.sectors.keys()
    assert sectors["trong-trot"] > 3 * sectors["chuyen-doi-so"] > 0
    assert {subject.movement for subject in some} == set(call.movements)
    assert len({subject.slug for subject in some}) == 1500
    assert len({comparison_key(subject.name) for subject in some}) == 1500
    # Slugs are cut after a word at 120; two names cut alike would be one folder.
    assert max(len(subject.slug) for subject in some) < 100


def test_people_agreed_to_name_and_photo_and_some_to_more(profiles: list[Any]) -> None:
    people = [profile for profile in profiles if profile["kind"] != "collective"]
    agreed = [{consent["item"] for consent in profile["consent"]} for profile in people]

    assert all({"name", "photo"} <= items for items in agreed)
    assert 0 < sum("phone" in items for items in agreed) < len(people)
    assert 0 < sum("address" in items for items in agreed) < len(people)


def test_telephone_numbers_are_such_as_nobody_can_have(profiles: list[Any]) -> None:
    numbers = [profile["phone"] for profile in profiles if "phone" in profile]

    assert len(set(numbers)) == len(numbers) > 50
    for number in numbers:
        # Local numbers of Quảng Ngãi never begin with 0.
        phone = parse_phone(number)
        assert phone is not None
        assert phone.national.startswith("02550")
    assert [found for profile in profiles for found in find_phones(_told(profile))] == []


def test_some_profiles_learnt_from_others_of_the_corpus(corpus: Path, profiles: list[Any]) -> None:
    learnt = [
        profile["replication"]["adopted_from"]
        for profile in profiles
        if "adopted_from" in profile.get("replication", {})
    ]

    assert learnt
    assert set(learnt) <= {path.parent.name for path in corpus.rglob("profile.yaml")}


def test_pictures_are_drawn_once_and_shared(corpus: Path) -> None:
    shared: Counter[int] = Counter()
    for folder in {path.parent for path in corpus.rglob("*.jpg")}:
        inodes = [path.stat().st_ino for path in folder.glob("*.jpg")]
        assert len(inodes) in {2, 3}
        assert len(set(inodes)) == len(inodes)
        shared.update(inodes)

    assert len(shared) <= 48
    assert shared.total() > 2 * COUNT


def test_pictures_are_copied_where_there_are_no_links(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refuse)

    made = _files(_made(tmp_path / "copies", count=20))

    everything = _files(corpus)
    assert {name: everything[name] for name in made} == made


def test_progress_is_told_and_ends_complete(tmp_path: Path) -> None:
    told = []
    make(tmp_path / "out", 60, 1, PROFILES, lambda *row: told.append(row))

    assert told == [
        (Step.SAMPLES, 1, 60),
        (Step.SAMPLES, 51, 60),
        (Step.SAMPLES, 60, 60),
    ]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    _made(tmp_path, count=1)

    assert len(list(tmp_path.rglob("profile.yaml"))) == 1


@pytest.mark.parametrize("count", [0, -3])
def test_fewer_than_one_profile_is_refused(tmp_path: Path, count: int) -> None:
    with pytest.raises(DemoError, match=f"--count {count}: cần ít nhất 1 hồ sơ. / at least 1"):
        _made(tmp_path / "out", count)

    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["", "note.txt"], ids=["folder", "file"])
def test_a_place_that_holds_files_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "note.txt").write_text("giữ lại", encoding="utf-8")

    with pytest.raises(DemoError, match=r"đã có tệp ở đó.* / there are files already"):
        _made(tmp_path / name)

    assert _files(tmp_path) == {"note.txt": "giữ lại".encode()}


def test_a_place_among_real_profiles_is_refused() -> None:
    with pytest.raises(DemoError, match=r"nằm trong .* / it lies inside"):
        _made(PROFILES / "demo-khong-co")

    assert not (PROFILES / "demo-khong-co").exists()


def test_faulty_lists_are_refused_with_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "profiles" / "reference").mkdir(parents=True)

    with pytest.raises(DemoError, match=r"danh mục còn lỗi.*(?s:.)*movements.yaml"):
        make(tmp_path / "out", 1, 1, tmp_path / "profiles", lambda *_step: None)

    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_call_that_asks_is_refused(tmp_path: Path) -> None:
    copied = tmp_path / "profiles" / "reference"
    copied.mkdir(parents=True)
    for file in (PROFILES / "reference").glob("*.yaml"):
        (copied / file.name).write_bytes(file.read_bytes())

    with pytest.raises(DemoError, match=r"không đợt nào .* / no call"):
        make(tmp_path / "out", 1, 1, tmp_path / "profiles", lambda *_step: None)
