import { useEffect, useRef } from 'preact/hooks';
import { QuadBar, QuadLegend } from '../charts/quads.tsx';
import { QUADS } from '../data/names.ts';
import type { AnswerOf } from '../data/types.ts';
import { showNumber, showScore } from '../parts/format.ts';
import { theme } from '../state/theme.ts';
import { go, hrefOf } from '../state/route.ts';
import { AsTable } from '../parts/as-table.tsx';
import { text } from '../text/en.ts';
import type { Colours } from './network.ts';

const ROWS = 100;

/** Who acts on whom, as a drawing and as a table. */
export function NetworkView({ network }: { readonly network: AnswerOf<'network'> }) {
  const stage = useRef<HTMLDivElement>(null);
  const chosen = theme.value;
  useEffect(() => {
    let clear: (() => void) | undefined;
    let gone = false;
    // Loaded only here: few visits need it, and it is the heaviest part of the page.
    void import('./network.ts').then(({ drawNetwork }) => {
      if (gone || stage.current === null || network.nodes.length === 0) return;
      clear = drawNetwork(stage.current, network, coloursNow(stage.current), (id) => {
        go({ view: 'actor', id });
      });
    });
    return () => {
      gone = true;
      clear?.();
    };
  }, [network, chosen]);
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  return (
    <div class="network">
      <div ref={stage} class="network-stage" role="img" aria-label={text.network.label} />
      <div class="map-legend">
        <QuadLegend />
        <p class="small muted">{text.network.hint}</p>
      </div>
      {network.more > 0 ? <p class="small muted">{text.network.fewer(network.more)}</p> : null}
      <AsTable
        head={
          <>
            <th>{text.table.who}</th>
            <th>{text.table.whom}</th>
            <th class="num">{text.table.events}</th>
            <th>{text.table.kind}</th>
            <th class="num">{text.table.score}</th>
          </>
        }
      >
        {network.edges.slice(0, ROWS).map(({ source, target, events, quads, score }) => (
          <tr key={`${source} ${target}`}>
            <td>
              <a href={hrefOf({ view: 'actor', id: source })}>{names.get(source) ?? source}</a>
            </td>
            <td>
              <a href={hrefOf({ view: 'actor', id: target })}>{names.get(target) ?? target}</a>
            </td>
            <td class="num">
              <a href={hrefOf({ view: 'dyad', a: source, b: target })}>{showNumber(events)}</a>
            </td>
            <td class="bar-cell">
              <QuadBar quads={quads} />
            </td>
            <td class="num">{showScore(score)}</td>
          </tr>
        ))}
      </AsTable>
    </div>
  );
}

/** The drawing is on a canvas, which knows no style sheet: the colours are read from elements that have them. */
function coloursNow(stage: HTMLElement): Colours {
  const probe = document.createElement('span');
  stage.append(probe);
  const read = (name: string): string => {
    probe.className = name;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ground: getComputedStyle(stage).backgroundColor,
    ...{ node: read('probe-node'), label: read('probe-label') },
    quads: Object.fromEntries(QUADS.map((quad) => [quad, read(`probe-quad q-${quad}`)])) as Colours['quads'],
  };
  probe.remove();
  return colours;
}
