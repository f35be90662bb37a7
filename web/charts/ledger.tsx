import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Incident } from '../data/types.ts';
import { showMoment, showNumber, showRange } from '../parts/format.ts';
import { useWidth } from '../parts/use-size.ts';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';
import { NumberLines, TimeAxis } from './axis.tsx';

type Figure = Incident['figures'][number];

const ROW = 20;
const PAD = { top: 14, right: 150, bottom: 24, left: 48 };

/** Who gave which number when, one chart for each kind of figure, with the numbers as a table beneath. */
export function Ledger({ incident }: { readonly incident: Incident }) {
  if (incident.figures.length === 0) return <p class="muted">{text.incident.noFigures}</p>;
  return (
    <div class="ledger">
      {incident.sums.map((sum) => (
        <figure key={sum.kind}>
          <figcaption>
            <h3>{text.incident.kinds[sum.kind]}</h3>
            <p>
              {text.incident.best(showNumber(sum.best), text.rules[sum.rule])}
              {sum.low === sum.high
                ? null
                : `; ${text.incident.range(showNumber(sum.low), showNumber(sum.high))}`}
            </p>
            {sum.disagree ? <span class="flag">{text.disagree}</span> : null}
          </figcaption>
          <LedgerChart
            figures={incident.figures.filter(({ kind }) => kind === sum.kind)}
            best={sum.best}
            kind={text.incident.kinds[sum.kind]}
          />
        </figure>
      ))}
      <details class="table-alt">
        <summary>{text.asTable}</summary>
        <LedgerTable figures={incident.figures} />
      </details>
    </div>
  );
}

function LedgerChart({
  figures,
  best,
  kind,
}: {
  readonly figures: readonly Figure[];
  readonly best: number;
  readonly kind: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(700);
  const placed = figures.map((figure) => ({ figure, at: momentOf(figure), ...boundsOf(figure) }));
  const moments = placed.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const day = 86_400_000;
  const known = moments.length > 0;
  const domain = known ? [first - day / 2, Math.max(last, first + day) + day / 2] : [0, 1];
  const right = width < 520 ? 12 : PAD.right;
  const x = scaleUtc(domain, [PAD.left, width - right]);
  const most = Math.max(best, ...placed.map(({ high }) => high));
  const height = Math.max(120, Math.min(240, placed.length * ROW + PAD.top + PAD.bottom));
  const y = scaleLinear([0, most * 1.08], [height - PAD.bottom, PAD.top]);
  const spread = spreadOf(placed.map(({ at }) => at ?? first));
  const label = `${kind}: ${placed
    .map(({ figure }) => `${whoOf(figure)} ${showRange(figure)}, ${showMoment(figure.published)}`)
    .join('; ')}`;
  let lastLabel = Number.POSITIVE_INFINITY;
  const byHeight = placed
    .map((place, index) => ({ ...place, index }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index)
    .map((place) => {
      const wanted = y(place.middle);
      lastLabel = Math.min(wanted, lastLabel - 13);
      return { ...place, labelY: lastLabel };
    });
  return (
    <div ref={ref} class="chart">
      <svg width={width} height={height} role="img" aria-label={label}>
        <NumberLines scale={y} left={PAD.left} right={width - right} count={4} />
        <line class="best" x1={PAD.left} x2={width - right} y1={y(best)} y2={y(best)} />
        {byHeight.map(({ figure, at, low, middle, high, index, labelY }) => {
          const px = (at === undefined ? PAD.left + 8 : x(at)) + spread[index]! * 11;
          const name = `${whoOf(figure)} · ${showRange(figure)}`;
          return (
            <g key={index} class={figure.official ? 'given official' : 'given'}>
              <title>{`${name} · ${showMoment(figure.published)}`}</title>
              {low === high ? null : <line class="range" x1={px} x2={px} y1={y(low)} y2={y(high)} />}
              {figure.high === undefined && figure.value === undefined ? (
                <path class="open" d={`M${px - 3.5} ${y(low) - 9}l3.5 -5l3.5 5M${px} ${y(low) - 4}v-9`} />
              ) : null}
              <circle cx={px} cy={y(middle)} r={4.5} />
              {width < 520 ? null : (
                <>
                  <path class="lead" d={`M${px + 6} ${y(middle)}L${width - right + 2} ${labelY}h5`} />
                  <text x={width - right + 10} y={labelY} dy="0.32em">
                    {clip(name, 24)}
                  </text>
                </>
              )}
            </g>
          );
        })}
        {known ? <TimeAxis scale={x} y={height - PAD.bottom} width={width - right} /> : null}
      </svg>
    </div>
  );
}

function LedgerTable({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <div class="scroll-x">
      <table>
        <thead>
          <tr>
            <th>{text.table.kind}</th>
            <th class="num">{text.table.given}</th>
            <th>{text.table.words}</th>
            <th>{text.table.by}</th>
            <th>{text.table.outlet}</th>
            <th>{text.table.published}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <tr key={index}>
              <td>{text.incident.kinds[figure.kind]}</td>
              <td class="num">{showRange(figure)}</td>
              <td>
                <a
                  href={hrefOf({
                    view: 'reader',
                    id: figure.document,
                    mark: `figure:${figure.span.start}-${figure.span.end}`,
                  })}
                >
                  {figure.text}
                </a>
              </td>
              <td>
                {figure.by.join(', ')}
                {figure.official ? <span class="muted"> ({text.incident.official})</span> : null}
              </td>
              <td>{figure.outlet ?? text.unknownOutlet}</td>
              <td class="nowrap">{showMoment(figure.published)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whoOf(figure: Figure): string {
  return figure.by.length > 0 ? figure.by.join(', ') : (figure.outlet ?? text.unknownOutlet);
}

function momentOf({ published }: Figure): number | undefined {
  const moment = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(moment) ? undefined : moment;
}

function boundsOf({ low, value, high }: Figure): { low: number; middle: number; high: number } {
  const middle = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high ?? 0));
  return { low: low ?? middle, middle, high: high ?? middle };
}

/** Steps aside for figures of one moment, so that no dot hides another. */
function spreadOf(moments: readonly number[]): number[] {
  const seen = new Map<number, number>();
  return moments.map((moment) => {
    const before = seen.get(moment) ?? 0;
    seen.set(moment, before + 1);
    return before % 2 === 1 ? (before + 1) / 2 : -before / 2;
  });
}

function clip(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
