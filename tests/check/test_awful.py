"""One file with everything wrong that can be wrong while it can still be read."""

from pathlib import Path

from dienhinh.check.run import check_profile
from dienhinh.model.folder import Folder
from dienhinh.read.yaml_tree import read_tree
from tests.builders import a_context

_AWFUL = Path(__file__).parents[1] / "examples/awful/profile.yaml"


def test_awful_profile_is_told_every_fault_at_once() -> None:
    tree, problems = read_tree(_AWFUL, "profile.yaml")
    assert tree is not None

    profile, more = check_profile(tree, Folder(path="a/b/c", files=(), photos={}), a_context())

    assert profile is None
    assert [f"{p.line}:{p.column} {p.code}: {p.vi}" for p in sorted(problems + more)] == [
        (
            "1:1 missing-field: Thiếu mục publish_on (Ngày đăng), cần khi status là scheduled (Hẹn "
            "ngày đăng) hoặc published (Đã đăng). Thêm dòng publish_on: rồi ghi ngày thật, "
            "năm-tháng-ngày, như 2023-12-05."
        ),
        (
            "2:7 wrong-type: Tên tập thể, cá nhân, hộ gia đình: đang là số 2023, cần chữ. Đặt "
            'trong dấu nháy kép: "2023".'
        ),
        (
            "3:7 not-in-list: Loại hình: “Tập thể” không có trong danh sách. Ghi collective; các "
            "giá trị được dùng: collective (Tập thể), household (Hộ gia đình), individual (Cá "
            "nhân)."
        ),
        '4:7 bad-form: Đợt sơ kết: thừa dấu cách ở đầu hoặc cuối. Ghi "so-ket-2023".',
        (
            "5:7 wrong-type: Đơn vị giới thiệu: đang là danh sách, cần một giá trị. Ghi nó sau dấu "
            "hai chấm, trên cùng dòng."
        ),
        (
            "6:1 wrong-type: Phong trào thi đua: đang là danh sách, cần một giá trị. Ghi nó sau "
            "dấu hai chấm, trên cùng dòng."
        ),
        (
            "8:9 yaml-feature: Dấu ! ở đầu là lệnh của YAML, ở đây không dùng. Nếu là chữ, đặt cả "
            "câu trong dấu nháy kép."
        ),
        (
            "11:10 yaml-feature: Dấu & ở đầu là lệnh của YAML, ở đây không dùng. Nếu là chữ, đặt "
            "cả câu trong dấu nháy kép."
        ),
        (
            "11:16 not-nfc: Chữ ã ở đây là chữ có dấu tổ hợp (không phải Unicode dựng sẵn), máy sẽ "
            "tìm không thấy. Chạy dienhinh fix để sửa cả tệp."
        ),
        "12:1 unknown-field: Không có mục địa chỉ. Có phải address? Nếu phải, đổi tên mục.",
        "13:1 unknown-field: Không có mục Don vi. Có phải unit? Nếu phải, đổi tên mục.",
        (
            "14:10 wrong-type: Xã, phường, thị trấn: đang là số 21517, cần chữ. Đặt trong dấu nháy "
            'kép: "21517".'
        ),
        (
            "15:8 bad-phone: Điện thoại liên lạc: “0905…” không phải một số điện thoại. "
            "Ghi đúng một số: di động 10 chữ số, cố định có mã vùng 11 chữ số, "
            'trong dấu nháy kép, ví dụ "0255 123 4567".'
        ),
        "16:10 bad-length: Tóm tắt một, hai câu: dài 8 ký tự, phải từ 40 đến 400. Viết thêm.",
        "17:1 unknown-field: Không có mục sumary. Có phải summary? Nếu phải, đổi tên mục.",
        (
            "18:1 missing-field: Thiếu mục effects (Hiệu quả), cần khi origin là nomination (Địa "
            "phương, đơn vị giới thiệu) hoặc sample (Hồ sơ mẫu (hư cấu)). Thêm dòng effects:"
        ),
        "19:15 bad-length: Nội dung thực hiện: dài 4 ký tự, phải từ 20 đến 12.000. Viết thêm.",
        (
            "21:13 wrong-type: Biện pháp, giải pháp: đang là chữ “Họp dân”, cần danh sách. Mỗi mục "
            "một dòng, bắt đầu bằng gạch và dấu cách."
        ),
        "22:3 bad-count: Kết quả: có 0 mục, phải từ 1 đến 20. Thêm cho đủ.",
        "23:3 unknown-field: Mục name là mục chính của tệp, không nằm ở đây. Đưa nó ra sát lề.",
        (
            "25:12 bad-date: Thời gian thành lập mô hình: “8/2018” viết chưa đúng dạng "
            "năm-tháng-ngày, năm-tháng hoặc năm. Ghi 2018-08."
        ),
        (
            "26:17 wrong-type: Số người lao động được tạo việc làm: đang là chữ “30 người”, cần số "
            "nguyên. Ghi 30, không dấu nháy."
        ),
        (
            "27:25 wrong-type: Số hộ gia đình được hỗ trợ, giúp đỡ phát triển kinh tế: đang là số "
            "thập phân 1.2, cần số nguyên. Ghi số liền nhau, không dấu chấm, không dấu phẩy, ví dụ "
            "1200."
        ),
        (
            "28:12 out-of-range: Số lượng thành viên tham gia: 0 nằm ngoài khoảng cho phép. Ghi số "
            "từ 1 đến 1000000."
        ),
        (
            "29:10 bad-date: Số liệu tính đến: lịch không có 2023-02-30, hoặc năm ngoài khoảng "
            "1900-2100. Ghi ngày tháng có thật."
        ),
        (
            "30:3 yaml-feature: Tên mục phải là chữ. Nếu tên đúng là như vậy, đặt nó trong dấu "
            "nháy kép."
        ),
        "31:1 bad-count: Ảnh minh họa: có 4 mục, phải từ 2 đến 3. Bớt đi.",
        (
            "32:11 bad-form: Tệp ảnh: “Ảnh 1.JPG” sai dạng. Ghi tên tệp chữ thường không dấu, ví "
            "dụ anh-1.jpg."
        ),
        "33:14 bad-length: Chú thích: đang để trống. Ghi nội dung hoặc xóa cả dòng.",
        (
            "35:13 bad-form: Người chụp, nguồn ảnh: phải nằm trên một dòng. Nếu câu dài, gõ >- sau "
            "dấu hai chấm rồi viết từ dòng dưới."
        ),
        (
            "38:4 missing-field: Ảnh minh họa: gạch đầu dòng này để trống. Viết tiếp sau gạch hoặc "
            "xóa dòng."
        ),
        (
            "39:5 wrong-type: Ảnh minh họa: đang là chữ “anh-2.jpg”, cần các mục con. Xuống dòng, "
            "thụt vào hai dấu cách và ghi: file, caption, alt, credit, kind."
        ),
        (
            "44:11 not-in-list: Loại ảnh: “photograph” không có trong danh sách. Ghi photo; các "
            "giá trị được dùng: photo (Ảnh chụp), illustration (Tranh minh họa)."
        ),
        (
            "45:1 wrong-type: Khen thưởng: đang là khối các mục con, cần danh sách. Mỗi mục một "
            "dòng, bắt đầu bằng gạch và dấu cách."
        ),
        (
            "49:9 wrong-type: Chi phí: đang là giá trị true, cần chữ. Đặt trong dấu nháy kép: "
            '"true".'
        ),
        (
            "53:9 bad-date: Ngày đồng ý: “2023-11” không phải ngày tháng. Ghi năm-tháng-ngày, ví "
            "dụ 2023-11-12."
        ),
        (
            "55:12 bad-date: Đến hết ngày: “chưa rõ” không phải ngày tháng. Ghi năm-tháng-ngày, ví "
            "dụ 2023-11-12."
        ),
        (
            "59:11 bad-date: Ngày đăng: “12/2023” viết chưa đúng dạng năm-tháng-ngày, năm-tháng "
            "hoặc năm. Ghi 2023-12."
        ),
        (
            "60:10 bad-url: Đường dẫn: đường dẫn chứa tên đăng nhập. Xóa phần đứng trước dấu @, kể "
            "cả dấu @."
        ),
        (
            "63:11 bad-date: Ngày đăng: lịch không có 1899, hoặc năm ngoài khoảng 1900-2100. Ghi "
            "ngày tháng có thật."
        ),
        (
            "64:10 bad-url: Đường dẫn: “www.example.org” không phải đường dẫn. Chép từ thanh địa "
            "chỉ của trình duyệt, bắt đầu bằng https://, không có dấu cách."
        ),
        (
            "65:11 wrong-type: Xác nhận: đang là chữ “Có”, cần danh sách. Mỗi mục một dòng, bắt "
            "đầu bằng gạch và dấu cách."
        ),
        "66:1 unknown-field: Mục members nằm trong khối model. Thụt nó vào dưới model.",
        "67:1 duplicate-key: Mục name viết hai lần trong cùng một khối. Giữ một, xóa một.",
        (
            "68:1 unknown-field: Không có mục xyz. Xóa nó; các mục được dùng ở đây: name, kind, "
            "call, unit, movement, sector, origin, status, publish_on, address, workplace, "
            "commune, phone, summary, achievements, model, photos, awards, replication, "
            "press_texts, consent, sources, verified, former_slugs."
        ),
    ]
