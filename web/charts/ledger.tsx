import { scaleLinear, scaleSymlog } from 'd3-scale';
import { useState } from 'preact/hooks';
import type { Incident } from '../data/types.ts';
import { showDay, showMoment, showNumber, showRange } from '../parts/format.ts';
import { useWidth } from '../parts/use-size.ts';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';

type Figure = Incident['figures'][number];

const ROW = 23;
const PAD = { top: 8, right: 84, bottom: 24 };
/** Numbers so far apart are drawn on a scale that does not squeeze the small ones. */
const APART = 12;
const SHOWN = 16;

/** Who gave which number when: one chart for each kind of figure, a line for each giver in order of time. */
export function Ledger({ incident }: { readonly incident: Incident }) {
  if (incident.figures.length === 0) return <p class="muted row">{text.incident.noFigures}</p>;
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
      <ul class="legend ledger-legend">
        <li class="official">{text.incident.official}</li>
        <li class="given">{text.incident.unofficial}</li>
        <li class="line">{text.incident.bestLine}</li>
      </ul>
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
  const [all, setAll] = useState(false);
  const ordered = figures
    .map((figure) => ({ figure, ...boundsOf(figure) }))
    .sort((a, b) => ((a.figure.published ?? '') < (b.figure.published ?? '') ? -1 : 1));
  const rows = all ? ordered : ordered.slice(0, SHOWN);
  const height = rows.length * ROW + PAD.top + PAD.bottom;
  const wide = width >= 520;
  const dayWidth = wide ? 62 : 0;
  const left = dayWidth + Math.min(230, Math.round(width * 0.34));
  const highest = Math.max(best, ...ordered.map(({ high }) => high));
  const middles = ordered.map(({ middle }) => middle).sort((a, b) => a - b);
  const usual = middles[Math.floor(middles.length / 2)] ?? 0;
  const squeezed = highest > APART * Math.max(1, usual);
  const range = [left, width - PAD.right];
  const x = squeezed ? scaleSymlog([0, highest], range).constant(4) : scaleLinear([0, highest], range);
  const wanted = squeezed ? roundTicks(highest) : x.ticks(Math.max(2, Math.round((width - left) / 110)));
  const ticks = apart(wanted, x);
  const label = `${kind}: ${ordered
    .map(({ figure }) => `${showMoment(figure.published)}, ${whoOf(figure)}: ${showRange(figure)}`)
    .join('; ')}`;
  return (
    <div ref={ref} class="chart">
      <svg width={width} height={height} role="img" aria-label={label}>
        <g class="axis lines">
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(${Math.round(x(tick)) + 0.5} 0)`}>
              <line y1={PAD.top - 4} y2={height - PAD.bottom} />
              <text y={height - PAD.bottom + 15} text-anchor="middle">
                {showNumber(tick)}
              </text>
            </g>
          ))}
        </g>
        <line class="best" x1={x(best)} x2={x(best)} y1={PAD.top - 4} y2={height - PAD.bottom} />
        {rows.map(({ figure, low, middle, high }, index) => {
          const y = PAD.top + index * ROW + ROW / 2;
          const day = figure.published?.slice(0, 10);
          const newDay = index === 0 || day !== rows[index - 1]!.figure.published?.slice(0, 10);
          return (
            <g key={index} class={figure.official ? 'given official' : 'given'}>
              <title>{`${whoOf(figure)}: “${figure.text}”, ${showMoment(figure.published)}`}</title>
              {newDay && index > 0 ? (
                <line class="new-day" x2={width - PAD.right} y1={y - ROW / 2} y2={y - ROW / 2} />
              ) : null}
              {newDay && wide ? (
                <text class="day-label" y={y} dy="0.34em">
                  {showDay(figure.published).replace(/ \d{4}.*$/, '')}
                </text>
              ) : null}
              <text class="who" x={dayWidth} y={y} dy="0.34em">
                {clip(whoOf(figure), Math.floor((left - dayWidth - 12) / 6.2))}
              </text>
              {low === high ? null : <line class="range" x1={x(low)} x2={x(high)} y1={y} y2={y} />}
              {figure.high === undefined && figure.value === undefined ? (
                <path class="open" d={`M${x(low) + 6} ${y}h13m-4 -3.500l4 3.500l-4 3.500`} />
              ) : null}
              <circle cx={x(middle)} cy={y} r={4.5} />
              <text
                class="number"
                x={x(high) + (high === low && figure.value === undefined ? 24 : 9)}
                y={y}
                dy="0.34em"
              >
                {showRange(figure)}
              </text>
            </g>
          );
        })}
      </svg>
      {ordered.length > SHOWN ? (
        <button
          class="link-btn small"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? text.search.fewer : text.search.other(ordered.length - SHOWN)}
        </button>
      ) : null}
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
                    ...{ view: 'reader', id: figure.document },
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

/** Who stands behind a number, and the outlet that tells it. */
function whoOf(figure: Figure): string {
  const outlet = figure.outlet ?? text.unknownOutlet;
  return figure.by.length > 0 ? `${figure.by.join(', ')} · ${outlet}` : outlet;
}

function boundsOf({ low, value, high }: Figure): { low: number; middle: number; high: number } {
  const middle = value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high ?? 0));
  return { low: low ?? middle, middle, high: high ?? middle };
}

/** 0, 1, 10, 100 ... up to the highest. */
function roundTicks(highest: number): number[] {
  const ticks = [0];
  for (let tick = 5; tick <= highest; tick *= tick === 5 ? 4 : 5) ticks.push(tick);
  return ticks;
}

function clip(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, Math.max(1, most - 1))}…` : words;
}

const DIGIT = 6.5;
const BETWEEN = 8;

/** Those whose numbers do not run into the one before. */
function apart(ticks: readonly number[], x: (tick: number) => number): number[] {
  let end = -Infinity;
  return ticks.filter((tick) => {
    const half = (showNumber(tick).length * DIGIT) / 2;
    if (x(tick) - half < end + BETWEEN) return false;
    end = x(tick) + half;
    return true;
  });
}
