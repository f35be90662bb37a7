import { QUADS } from '../data/names.ts';
import type { QuadCounts } from '../data/types.ts';
import { showNumber } from '../parts/format.ts';
import { text } from '../text/en.ts';
import { stackOf, sumOf } from './time.ts';

/** Shares of the four quads as one thin bar; its words are for those who do not see it. */
export function QuadBar({ quads }: { readonly quads: QuadCounts }) {
  const all = sumOf(quads);
  const words = QUADS.filter((quad) => quads[quad] > 0).map((quad) => `${text.quads[quad]}: ${quads[quad]}`);
  return (
    <svg
      class="quad-bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={words.join(', ')}
    >
      {stackOf(quads).map(({ quad, from, to }) => (
        <rect
          key={quad}
          class={`q-${quad}`}
          x={(from / all) * 100}
          width={Math.max(0.5, ((to - from) / all) * 100 - 0.6)}
          height={6}
        />
      ))}
    </svg>
  );
}

/** What the colours mean. */
export function QuadLegend() {
  return (
    <ul class="legend">
      {QUADS.map((quad) => (
        <li key={quad} class={`q-${quad}`}>
          {text.quads[quad]}
        </li>
      ))}
    </ul>
  );
}

/** Counts of the quads of two sides, as a table with bars. */
export function QuadTable({
  first,
  second,
  names,
}: {
  readonly first: QuadCounts;
  readonly second: QuadCounts;
  readonly names: readonly [string, string];
}) {
  const most = Math.max(1, ...QUADS.flatMap((quad) => [first[quad], second[quad]]));
  return (
    <table class="quad-table">
      <thead>
        <tr>
          <th>{text.table.kind}</th>
          <th class="num">{names[0]}</th>
          <th class="num">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {QUADS.map((quad) => (
          <tr key={quad} class={`q-${quad}`}>
            <th scope="row">{text.quads[quad]}</th>
            {[first, second].map((counts, index) => (
              <td key={index} class="num">
                <svg class="cell-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    x={100 - (counts[quad] / most) * 100}
                    width={(counts[quad] / most) * 100}
                    height={10}
                    class={`q-${quad}`}
                  />
                </svg>
                {showNumber(counts[quad])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
