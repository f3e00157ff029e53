"""The setting `contact` of the plugin: how those who make the site are reached."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from dienhinh.check.suggestions import nearest
from dienhinh.model.site_contact import UNTOLD, SiteContact
from dienhinh.pipeline.options import PublishError
from dienhinh.read.site_settings import option_spot, plugin_options, site_settings
from dienhinh.vietnamese.phone import parse_phone

_OPTION = "contact"
_NAMES = ("email", "phone", "issues")
# What mail servers of offices take; anything stranger would be a slip of the hand here.
_EMAIL = re.compile(r"[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)


def own_contact(project: Path = Path()) -> SiteContact:
    """What mkdocs.yml in the folder `project` says. PublishError as `site_contact`."""
    for _, options in plugin_options(site_settings(project)):
        return site_contact(options.get(_OPTION), project)
    return UNTOLD


def site_contact(told: object, project: Path = Path()) -> SiteContact:
    """The setting as a type; what is left empty is not told.

    PublishError says where in mkdocs.yml of `project` something stands that is none.
    """
    if told is None or told == "":
        return UNTOLD
    if not isinstance(told, Mapping):
        raise _wrong(
            (),
            project,
            f"“{told}”: ghi từng cách liên hệ trên một dòng thụt vào: email:, phone:, issues:.",
            f'"{told}": write each way on an indented line of its own: email:, phone:, issues:.',
        )
    for name in told:
        if name not in _NAMES:
            raise _unknown(str(name), project)
    texts = {name: _text(name, told.get(name), project) for name in _NAMES}
    phone = parse_phone(texts["phone"])
    if texts["email"] and not _EMAIL.fullmatch(texts["email"]):
        raise _wrong(
            ("email",),
            project,
            f"“{texts['email']}” không phải địa chỉ thư; ghi như ten@co-quan.example.vn.",
            f'"{texts["email"]}" is no address for mail; write it as ten@co-quan.example.vn.',
        )
    if texts["phone"] and phone is None:
        raise _wrong(
            ("phone",),
            project,
            f"“{texts['phone']}” không phải một số điện thoại Việt Nam; ghi đủ mã vùng, một số.",
            f'"{texts["phone"]}" is no Vietnamese telephone number; write one, with its area code.',
        )
    if texts["issues"] and not _is_web_address(texts["issues"]):
        raise _wrong(
            ("issues",),
            project,
            f"“{texts['issues']}” không phải địa chỉ trang; ghi cả https://.",
            f'"{texts["issues"]}" is no address of a page; write it with https://.',
        )
    return SiteContact(email=texts["email"], phone=phone, issues=texts["issues"])


def _text(name: str, value: object, project: Path) -> str:
    """The text of one way; a number has lost its first 0, or more, when YAML has read it."""
    if value is None or isinstance(value, str):
        return (value or "").strip()
    raise _wrong(
        (name,),
        project,
        "YAML đọc chỗ này không thành chữ; đặt nó trong dấu nháy kép.",
        "YAML does not read this as text; put it in double quotes.",
    )


def _is_web_address(text: str) -> bool:
    try:
        found = urlsplit(text)
    except ValueError:
        return False
    is_whole = found.scheme in {"http", "https"} and bool(found.hostname)
    return is_whole and not re.search(r'[\s<>"]', text)


def _unknown(name: str, project: Path) -> PublishError:
    near = nearest(name, [(known, known) for known in _NAMES])
    vi, en = (f" Có phải “{near}”?", f' Did you mean "{near}"?') if near else ("", "")
    listed = ", ".join(_NAMES)
    return _wrong(
        (name,),
        project,
        f"không có cách liên hệ “{name}”; ghi được: {listed}.{vi}",
        f'there is no way "{name}"; there are: {listed}.{en}',
    )


def _wrong(path: tuple[str, ...], project: Path, vi: str, en: str) -> PublishError:
    way = (_OPTION, *path)
    name = ".".join(way)
    return PublishError(
        f"{name}: {vi}", f"{name}: {en}", about=option_spot(way, project), is_mistyped=True
    )
