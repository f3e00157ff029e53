from dataclasses import replace
from datetime import date
from pathlib import Path

from dienhinh.model.kit import KitTheme
from dienhinh.render.kits import kit_zip
from dienhinh.render.pdf import PdfPrinter
from tests.builders import a_consent, a_profile
from tests.render.kit_samples import text_of, three_pictures, unit_kit, unpacked, with_pictures


def test_a_kit_of_a_theme_holds_its_lead_its_order_and_how_to_name_it(tmp_path: Path) -> None:
    consent = a_consent(item="photo", until=date(2026, 12, 31))
    profiles = [
        a_profile(slug="to-1", name="Tổ 1", photos=()),
        a_profile(slug="to-2", name="Tổ 2", photos=three_pictures(), consent=(consent,)),
    ]
    library, pictures = with_pictures(tmp_path, *profiles)
    theme = KitTheme(
        title="Khách đến làng",
        summary="Hai nơi đón khách.",
        text="Lời dẫn.",
        address="https://kho.test/chuyen-de/khach-den-lang/",
        citation="Chuyên đề “Khách đến làng”, Kho thử",
    )
    kit = replace(unit_kit(library), theme=theme)

    files = unpacked(kit_zip(kit, pictures, PdfPrinter(pictures.made)))

    first, second = (profile.address for profile in kit.profiles)
    told = text_of(files["chuyen-de.txt"])
    assert told.startswith(f"CHUYÊN ĐỀ: KHÁCH ĐẾN LÀNG\n\n{theme.summary}\n\n{theme.text}\n")
    assert f"1. {kit.profiles[0].name}\n   {first}\n" in told
    assert f"   {second}\n" in told
    assert "Chỉ dùng đến hết ngày 31/12/2026" in told
    assert f"Ghi nguồn khi dùng:\n{theme.citation}\n" in told
    readme = text_of(files["DOC-TRUOC.txt"])
    assert "- chuyen-de.txt: " in readme
    assert f"BẢN MỚI NHẤT\n- {theme.address}\n- {first}\n" in readme
    assert "chuyen-de.txt" not in unpacked(
        kit_zip(unit_kit(library), pictures, PdfPrinter(pictures.made))
    )
