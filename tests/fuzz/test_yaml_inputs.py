from tests.fuzz.run import fuzz, samples


def test_damaged_and_hostile_files_are_reported_and_never_make_it_fall_or_hang() -> None:
    tally = fuzz(1_200, 20231102, samples())

    assert [(fall.name, fall.how) for fall in tally.falls] == []
    # Both sides of the reader were tried, and the rules too.
    assert 200 < tally.readable < 1_100
    assert tally.sound > 0


def test_every_sort_of_file_that_people_write_is_damaged() -> None:
    sorts = {"profile", "unit", "call", "plan", "corrections", "units", "communes", "movements"}
    sorts |= {"sectors", "awards", "abbreviations", "synonyms", "nong-thon-moi", "khach-den-lang"}

    assert {f"{name}.yaml" for name in sorts} <= {sample.name for sample in samples()}
