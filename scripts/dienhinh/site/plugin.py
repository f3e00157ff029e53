"""MkDocs builds the frame and the hand-written pages; this hands all else to the pipeline.

Checking comes first, so that nothing is built from faulty data; publishing comes last, over the
finished site, exactly as `dienhinh publish --into SITE` does it.
"""

import contextlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from dienhinh import pipeline
from dienhinh.problems import Severity, as_text
from dienhinh.site.built import Built, tell_refused
from dienhinh.site.config import DienHinhConfig, build_options
from dienhinh.site.live import live
from dienhinh.site.preview import Preview

_log = logging.getLogger("mkdocs.plugins.dienhinh")


class DienHinhPlugin(BasePlugin[DienHinhConfig]):
    """Checks before a build, publishes after it, follows `profiles/` while serving."""

    _is_serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Know whether one build comes or many; MkDocs then keeps one plugin for all."""
        self._is_serving = command == "serve"
        self._built = Built()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all profiles; a build with errors in the data does not begin."""
        self._site = Path(config.site_dir)
        self._options = build_options(config, self.config, is_serving=self._is_serving)
        if not self._examine():
            message = "Dữ liệu có lỗi, chưa dựng trang. / The data has errors, nothing was built."
            raise PluginError(message)
        config.watch.append(str(self._options.profiles))
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Let MkDocs build beside the site, which stays as it is until all is made."""
        config.site_dir = self._built.begin(self._site)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Publish the checked profiles with what MkDocs built, in the place of the site."""
        config.site_dir = str(self._site)
        self._publish()
        if not self._is_serving:
            self._built.forget()

    def on_build_error(self, error: Exception) -> None:
        """Leave nothing behind; a full disk is told in words."""
        self._built.forget()
        tell_refused(error, self._site)

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Publish an edited profile without MkDocs building all pages again."""
        roots = (Path(config.docs_dir), Path(config.config_file_path))
        server.builder = Preview(roots, builder, self._publish_again)
        server.set_app(live(server, self._live_page))
        return server

    def on_shutdown(self) -> None:
        """Take away what a served site leaves."""
        self._built.forget()
        if self._is_serving:
            pipeline.forget_site(self._site)

    def _examine(self) -> bool:
        """Check all profiles and tell what is wrong; whether they can be published."""
        self._examined = (examined := pipeline.examine(self._options)).to_publish()
        errors = [p for p in examined.problems if p.severity is Severity.ERROR]
        for problem in errors:
            _log.error(as_text([problem]).rstrip())
        _log.info(
            f"{examined.count} hồ sơ, {len(errors)} lỗi, "
            f"{len(examined.problems) - len(errors)} lưu ý (xem bằng `dienhinh check`)."
        )
        return self._examined.library is not None

    def _publish(self) -> None:
        built = self._built.path
        try:
            published = pipeline.publish(self._options, self._examined, self._site, generator=built)
        except pipeline.PublishError as error:
            raise PluginError(str(error)) from error
        # No warning of MkDocs: `strict` would count it, and call a site that stands a failure.
        _log.info(as_text(published.problems) + published.summary())
        if self._is_serving:
            self._live = pipeline.LivePages(self._options, self._examined, self._site)

    def _live_page(self, slug: str) -> bytes | None:
        with contextlib.suppress(pipeline.PublishError, OSError):
            return self._live.page(slug)
        return None

    def _publish_again(self) -> bool:
        if self._built.path is None:
            return False
        if self._examine():
            self._publish()
        return True
