"""How those who make the site are reached, as far as they say it themselves."""

from dataclasses import dataclass

from dienhinh.vietnamese.phone import Phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to reach them: what it is, what is shown, the address behind it.

    `is_public`: everybody can read what is sent there.
    """

    label: str
    shown: str
    uri: str
    is_public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContact:
    """An address for mail, the telephone of an office, the web address of a list of issues.

    What is not told is empty or None; nothing is made up in its place.
    """

    email: str = ""
    phone: Phone | None = None
    issues: str = ""

    @property
    def ways(self) -> tuple[Way, ...]:
        """Those that are told, the private first."""
        found = []
        if self.email:
            found.append(Way(label="thư điện tử", shown=self.email, uri=f"mailto:{self.email}"))
        if self.phone:
            uri = f"tel:{self.phone.tel}"
            found.append(Way(label="điện thoại", shown=self.phone.display, uri=uri))
        if self.issues:
            shown = self.issues.partition("://")[2].rstrip("/")
            found.append(Way(label="mục báo lỗi", shown=shown, uri=self.issues, is_public=True))
        return tuple(found)

    @property
    def told(self) -> str:
        """The ways as words of a sentence, for paper and plain text; empty without any."""
        return ", ".join(f"{way.label} {way.shown}" for way in self.ways)


UNTOLD = SiteContact()
