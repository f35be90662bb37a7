import { scaleLinear, scaleUtc } from 'd3-scale';
import { useRef, useState } from 'preact/hooks';
import type { PeriodPoint } from '../data/types.ts';
import { showDay, showNumber } from '../parts/format.ts';
import { useWidth } from '../parts/use-size.ts';
import { text } from '../text/en.ts';
import { NumberLines, TimeAxis } from './axis.tsx';
import { endOf, stackOf, startOf, withoutEarly } from './time.ts';

const HEIGHT = 118;
const WIDEST = 36;
const PAD = { top: 8, right: 8, bottom: 22, left: 40 };

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Events over time as bars; a stretch is chosen by dragging, or with the arrow keys on either end. */
export function Brush({
  points,
  chosen,
  choose,
}: {
  readonly points: readonly PeriodPoint[];
  readonly chosen: Days;
  readonly choose: (days: Days) => void;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const [drag, setDrag] = useState<readonly [number, number]>();
  const anchor = useRef(0);
  const { shown, early } = withoutEarly(points);
  if (shown.length === 0) return null;
  const domain = [startOf(shown[0]!.from), endOf(shown.at(-1)!.to)] as const;
  const x = scaleUtc(domain, [PAD.left, width - PAD.right]);
  const most = Math.max(...shown.map(({ events }) => events));
  const y = scaleLinear([0, most], [HEIGHT - PAD.bottom, PAD.top]);

  /** The bar at a place, the nearest one outside of all. */
  const barAt = (clientX: number): number => {
    const box = ref.current?.querySelector('svg')?.getBoundingClientRect();
    const moment = x.invert(clientX - (box?.left ?? 0)).getTime();
    const at = shown.findIndex(({ to }) => endOf(to) > moment);
    return at < 0 ? shown.length - 1 : at;
  };
  const ends = chosenBars(shown, chosen);
  const [first, last] = drag ?? ends ?? [0, shown.length - 1];
  const active = drag !== undefined || ends !== undefined;
  const take = (from: number, to: number): void => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    choose({ from: shown[low]!.from, to: shown[high]!.to });
  };
  const left = x(startOf(shown[first]!.from));
  const right = x(endOf(shown[last]!.to));

  return (
    <div ref={ref} class="chart brush">
      <svg width={width} height={HEIGHT} role="group" aria-label={text.search.brush}>
        <NumberLines scale={y} left={PAD.left} right={width - PAD.right} count={2} />
        {shown.map((point, index) => {
          const [begin, end] = [x(startOf(point.from)), x(endOf(point.to))];
          const wide = Math.min(WIDEST, Math.max(1, end - begin - 1));
          const from = (begin + end - wide) / 2;
          const out = active && (index < first || index > last);
          return (
            <g key={point.from} class={out ? 'bar out' : 'bar'}>
              <title>{`${showDay(point.from)}: ${text.events(point.events)}`}</title>
              {stackOf(point.quads).map((part) => (
                <rect
                  key={part.quad}
                  class={`q-${part.quad}`}
                  x={from}
                  width={wide}
                  y={y(part.to)}
                  height={y(part.from) - y(part.to)}
                />
              ))}
            </g>
          );
        })}
        <TimeAxis scale={x} y={HEIGHT - PAD.bottom} width={width} />
        {active ? (
          <rect
            class="brush-chosen"
            x={left}
            width={Math.max(2, right - left)}
            y={PAD.top - 4}
            height={HEIGHT - PAD.bottom - PAD.top + 4}
          />
        ) : null}
        <rect
          class="brush-area"
          x={PAD.left}
          width={Math.max(1, width - PAD.left - PAD.right)}
          y={0}
          height={HEIGHT - PAD.bottom}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            anchor.current = barAt(event.clientX);
            setDrag([anchor.current, anchor.current]);
          }}
          onPointerMove={(event) => {
            if (drag === undefined) return;
            const at = barAt(event.clientX);
            setDrag([Math.min(anchor.current, at), Math.max(anchor.current, at)]);
          }}
          onPointerUp={(event) => {
            if (drag === undefined) return;
            setDrag(undefined);
            take(anchor.current, barAt(event.clientX));
          }}
          onPointerCancel={() => {
            setDrag(undefined);
          }}
        />
        {([first, last] as const).map((at, end) => (
          <Handle
            key={end}
            label={end === 0 ? text.search.brushFrom : text.search.brushTo}
            x={end === 0 ? left : right}
            at={at}
            of={shown.length}
            says={showDay(end === 0 ? shown[at]!.from : shown[at]!.to)}
            faint={!active}
            move={(to) => {
              if (end === 0) take(Math.min(to, last), last);
              else take(first, Math.max(to, first));
            }}
          />
        ))}
      </svg>
      <p class="meta">
        {early > 0 ? <span>{text.search.early(showNumber(early), showDay(shown[0]!.from))}</span> : null}
        {chosen.from === undefined && chosen.to === undefined ? null : (
          <button
            class="link-btn small"
            onClick={() => {
              choose({});
            }}
          >
            {text.search.brushClear}
          </button>
        )}
      </p>
    </div>
  );
}

function Handle({
  label,
  x,
  at,
  of,
  says,
  faint,
  move,
}: {
  readonly label: string;
  readonly x: number;
  readonly at: number;
  readonly of: number;
  readonly says: string;
  readonly faint: boolean;
  readonly move: (to: number) => void;
}) {
  return (
    <g
      class={faint ? 'handle faint' : 'handle'}
      role="slider"
      tabindex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of - 1}
      aria-valuenow={at}
      aria-valuetext={says}
      transform={`translate(${Math.round(x)} 0)`}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6 }[
          event.key
        ];
        const to =
          event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? of - 1
              : step === undefined
                ? undefined
                : at + step;
        if (to === undefined) return;
        event.preventDefault();
        move(Math.max(0, Math.min(of - 1, to)));
      }}
    >
      <rect x={-4} y={PAD.top - 4} width={8} height={HEIGHT - PAD.bottom - PAD.top + 4} class="handle-area" />
      <line y1={PAD.top - 4} y2={HEIGHT - PAD.bottom} />
    </g>
  );
}

/** First and last bar of the days chosen; undefined where none are. */
function chosenBars(
  points: readonly PeriodPoint[],
  { from, to }: Days,
): readonly [first: number, last: number] | undefined {
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? 0 : points.findIndex((point) => point.to >= from);
  const after = to === undefined ? -1 : points.findIndex((point) => point.from.slice(0, to.length) > to);
  const last = after < 0 ? points.length - 1 : after - 1;
  const low = first < 0 ? points.length - 1 : first;
  return [low, Math.max(low, last)];
}
