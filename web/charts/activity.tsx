import { scaleLinear, scaleUtc } from 'd3-scale';
import type { QuadCounts } from '../data/types.ts';
import { showDay, showNumber, showScore } from '../parts/format.ts';
import { useWidth } from '../parts/use-size.ts';
import { AsTable } from '../parts/as-table.tsx';
import { text } from '../text/en.ts';
import { NumberLines, TimeAxis } from './axis.tsx';
import { endOf, stackOf, startOf, withoutEarly } from './time.ts';

/** A stretch of time: what is drawn above the line, and what below. */
export interface Activity {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly up: number;
  readonly down: number;
  readonly quads: QuadCounts;
  readonly score?: number | undefined;
}

const HEIGHT = 190;
const WIDEST = 36;
const PAD = { top: 8, right: 8, bottom: 22, left: 40 };

/** Points with a score, parted where a period between them has none: no line tells of months without events. */
function runsOf(points: readonly Activity[]): Activity[][] {
  const runs: Activity[][] = [];
  let last: Activity | undefined;
  for (const point of points) {
    if (point.score === undefined) continue;
    const follows = last !== undefined && endOf(last.to) >= startOf(point.from);
    if (follows) runs.at(-1)!.push(point);
    else runs.push([point]);
    last = point;
  }
  return runs;
}

/** Events over time: two directions where they have names, else stacked by kind; the score as a line. */
export function ActivityChart({
  points,
  label,
  names,
}: {
  readonly points: readonly Activity[];
  readonly label: string;
  readonly names?: readonly [string, string];
}) {
  const [ref, width] = useWidth<HTMLDivElement>(800);
  const { shown } = withoutEarly(points);
  if (shown.length === 0) return <p class="muted">{text.none}</p>;
  const x = scaleUtc([startOf(shown[0]!.from), endOf(shown.at(-1)!.to)], [PAD.left, width - PAD.right]);
  const [up, down] = [Math.max(1, ...shown.map((p) => p.up)), Math.max(0, ...shown.map((p) => p.down))];
  const y = scaleLinear([-down, up], [HEIGHT - PAD.bottom, PAD.top]).nice(4);
  const score = scaleLinear([-10, 10], [HEIGHT - PAD.bottom, PAD.top]);
  const scores = runsOf(shown).map((run) =>
    run.map((point) => [(x(startOf(point.from)) + x(endOf(point.to))) / 2, score(point.score!)] as const),
  );
  return (
    <div ref={ref} class="chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <NumberLines scale={y} left={PAD.left} right={width - PAD.right} count={4} />
        {shown.map((point) => {
          const [begin, end] = [x(startOf(point.from)), x(endOf(point.to))];
          const wide = Math.min(WIDEST, Math.max(1.5, end - begin - 1));
          const from = (begin + end - wide) / 2;
          return (
            <g key={point.from} class="bar">
              <title>{`${showDay(point.from)}: ${text.events(point.events)}, ${showScore(point.score)}`}</title>
              {names === undefined
                ? stackOf(point.quads).map((part) => (
                    <rect
                      key={part.quad}
                      class={`q-${part.quad}`}
                      x={from}
                      width={wide}
                      y={y(part.to)}
                      height={y(part.from) - y(part.to)}
                    />
                  ))
                : [
                    <rect
                      key="up"
                      class="up"
                      x={from}
                      width={wide}
                      y={y(point.up)}
                      height={y(0) - y(point.up)}
                    />,
                    <rect
                      key="down"
                      class="down"
                      x={from}
                      width={wide}
                      y={y(0)}
                      height={y(-point.down) - y(0)}
                    />,
                  ]}
            </g>
          );
        })}
        <line class="zero" x1={PAD.left} x2={width - PAD.right} y1={y(0)} y2={y(0)} />
        {scores.map((run) =>
          run.length > 1 ? (
            <polyline key={run[0]![0]} class="score" points={run.map((at) => at.join(',')).join(' ')} />
          ) : (
            <circle key={run[0]![0]} class="score" cx={run[0]![0]} cy={run[0]![1]} r={1.8} />
          ),
        )}
        <TimeAxis scale={x} y={HEIGHT - PAD.bottom} width={width} />
      </svg>
      <ul class="legend">
        {names === undefined ? null : (
          <>
            <li class="up">{names[0]}</li>
            <li class="down">{names[1]}</li>
          </>
        )}
        <li class="score">{text.dyad.score}</li>
      </ul>
      <AsTable
        head={
          <>
            <th>{text.table.period}</th>
            <th class="num">{names?.[0] ?? text.table.events}</th>
            {names === undefined ? null : <th class="num">{names[1]}</th>}
            <th class="num">{text.table.score}</th>
          </>
        }
      >
        {shown.map((point) => (
          <tr key={point.from}>
            <td>{showDay(point.from)}</td>
            <td class="num">{showNumber(names === undefined ? point.events : point.up)}</td>
            {names === undefined ? null : <td class="num">{showNumber(point.down)}</td>}
            <td class="num">{showScore(point.score)}</td>
          </tr>
        ))}
      </AsTable>
    </div>
  );
}
