"""Builds the int8 ONNX graphs by hand, so that every scale is a constant: the same sentence gives the same
numbers whatever else stands in the batch (dynamic quantisation takes its scales from the whole batch)."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MS = "com.microsoft"


def quantise_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """[in, out] float -> int8 and one scale a column."""
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / 127.0
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def quantise_rows(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """[rows, width] float -> int8 and one scale a row."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127.0
    return np.clip(np.rint(table / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class Graph:
    """Collects nodes and constants; each call returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.count = 0

    def name(self, hint: str) -> str:
        self.count += 1
        return f"{hint}_{self.count}"

    def const(self, value: np.ndarray, hint: str = "c") -> str:
        name = self.name(hint)
        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def op(self, kind: str, inputs: list[str], domain: str = "", out: str | None = None, outputs: int = 1,
           **attributes) -> str | list[str]:
        names = [out or self.name(kind)] if outputs == 1 else [self.name(kind) for _ in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def ints(self, *values: int) -> str:
        return self.const(np.array(values, dtype=np.int64), "shape")

    def quantise(self, x: str, scale: float, zero: int) -> tuple[str, str, str]:
        s = self.const(np.array(scale, dtype=np.float32), "scale")
        z = self.const(np.array(zero, dtype=np.uint8), "zero")
        return self.op("QuantizeLinear", [x, s, z]), s, z

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray | None, scale: float, zero: int,
               quantised: tuple[str, str, str] | None = None) -> str:
        """x [.., in] times weight [in, out]: int8 with the constant activation scale."""
        xq, s, z = quantised or self.quantise(x, scale, zero)
        q, column = quantise_columns(weight)
        inputs = [xq, self.const(q, "w"), s, self.const(column, "ws"), z, ""]
        if bias is not None:
            inputs.append(self.const(bias.astype(np.float32), "b"))
        else:
            inputs = inputs[:5]
        return self.op("MatMulIntegerToFloat", inputs, MS)

    def float_linear(self, x: str, weight: np.ndarray, bias: np.ndarray | None) -> str:
        y = self.op("MatMul", [x, self.const(weight.astype(np.float32), "w")])
        return y if bias is None else self.op("Add", [y, self.const(bias.astype(np.float32), "b")])

    def norm(self, x: str, skip: str, gamma: np.ndarray, beta: np.ndarray) -> str:
        # Add and LayerNormalization run ten times faster than the fused SkipLayerNormalization on the CPU.
        both = self.op("Add", [x, skip])
        return self.op("LayerNormalization", [both, self.const(gamma, "g"), self.const(beta, "b")], epsilon=1e-12, axis=-1)

    def model(self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto], **notes: str) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, "dragoman", inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)],
                                  producer_name="dragoman")
        model.ir_version = 9
        for key, value in notes.items():
            entry = model.metadata_props.add()
            entry.key, entry.value = key, value
        return model


def layer(g: Graph, x: str, mask: str, w: dict[str, np.ndarray], s: dict[str, tuple[float, int]], heads: int) -> str:
    """One transformer layer; `w` holds weights as [in, out], `s` the (scale, zero) of each linear's input."""
    qkv = np.concatenate([w["query.weight"], w["key.weight"], w["value.weight"]], axis=1)
    bias = np.concatenate([w["query.bias"], w["key.bias"], w["value.bias"]])
    xq, xs, xz = g.quantise(x, *s["query"])
    q, column = quantise_columns(qkv)
    mixed = g.op("QAttention", [xq, g.const(q, "w"), g.const(bias, "b"), xs, g.const(column, "ws"), mask, xz,
                                g.const(np.zeros(column.shape, dtype=np.int8), "wz")], MS, num_heads=heads)
    out = g.linear(mixed, w["out.weight"], w["out.bias"], *s["out"])
    x = g.norm(out, x, w["norm1.weight"], w["norm1.bias"])
    up = g.linear(x, w["up.weight"], None, *s["up"])
    inner = g.op("BiasGelu", [up, g.const(w["up.bias"], "b")], MS)
    down = g.linear(inner, w["down.weight"], w["down.bias"], *s["down"])
    return g.norm(down, x, w["norm2.weight"], w["norm2.bias"])
