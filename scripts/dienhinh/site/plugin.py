"""MkDocs builds the frame and the hand-written pages; this hands all else to the pipeline.

Checking comes first, so that nothing is built from faulty data; publishing comes last, over the
finished site, exactly as `dienhinh publish --into SITE` does it.
"""

import logging
import tempfile
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from dienhinh import pipeline
from dienhinh.model.editor import Editor
from dienhinh.problems import Severity, as_text
from dienhinh.site.config import DienHinhConfig

_log = logging.getLogger("mkdocs.plugins.dienhinh")


class DienHinhPlugin(BasePlugin[DienHinhConfig]):
    """Checks before a build, publishes after it, watches `profiles/` while serving."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all profiles; a build with errors in the data does not begin."""
        self._options = self._build_options(config)
        self._examined = pipeline.examine(self._options)
        errors = [p for p in self._examined.problems if p.severity is Severity.ERROR]
        for problem in errors:
            _log.error(as_text([problem]).rstrip())
        _log.info(
            f"{self._examined.count} hồ sơ, {len(errors)} lỗi, "
            f"{len(self._examined.problems) - len(errors)} lưu ý (xem bằng `dienhinh check`)."
        )
        if self._examined.library is None:
            message = (
                "Dữ liệu có lỗi, trang chưa được dựng. / The data has errors, nothing was built."
            )
            raise PluginError(message)
        config.watch.append(str(self._options.profiles))
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Let MkDocs build beside the site, which stays as it is until all is made."""
        self._site = Path(config.site_dir)
        self._built = tempfile.TemporaryDirectory(prefix="dienhinh-")
        config.site_dir = self._built.name

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Publish the checked profiles with what MkDocs built, in the place of the site."""
        config.site_dir = str(self._site)
        with self._built as built:
            try:
                published = pipeline.publish(
                    self._options, self._examined, self._site, generator=Path(built)
                )
            except pipeline.PublishError as error:
                raise PluginError(str(error)) from error
        _log.info(published.summary())

    def on_build_error(self, error: Exception) -> None:
        """Leave nothing behind."""
        self._built.cleanup()

    def _build_options(self, config: MkDocsConfig) -> pipeline.Options:
        root = Path(config.config_file_path).parent
        theme = config.theme.custom_dir or str(root / "docs" / "theme")
        return pipeline.Options(
            profiles=_shortest(root / self.config.profiles),
            theme=Path(theme),
            docs=_shortest(Path(config.docs_dir)),
            cache=root / self.config.cache,
            base_url=config.site_url or "http://127.0.0.1:8000/",
            site_name=config.site_name,
            today=date.fromisoformat(self.config.today)
            if self.config.today
            else pipeline.today_in_viet_nam(),
            repository=pipeline.repository(self.config.repository),
            kits=self.config.kits,
            editor=_editor(self.config),
            editor_packages=root / "scripts" / "editor" / "node_modules",
        )


def _editor(config: DienHinhConfig) -> Editor | None:
    try:
        return pipeline.browser_editor(config.editor, config.editor_host)
    except pipeline.PublishError as error:
        raise PluginError(str(error)) from error


def _shortest(path: Path) -> Path:
    """The path as a person in the project's folder would write it, for messages."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
