import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { showMonth, showNumber, showShort } from '../parts/format.ts';

/** Half of the widest label. */
const EDGE = 22;

/** Ticks of time along the bottom of a chart. */
export function TimeAxis({
  scale,
  y,
  width,
}: {
  readonly scale: ScaleTime<number, number>;
  readonly y: number;
  readonly width: number;
}) {
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 110)));
  const [first, last] = scale.domain();
  const days = (last!.getTime() - first!.getTime()) / 86_400_000;
  const show =
    days > 1500 ? (date: Date) => String(date.getUTCFullYear()) : days > 100 ? showMonth : showShort;
  return (
    <g class="axis" transform={`translate(0 ${y})`} aria-hidden="true">
      {ticks.map((date) => {
        const x = Math.round(scale(date)) + 0.5;
        // At the edges a number that stands in the middle of its tick would be cut off.
        const anchor = x > width - EDGE ? 'end' : x < EDGE ? 'start' : 'middle';
        return (
          <g key={date.getTime()} transform={`translate(${x} 0)`}>
            <line y2={4} />
            <text x={anchor === 'end' ? Math.min(0, width - x) : 0} y={15} text-anchor={anchor}>
              {show(date)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Lines of a number across a chart, with the number at the left. */
export function NumberLines({
  scale,
  left,
  right,
  count = 3,
}: {
  readonly scale: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly count?: number;
}) {
  return (
    <g class="axis lines" aria-hidden="true">
      {scale.ticks(count).map((value) => (
        <g key={value} transform={`translate(0 ${Math.round(scale(value)) + 0.5})`}>
          <line x1={left} x2={right} />
          <text x={left - 6} dy="0.32em" text-anchor="end">
            {showNumber(Math.abs(value))}
          </text>
        </g>
      ))}
    </g>
  );
}
