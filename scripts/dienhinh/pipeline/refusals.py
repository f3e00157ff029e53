"""What the machine refuses while a site is published, told to the person who started it."""

import contextlib
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from dienhinh.pipeline.options import PublishError
from dienhinh.refusal import machine_refused
from dienhinh.write.exchange import MountedError
from dienhinh.write.lock import BusyError
from dienhinh.write.purging import UnremovedError
from dienhinh.write.site_folder import StaleCopyError
from dienhinh.write.spare_copy import beside


@contextlib.contextmanager
def refusals_told(into: Path) -> Iterator[None]:
    """A refusal inside becomes a PublishError that says whether the site `into` is a new one."""
    try:
        yield
    except BusyError as error:
        raise PublishError(
            "một lượt đăng khác đang chạy; hãy đợi nó xong rồi chạy lại.",
            "another publishing is at work; wait for it to end and run again.",
            about=into,
        ) from error
    except StaleCopyError as error:
        raise PublishError(
            f"trang mới đã vào chỗ, nhưng chưa dọn được bản cũ ({error.strerror}); xóa thư "
            f"mục {beside(into)}.",
            f"the new site stands, but the old copy could not be cleared away ({error.strerror}): "
            f"delete the folder {beside(into)}.",
            about=error.filename or into,
        ) from error
    except UnremovedError as error:
        raise PublishError(
            "trang mới đã vào chỗ, nhưng chưa xóa được tệp này trong bộ nhớ đệm "
            f"({error.strerror}), trong tệp có thể còn điều đã gỡ. Đóng chương trình đang mở tệp "
            "rồi chạy lại.",
            "the new site stands, but this file of the cache could not be deleted "
            f"({error.strerror}): it may hold what was withdrawn. Close the program that has it "
            "open and run again.",
            about=error.filename or into,
        ) from error
    except MountedError as error:
        raise PublishError(
            "thư mục này là điểm gắn ổ đĩa nên không đổi chỗ được; trang đang có vẫn nguyên. Dựng "
            f"vào một thư mục bên trong nó, như {into / 'trang'} (site_dir trong mkdocs.yml, hoặc "
            "--into).",
            "this folder is a mount point and cannot be exchanged; the present site is untouched. "
            f"Build into a folder inside it, such as {into / 'trang'} (site_dir in mkdocs.yml, or "
            "--into).",
            about=into,
        ) from error
    except OSError as error:
        raise refused(error, into) from error
    except BrokenProcessPool as error:
        raise PublishError(
            "Một tiến trình con bị dừng giữa chừng (thường do hết bộ nhớ); trang đang có "
            "vẫn nguyên. Chạy lại với --jobs 1.",
            "A child process was stopped, mostly for lack of memory; the present site is "
            "untouched. Run again with --jobs 1.",
        ) from error


def refused(error: OSError, into: Path) -> PublishError:
    """What the machine refused before the new site was in the place of `into`."""
    vi, en = machine_refused(error)
    return PublishError(
        f"{vi} Xong thì chạy lại: trang đang có vẫn nguyên.",
        f"{en} Then run again: the present site is untouched.",
        about=error.filename or into,
    )
