"""What can be drawn: every subject, its three pictures and what each of them shows."""

from collections.abc import Callable
from dataclasses import dataclass

from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import (
    commons,
    fish_sauce,
    gardens,
    garlic,
    handicrafts,
    harbour,
    hillside,
    kitchen,
    livestock,
    market,
    orchard,
    paddy,
    stone_village,
    village,
    weaving,
    wetland,
)

Painter = Callable[[Pen], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One composition: who paints it, what it shows (Vietnamese), whether sky is to be seen."""

    paint: Painter
    shows: str
    outdoors: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The three pictures of one subject."""

    wide: Picture
    work: Picture
    detail: Picture

    def picture(self, view: str) -> Picture:
        """The picture for `view`: wide, work or detail."""
        return {"wide": self.wide, "work": self.work, "detail": self.detail}[view]


def _subject(
    wide: tuple[Painter, str], work: tuple[Painter, str], detail: tuple[Painter, str]
) -> Subject:
    return Subject(
        wide=Picture(paint=wide[0], shows=wide[1]),
        work=Picture(paint=work[0], shows=work[1], outdoors=work[0] is not gardens.greenhouse_work),
        detail=Picture(paint=detail[0], shows=detail[1], outdoors=False),
    )


CATALOGUE: dict[str, Subject] = {
    "rice-terraces": _subject(
        (paddy.terraces_wide, "ruộng bậc thang trên sườn núi, nhà sàn và dừa, ba người đội nón lá cấy lúa"),
        (paddy.terraces_work, "ba người đội nón lá cúi cấy lúa trên ruộng nước dưới chân ruộng bậc thang"),
        (paddy.terraces_detail, "bông lúa chín trĩu hạt, phía xa là ruộng bậc thang"),
    ),
    "rice-plain": _subject(
        (paddy.plain_wide, "cánh đồng lúa chia ô bên mương nước, hai người gánh lúa, làng và núi phía xa"),
        (paddy.plain_work, "hai người gặt lúa bằng liềm, một người gánh lúa trên đồng chín vàng"),
        (paddy.plain_detail, "thúng thóc đầy, bó lúa và nón lá bên ruộng chín"),
    ),
    "sea-boats": _subject(
        (harbour.harbour_wide, "vịnh biển có thuyền cá và thúng tròn, hai người khiêng giỏ cá, một người đi trên bãi"),
        (harbour.harbour_work, "hai người kéo thúng trên bãi biển, một người ngồi nhặt cá, thuyền đậu ngoài xa"),
        (harbour.harbour_detail, "chiếc thúng tròn có mái chèo, tấm lưới và nia cá trên bãi cát"),
    ),
    "island-garlic": _subject(
        (garlic.garlic_wide, "ô ruộng tỏi nhỏ có bờ đá dưới chân núi lửa cũ bên biển, ba người làm đồng"),
        (garlic.garlic_work, "hai người ngồi chăm tỏi, một người bưng giỏ giữa các luống tỏi bên biển"),
        (garlic.garlic_detail, "củ tỏi bày trên nia tre, phía sau là biển và núi lửa cũ"),
    ),
    "fish-sauce": _subject(
        (fish_sauce.sauce_wide, "các dãy chum nước mắm trong sân bên biển, hai người trông chum, nhà ngói và dừa"),
        (fish_sauce.sauce_work, "một người khuấy chum nước mắm, một người đứng bên thùng gỗ ủ cá"),
        (fish_sauce.sauce_detail, "hai chai nước mắm màu hổ phách, chum nhỏ, bát nước mắm ớt và nia cá"),
    ),
    "nipa-palm": _subject(
        (wetland.nipa_wide, "rạch nước giữa hai hàng dừa nước, hai chiếc thuyền chèo tay chở người"),
        (wetland.nipa_work, "người chèo thuyền đội nón lá đưa hai khách qua rừng dừa nước"),
        (wetland.nipa_detail, "buồng dừa nước, trái bổ đôi lộ cơm trắng và nón lá trên bàn gỗ"),
    ),
    "mangrove": _subject(
        (wetland.lagoon_wide, "đầm nước có nhiều cây cóc trắng, thuyền nhỏ chở hai người, cò trắng và núi xa"),
        (wetland.lagoon_work, "hai người cúi trồng cây cóc trắng con dưới nước, bên thuyền chở cây giống"),
        (wetland.lagoon_detail, "cây cóc trắng con trong bầu đất, phía sau là đầm nước"),
    ),
    "stone-village": _subject(
        (stone_village.stone_wide, "làng nhà tranh trên các bậc đá nhìn ra biển, giếng đá cổ và ba người dân"),
        (stone_village.stone_work, "một người kéo nước bên giếng đá cổ, một người gánh đôi thúng, nhà tranh và biển"),
        (stone_village.stone_detail, "thành giếng đá cổ phủ rêu, gàu nước và hoa dại, phía sau là biển"),
    ),
    "greenhouse": _subject(
        (gardens.greenhouse_wide, "dãy nhà màng dưới chân núi, các luống rau xanh và ba người chăm rau"),
        (gardens.greenhouse_work, "hai người chăm các hàng dưa lưới trong nhà màng"),
        (gardens.greenhouse_detail, "dưa lưới trên bàn gỗ, một quả bổ đôi ruột vàng cam"),
    ),
    "green-tea": _subject(
        (hillside.tea_wide, "đồi chè xanh nhiều luống uốn lượn, năm người đeo gùi hái chè"),
        (hillside.tea_work, "hai người đội nón lá, đeo gùi hái chè giữa các luống chè"),
        (hillside.tea_detail, "ấm đất, hai chén chè nóng và nia búp chè tươi"),
    ),
    "cattle": _subject(
        (livestock.cattle_wide, "sáu con bò trên đồng cỏ, chuồng nuôi chung và người chăn bò, núi phía sau"),
        (livestock.cattle_work, "hai người cho ba con bò ăn cỏ ở chuồng nuôi chung"),
        (livestock.cattle_detail, "bò mẹ và bê con nhìn gần sau những bó cỏ xanh"),
    ),
    "pigs": _subject(
        (livestock.pigs_wide, "đàn heo đen trong sân có rào ở vùng đồi, một người cho ăn, nhà sàn phía sau"),
        (livestock.pigs_work, "một người đổ thức ăn vào máng gỗ cho đàn heo đen"),
        (livestock.pigs_detail, "heo mẹ đen và bốn heo con trên rơm"),
    ),
    "chickens": _subject(
        (livestock.chickens_wide, "đàn gà thả vườn dưới tán cây, một người rải thóc, chuồng gà nhỏ"),
        (livestock.chickens_work, "hai người rải thóc cho đàn gà thả vườn dưới tán cây"),
        (livestock.chickens_detail, "gà mái, hai gà con và giỏ trứng trên rơm"),
    ),
    "cinnamon-acacia": _subject(
        (hillside.forest_wide, "rừng quế và keo phủ sườn núi, sương trong thung lũng, nhà sàn và hai người đi bộ"),
        (hillside.forest_work, "một người vác vỏ quế, một người ngồi xếp vỏ quế giữa rừng cây"),
        (hillside.forest_detail, "bó vỏ quế trên nia tre, bát bột quế và lá quế"),
    ),
    "chrysanthemum": _subject(
        (gardens.mums_wide, "các hàng chậu cúc vàng dưới dây đèn, hai người chăm hoa, nhà và núi phía xa"),
        (gardens.mums_work, "một người bê chậu cúc vàng, một người ngồi chăm hoa dưới dây đèn"),
        (gardens.mums_detail, "hoa cúc vàng nở nhìn gần, phía sau là các chậu cúc"),
    ),
    "fruit-garden": _subject(
        (orchard.orchard_wide, "vườn bưởi và sầu riêng hai bên lối đi, hai người và các giỏ bưởi"),
        (orchard.orchard_work, "một người đứng trên thang hái bưởi, một người bưng giỏ bên dưới"),
        (orchard.orchard_detail, "bưởi, sầu riêng và bưởi bổ đôi bày trên nia tre"),
    ),
    "village-road": _subject(
        (village.road_wide, "đường bê tông làng quê viền hoa, nhà ngói, một người đạp xe và hai người đi bộ"),
        (village.road_work, "hai người trồng hoa, một người quét đường làng trước các ngôi nhà"),
        (village.road_detail, "xe đạp chở giỏ hoa bên bồn hoa ven đường làng"),
    ),
    "school-clinic": _subject(
        (commons.school_wide, "trường học hai tầng, sân rộng có cây bóng mát, vài bóng người nhỏ phía xa"),
        (commons.school_work, "nhân viên y tế áo trắng tiếp một cụ già trước trạm y tế, một người ngồi chờ"),
        (commons.school_detail, "chồng sách, cặp, bút chì và cốc cắm hoa trên bàn gỗ trước trường"),
    ),
    "kitchen-meals": _subject(
        (kitchen.kitchen_wide, "năm người nấu ăn và xếp hộp cơm ở bếp ngoài sân, hai nồi lớn bốc hơi"),
        (kitchen.kitchen_work, "hai người đeo tạp dề trao hộp cơm qua bàn cho hai người nhận"),
        (kitchen.kitchen_detail, "năm hộp cơm có rau, thịt, trứng và bát nước mắm ớt"),
    ),
    "market": _subject(
        (market.market_wide, "chợ quê có các quầy rau mái bạt kẻ sọc, người bán và người mua"),
        (market.market_work, "người bán đưa bó rau cho người mua qua quầy đầy rau quả"),
        (market.market_detail, "nia rau quả tươi: rau xanh, bắp cải, cà chua, cà rốt, cà tím và chuối"),
    ),
    "weaving": _subject(
        (weaving.weaving_wide, "làng nhà sàn, thổ cẩm phơi trên dây, hai phụ nữ ngồi dệt ngoài sân"),
        (weaving.weaving_work, "một phụ nữ dệt thổ cẩm bên khung cửi, một cụ bà quấn chỉ"),
        (weaving.weaving_detail, "vải thổ cẩm hoa văn đen, đỏ, trắng gấp chồng bên các cuộn chỉ"),
    ),
    "digital-village": _subject(
        (village.digital_wide, "làng nhà sàn vùng cao, một phụ nữ giới thiệu nông sản trước điện thoại đặt trên giá"),
        (village.digital_work, "một phụ nữ giới thiệu nông sản trước điện thoại, một người đóng thùng hàng"),
        (village.digital_detail, "điện thoại đặt trên giá hiện hình giỏ trái cây, bên cạnh là giỏ trái cây thật"),
    ),
    "mat-weaving": _subject(
        (handicrafts.mats_wide, "cói nhuộm màu phơi trên sân, chiếu treo trên sào, ba người làm việc"),
        (handicrafts.mats_work, "hai người dệt chiếu cói trên khung, các bó cói nhuộm màu bên cạnh"),
        (handicrafts.mats_detail, "chiếu cói sọc màu trải và cuộn, bên các bó cói nhuộm"),
    ),
    "craft-workshop": _subject(
        (handicrafts.workshop_wide, "sân làm nghề đan tre, rổ xếp chồng, bốn người ngồi đan bên bụi tre"),
        (handicrafts.workshop_work, "hai người ngồi đan rổ tre giữa các chồng rổ đã xong"),
        (handicrafts.workshop_detail, "rổ, nia tre và chiếc rổ đan dở bên bó nan"),
    ),
    "brown-rice": _subject(
        (kitchen.grain_wide, "ruộng lúa trên đồi và sân phơi gạo đỏ, gạo đen, hai người ngồi sàng gạo"),
        (kitchen.grain_work, "hai người đeo tạp dề xếp thanh gạo lứt rong biển trên bàn dài"),
        (kitchen.grain_detail, "bát gạo đỏ, gạo đen và các thanh gạo lứt rong biển trên bàn gỗ"),
    ),
    "sacha-inchi": _subject(
        (orchard.sacha_wide, "các giàn sachi ở vùng cao, ba người hái trái, nhà sàn phía xa"),
        (orchard.sacha_work, "hai người hái trái sachi hình sao vào giỏ bên giàn leo"),
        (orchard.sacha_detail, "trái sachi hình sao tươi và khô, bát hạt và chai dầu"),
    ),
    "community-hall": _subject(
        (commons.hall_wide, "người dân ngồi họp trước nhà văn hóa thôn, một người đứng nói"),
        (commons.hall_work, "năm người ngồi ghế nghe một phụ nữ đứng nói trước nhà văn hóa thôn"),
        (commons.hall_detail, "ấm chè, ba chén chè, sổ và bút trên bàn họp trước nhà văn hóa"),
    ),
}  # fmt: skip
