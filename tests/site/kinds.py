"""One page of every kind that the site has, by what it is."""

KINDS = {
    "home": "",
    "listing": "ho-so/",
    "profile from the press": "ho-so/htx-ba-tieu/",
    "sample profile": "ho-so/mau-ho-det-tho-cam/",
    "movement": "phong-trao/vi-nguoi-ngheo/",
    "unit": "dia-ban/ba-to/",
    "commune": "dia-ban/xa-ba-vi-21529/",
    "sector": "linh-vuc/trong-trot/",
    "kind": "loai-hinh/tap-the/",
    "index": "linh-vuc/",
    "places": "dia-ban/",
    "outline": "de-cuong/vi-nguoi-ngheo/",
    "dispatch": "cong-van/so-ket-2023/",
    "written by hand": "gioi-thieu/",
    "handbook": "so-tay/bien-tap/",
    "problem": "so-tay/loi/bad-phone/",
    "unknown address": "khong/co/trang/nay/",
}
