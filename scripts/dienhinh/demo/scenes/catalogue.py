"""What can be drawn: who paints each subject in each of its three views."""

from collections.abc import Callable

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

PAINTERS: dict[str, dict[str, Painter]] = {
    "rice-terraces": {
        "wide": paddy.terraces_wide,
        "work": paddy.terraces_work,
        "detail": paddy.terraces_detail,
    },
    "rice-plain": {
        "wide": paddy.plain_wide,
        "work": paddy.plain_work,
        "detail": paddy.plain_detail,
    },
    "sea-boats": {
        "wide": harbour.harbour_wide,
        "work": harbour.harbour_work,
        "detail": harbour.harbour_detail,
    },
    "island-garlic": {
        "wide": garlic.garlic_wide,
        "work": garlic.garlic_work,
        "detail": garlic.garlic_detail,
    },
    "fish-sauce": {
        "wide": fish_sauce.sauce_wide,
        "work": fish_sauce.sauce_work,
        "detail": fish_sauce.sauce_detail,
    },
    "nipa-palm": {
        "wide": wetland.nipa_wide,
        "work": wetland.nipa_work,
        "detail": wetland.nipa_detail,
    },
    "mangrove": {
        "wide": wetland.lagoon_wide,
        "work": wetland.lagoon_work,
        "detail": wetland.lagoon_detail,
    },
    "stone-village": {
        "wide": stone_village.stone_wide,
        "work": stone_village.stone_work,
        "detail": stone_village.stone_detail,
    },
    "greenhouse": {
        "wide": gardens.greenhouse_wide,
        "work": gardens.greenhouse_work,
        "detail": gardens.greenhouse_detail,
    },
    "green-tea": {
        "wide": hillside.tea_wide,
        "work": hillside.tea_work,
        "detail": hillside.tea_detail,
    },
    "cattle": {
        "wide": livestock.cattle_wide,
        "work": livestock.cattle_work,
        "detail": livestock.cattle_detail,
    },
    "pigs": {
        "wide": livestock.pigs_wide,
        "work": livestock.pigs_work,
        "detail": livestock.pigs_detail,
    },
    "chickens": {
        "wide": livestock.chickens_wide,
        "work": livestock.chickens_work,
        "detail": livestock.chickens_detail,
    },
    "cinnamon-acacia": {
        "wide": hillside.forest_wide,
        "work": hillside.forest_work,
        "detail": hillside.forest_detail,
    },
    "chrysanthemum": {
        "wide": gardens.mums_wide,
        "work": gardens.mums_work,
        "detail": gardens.mums_detail,
    },
    "fruit-garden": {
        "wide": orchard.orchard_wide,
        "work": orchard.orchard_work,
        "detail": orchard.orchard_detail,
    },
    "village-road": {
        "wide": village.road_wide,
        "work": village.road_work,
        "detail": village.road_detail,
    },
    "school-clinic": {
        "wide": commons.school_wide,
        "work": commons.school_work,
        "detail": commons.school_detail,
    },
    "kitchen-meals": {
        "wide": kitchen.kitchen_wide,
        "work": kitchen.kitchen_work,
        "detail": kitchen.kitchen_detail,
    },
    "market": {
        "wide": market.market_wide,
        "work": market.market_work,
        "detail": market.market_detail,
    },
    "weaving": {
        "wide": weaving.weaving_wide,
        "work": weaving.weaving_work,
        "detail": weaving.weaving_detail,
    },
    "digital-village": {
        "wide": village.digital_wide,
        "work": village.digital_work,
        "detail": village.digital_detail,
    },
    "mat-weaving": {
        "wide": handicrafts.mats_wide,
        "work": handicrafts.mats_work,
        "detail": handicrafts.mats_detail,
    },
    "craft-workshop": {
        "wide": handicrafts.workshop_wide,
        "work": handicrafts.workshop_work,
        "detail": handicrafts.workshop_detail,
    },
    "brown-rice": {
        "wide": kitchen.grain_wide,
        "work": kitchen.grain_work,
        "detail": kitchen.grain_detail,
    },
    "sacha-inchi": {
        "wide": orchard.sacha_wide,
        "work": orchard.sacha_work,
        "detail": orchard.sacha_detail,
    },
    "community-hall": {
        "wide": commons.hall_wide,
        "work": commons.hall_work,
        "detail": commons.hall_detail,
    },
}
