"""An S3 on loopback, for tests of what speaks to one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import boto3
import pytest
from moto.server import ThreadedMotoServer

S3_SETTINGS = {
    "AWS_ACCESS_KEY_ID": "khoa",
    "AWS_SECRET_ACCESS_KEY": "bi-mat",
    "AWS_DEFAULT_REGION": "us-east-1",
    # No test asks the network for keys.
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


@contextmanager
def s3_on_loopback(bucket: str) -> Iterator[dict[str, str]]:
    """A moto server with one empty bucket; yields the environment in which programs find it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        _, port = server.get_host_and_port()
        settings = S3_SETTINGS | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
        with pytest.MonkeyPatch.context() as patched:
            for name, value in settings.items():
                patched.setenv(name, value)
            boto3.client("s3").create_bucket(Bucket=bucket)
            yield settings
    finally:
        server.stop()


def headers_of(bucket: str, name: str) -> tuple[str, str]:
    """Content type and cache control of an object, as a reader gets them."""
    told = boto3.client("s3").head_object(Bucket=bucket, Key=name)
    return told["ContentType"], told["CacheControl"]


def put_object(bucket: str, name: str, content: bytes) -> None:
    """An object that somebody else put there, of whatever name."""
    boto3.client("s3").put_object(Bucket=bucket, Key=name, Body=content)
