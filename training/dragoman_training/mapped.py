"""encoder.onnx -> encoder.mapped.onnx: the same graph, whose int8 weights are bytes of encoder.onnx by offset.

    python -m dragoman_training.mapped models/en

The runtime maps them into memory instead of copying them, so that all workers of a machine share one copy. Floats stay in the
graph: they would have to lie at a multiple of four.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
from onnx import TensorProto

SMALLEST = 4096


def map_weights(folder: Path) -> Path:
    """Of the encoder alone: the other graph has hardly any."""
    source = folder / "encoder.onnx"
    whole = source.read_bytes()
    model = onnx.load(source)
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.INT8 or len(tensor.raw_data) < SMALLEST:
            continue
        raw = tensor.raw_data
        place = {"location": source.name, "offset": str(whole.index(raw)), "length": str(len(raw))}
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in place.items():
            tensor.external_data.add(key=key, value=value)
    out = folder / "encoder.mapped.onnx"
    out.write_bytes(model.SerializeToString(deterministic=True))
    return out


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    args = parser.parse_args()
    out = map_weights(args.model)
    print(out, out.stat().st_size)


if __name__ == "__main__":
    main()
