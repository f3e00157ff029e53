"""The columns of the open data about numbers: one observation a row."""

from dienhinh.derive.measures import MEASURES
from dienhinh.derive.profile_columns import PARTIAL_DATE
from dienhinh.model.open_data import Column

_COUNTS = (
    ("ho-so", "Số hồ sơ"),
    *((measure.id, measure.name) for measure in MEASURES),
    ("mo-hinh", "Số mô hình"),
    ("khen-thuong", "Số lần khen thưởng"),
    ("gioi-thieu", "Số hồ sơ do địa phương, đơn vị giới thiệu"),
    ("bao-chi", "Số hồ sơ biên soạn từ tin báo chí"),
    ("con-thieu", "Số hồ sơ còn thiếu so với mức ít nhất"),
)

COLUMNS = (
    Column(
        name="table",
        type="string",
        title="Bảng",
        description="Bảng của trang Số liệu mà dòng này thuộc về.",
        is_required=True,
    ),
    Column(
        name="group",
        type="string",
        title="Mã nhóm",
        description="Phong trào, loại hình, lĩnh vực, địa bàn, năm hoặc hồ sơ; ở bảng chỉ tiêu là "
        "đơn vị có chỉ tiêu/phong trào.",
        is_required=True,
    ),
    Column(
        name="group_name",
        type="string",
        title="Tên nhóm",
        description="Tên của nhóm bằng tiếng Việt.",
        is_required=True,
    ),
    Column(
        name="measure",
        type="string",
        title="Số đo",
        description="Đếm hoặc cộng cái gì.",
        is_required=True,
        options=_COUNTS,
    ),
    Column(
        name="value",
        type="integer",
        title="Giá trị",
        description="Để trống khi chưa hồ sơ nào nêu số liệu; không thay bằng 0.",
        least=0,
    ),
    Column(
        name="profiles",
        type="integer",
        title="Số hồ sơ đứng sau",
        description="Bao nhiêu hồ sơ được đếm, hoặc có nêu con số được cộng.",
        is_required=True,
        least=0,
    ),
    Column(
        name="as_of_first",
        type="string",
        title="Tính từ",
        description="Thời điểm sớm nhất trong các số liệu: năm, năm-tháng hoặc năm-tháng-ngày.",
        pattern=PARTIAL_DATE,
    ),
    Column(
        name="as_of_last",
        type="string",
        title="Tính đến",
        description="Thời điểm muộn nhất trong các số liệu; với số đếm hồ sơ là ngày dựng trang.",
        pattern=PARTIAL_DATE,
    ),
    Column(
        name="dated_by_source",
        type="integer",
        title="Số hồ sơ lấy ngày của nguồn",
        description="Trong các hồ sơ đứng sau, bao nhiêu hồ sơ chỉ biết ngày đăng của nguồn.",
        is_required=True,
        least=0,
    ),
    Column(
        name="undated",
        type="integer",
        title="Số hồ sơ không rõ thời điểm",
        description="Trong các hồ sơ đứng sau, bao nhiêu hồ sơ không rõ số liệu là của lúc nào.",
        is_required=True,
        least=0,
    ),
    Column(
        name="url",
        type="string",
        title="Xem các hồ sơ ấy",
        description="Trang có các hồ sơ đứng sau con số; để trống khi không trang nào gom chúng.",
    ),
)
