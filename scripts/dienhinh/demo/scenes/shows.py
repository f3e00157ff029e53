"""What every picture shows, in Vietnamese: true of what is drawn, whatever sky and seed."""

SHOWS: dict[str, dict[str, str]] = {
    "rice-terraces": {
        "wide": "ruộng bậc thang trên sườn núi, nhà sàn và dừa, ba người đội nón lá cấy lúa",
        "work": "ba người đội nón lá cúi cấy lúa trên ruộng nước dưới chân ruộng bậc thang",
        "detail": "bông lúa chín trĩu hạt, phía xa là ruộng bậc thang",
    },
    "rice-plain": {
        "wide": "cánh đồng lúa chia ô bên mương nước, hai người gánh lúa, làng và núi phía xa",
        "work": "hai người gặt lúa bằng liềm, một người gánh lúa trên đồng chín vàng",
        "detail": "thúng thóc đầy, bó lúa và nón lá bên ruộng chín",
    },
    "sea-boats": {
        "wide": (
            "vịnh biển có thuyền cá và thúng tròn, hai người khiêng giỏ cá, một người đi trên bãi"
        ),
        "work": "hai người kéo thúng trên bãi biển, một người ngồi nhặt cá, thuyền đậu ngoài xa",
        "detail": "chiếc thúng tròn có mái chèo, tấm lưới và nia cá trên bãi cát",
    },
    "island-garlic": {
        "wide": "ô ruộng tỏi nhỏ có bờ đá dưới chân núi lửa cũ bên biển, ba người làm đồng",
        "work": "hai người ngồi chăm tỏi, một người bưng giỏ giữa các luống tỏi bên biển",
        "detail": "củ tỏi bày trên nia tre, phía sau là biển và núi lửa cũ",
    },
    "fish-sauce": {
        "wide": "các dãy chum nước mắm trong sân bên biển, hai người trông chum, nhà ngói và dừa",
        "work": "một người khuấy chum nước mắm, một người đứng bên thùng gỗ ủ cá",
        "detail": "hai chai nước mắm màu hổ phách, chum nhỏ, bát nước mắm ớt và nia cá",
    },
    "nipa-palm": {
        "wide": "rạch nước giữa hai hàng dừa nước, hai chiếc thuyền chèo tay chở người",
        "work": "người chèo thuyền đội nón lá đưa hai khách qua rừng dừa nước",
        "detail": "buồng dừa nước, trái bổ đôi lộ cơm trắng và nón lá trên bàn gỗ",
    },
    "mangrove": {
        "wide": "đầm nước có nhiều cây cóc trắng, thuyền nhỏ chở hai người, cò trắng và núi xa",
        "work": "hai người cúi trồng cây cóc trắng con dưới nước, bên thuyền chở cây giống",
        "detail": "cây cóc trắng con trong bầu đất, phía sau là đầm nước",
    },
    "stone-village": {
        "wide": "làng nhà tranh trên các bậc đá nhìn ra biển, giếng đá cổ và ba người dân",
        "work": "một người kéo nước bên giếng đá cổ, một người gánh đôi thúng, nhà tranh và biển",
        "detail": "thành giếng đá cổ phủ rêu, gàu nước và hoa dại, phía sau là biển",
    },
    "greenhouse": {
        "wide": "dãy nhà màng dưới chân núi, các luống rau xanh và ba người chăm rau",
        "work": "hai người chăm các hàng dưa lưới trong nhà màng",
        "detail": "dưa lưới trên bàn gỗ, một quả bổ đôi ruột vàng cam",
    },
    "green-tea": {
        "wide": "đồi chè xanh nhiều luống uốn lượn, năm người đeo gùi hái chè",
        "work": "hai người đội nón lá, đeo gùi hái chè giữa các luống chè",
        "detail": "ấm đất, hai chén chè nóng và nia búp chè tươi",
    },
    "cattle": {
        "wide": "sáu con bò trên đồng cỏ, chuồng nuôi chung và người chăn bò, núi phía sau",
        "work": "hai người cho ba con bò ăn cỏ ở chuồng nuôi chung",
        "detail": "bò mẹ và bê con nhìn gần sau những bó cỏ xanh",
    },
    "pigs": {
        "wide": "đàn heo đen trong sân có rào ở vùng đồi, một người cho ăn, nhà sàn phía sau",
        "work": "một người đổ thức ăn vào máng gỗ cho đàn heo đen",
        "detail": "heo mẹ đen và bốn heo con trên rơm",
    },
    "chickens": {
        "wide": "đàn gà thả vườn dưới tán cây, một người rải thóc, chuồng gà nhỏ",
        "work": "hai người rải thóc cho đàn gà thả vườn dưới tán cây",
        "detail": "gà mái, hai gà con và giỏ trứng trên rơm",
    },
    "cinnamon-acacia": {
        "wide": "rừng quế và keo phủ sườn núi, sương trong thung lũng, nhà sàn và hai người đi bộ",
        "work": "một người vác vỏ quế, một người ngồi xếp vỏ quế giữa rừng cây",
        "detail": "bó vỏ quế trên nia tre, bát bột quế và lá quế",
    },
    "chrysanthemum": {
        "wide": "các hàng chậu cúc vàng dưới dây đèn, hai người chăm hoa, nhà và núi phía xa",
        "work": "một người bê chậu cúc vàng, một người ngồi chăm hoa dưới dây đèn",
        "detail": "hoa cúc vàng nở nhìn gần, phía sau là các chậu cúc",
    },
    "fruit-garden": {
        "wide": "vườn bưởi và sầu riêng hai bên lối đi, hai người và các giỏ bưởi",
        "work": "một người đứng trên thang hái bưởi, một người bưng giỏ bên dưới",
        "detail": "bưởi, sầu riêng và bưởi bổ đôi bày trên nia tre",
    },
    "village-road": {
        "wide": "đường bê tông làng quê viền hoa, nhà ngói, một người đạp xe và hai người đi bộ",
        "work": "hai người trồng hoa, một người quét đường làng trước các ngôi nhà",
        "detail": "xe đạp chở giỏ hoa bên bồn hoa ven đường làng",
    },
    "school-clinic": {
        "wide": "trường học hai tầng, sân rộng có cây bóng mát, vài bóng người nhỏ phía xa",
        "work": "nhân viên y tế áo trắng tiếp một cụ già trước trạm y tế, một người ngồi chờ",
        "detail": "chồng sách, cặp, bút chì và cốc cắm hoa trên bàn gỗ trước trường",
    },
    "kitchen-meals": {
        "wide": "năm người nấu ăn và xếp hộp cơm ở bếp ngoài sân, hai nồi lớn bốc hơi",
        "work": "hai người đeo tạp dề trao hộp cơm qua bàn cho hai người nhận",
        "detail": "năm hộp cơm có rau, thịt, trứng và bát nước mắm ớt",
    },
    "market": {
        "wide": "chợ quê có các quầy rau mái bạt kẻ sọc, người bán và người mua",
        "work": "người bán đưa bó rau cho người mua qua quầy đầy rau quả",
        "detail": "nia rau quả tươi: rau xanh, bắp cải, cà chua, cà rốt, cà tím và chuối",
    },
    "weaving": {
        "wide": "làng nhà sàn, thổ cẩm phơi trên dây, hai phụ nữ ngồi dệt ngoài sân",
        "work": "một phụ nữ dệt thổ cẩm bên khung cửi, một cụ bà quấn chỉ",
        "detail": "vải thổ cẩm hoa văn đen, đỏ, trắng gấp chồng bên các cuộn chỉ",
    },
    "digital-village": {
        "wide": (
            "làng nhà sàn vùng cao, một phụ nữ giới thiệu nông sản trước điện thoại đặt trên giá"
        ),
        "work": "một phụ nữ giới thiệu nông sản trước điện thoại, một người đóng thùng hàng",
        "detail": "điện thoại đặt trên giá hiện hình giỏ trái cây, bên cạnh là giỏ trái cây thật",
    },
    "mat-weaving": {
        "wide": "cói nhuộm màu phơi trên sân, chiếu treo trên sào, ba người làm việc",
        "work": "hai người dệt chiếu cói trên khung, các bó cói nhuộm màu bên cạnh",
        "detail": "chiếu cói sọc màu trải và cuộn, bên các bó cói nhuộm",
    },
    "craft-workshop": {
        "wide": "sân làm nghề đan tre, rổ xếp chồng, bốn người ngồi đan bên bụi tre",
        "work": "hai người ngồi đan rổ tre giữa các chồng rổ đã xong",
        "detail": "rổ, nia tre và chiếc rổ đan dở bên bó nan",
    },
    "brown-rice": {
        "wide": "ruộng lúa trên đồi và sân phơi gạo đỏ, gạo đen, hai người ngồi sàng gạo",
        "work": "hai người đeo tạp dề xếp thanh gạo lứt rong biển trên bàn dài",
        "detail": "bát gạo đỏ, gạo đen và các thanh gạo lứt rong biển trên bàn gỗ",
    },
    "sacha-inchi": {
        "wide": "các giàn sachi ở vùng cao, ba người hái trái, nhà sàn phía xa",
        "work": "hai người hái trái sachi hình sao vào giỏ bên giàn leo",
        "detail": "trái sachi hình sao tươi và khô, bát hạt và chai dầu",
    },
    "community-hall": {
        "wide": "người dân ngồi họp trước nhà văn hóa thôn, một người đứng nói",
        "work": "năm người ngồi ghế nghe một phụ nữ đứng nói trước nhà văn hóa thôn",
        "detail": "ấm chè, ba chén chè, sổ và bút trên bàn họp trước nhà văn hóa",
    },
}
