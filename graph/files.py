"""Files that are there whole or not at all."""

from contextlib import suppress
from pathlib import Path

from graph.errors import HustingsError


def write_whole(output: Path, data: bytes) -> None:
    """The file holds the data, whole: a failed write leaves the old file as it was."""
    if output.exists() and not output.is_file():
        # A device or a pipe, such as /dev/stdout, is written to and never replaced.
        unfinished = output
    else:
        output = output.resolve()
        unfinished = output.parent / f".{output.name}.unfinished"
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        if unfinished != output:
            unfinished.replace(output)
    except OSError as error:
        if unfinished != output:
            with suppress(OSError):
                unfinished.unlink()
        raise HustingsError(
            f"{output} cannot be written: {error.strerror}. Name another file, where you may write."
        ) from error
