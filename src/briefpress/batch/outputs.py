"""Storing files: each appears whole under its name or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ..errors import WriteError


def store(files: dict[Path, bytes]) -> list[Path]:
    """Write the files, each first to a temporary file beside it; WriteError, and nothing half written, if one fails."""
    for path in files:
        _make_folder(path.parent)
        if path.is_dir():
            raise WriteError(f"{path}: cannot be written: a folder has this name: remove it or give another with -o")
    temporary: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            temporary[path] = _write_beside(path, data)
        for path, written in temporary.items():
            _replace(written, path)
    finally:
        for written in temporary.values():
            written.unlink(missing_ok=True)
    return list(files)


def store_text(name: str, text: str) -> Path:
    """Write a text as UTF-8; WriteError, and nothing half written, if it fails."""
    [path] = store({Path(name): text.encode("utf-8", "surrogatepass")})
    return path


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{folder}: the folder cannot be made: {error.strerror}: give another with -o") from error


def _write_beside(path: Path, data: bytes) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {error.strerror}: give another folder with -o") from error
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        written.chmod(0o666 & ~_umask())
    except BaseException as error:
        written.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise WriteError(f"{path}: cannot be written: {error.strerror}") from error
        raise
    return written


def _replace(written: Path, path: Path) -> None:
    try:
        written.replace(path)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {error.strerror}: close it or remove it") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
