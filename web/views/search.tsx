import { useEffect, useState } from 'preact/hooks';
import { Brush } from '../charts/brush.tsx';
import { periodFor, withoutEarly } from '../charts/time.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { fit, type Query, withCondition } from '../state/query.ts';
import { go, type Listed, LISTS, type ShownAs, SHOWN_AS } from '../state/route.ts';
import { text } from '../text/en.ts';
import { Conditions } from './search/conditions.tsx';
import { ExportMenu } from './search/export-menu.tsx';
import { Facets } from './search/facets.tsx';
import { Results } from './search/results.tsx';

const AFTER_RESULTS = 40;

/** Full text and facets; results as timeline, map, network or table. All of it stands in the address. */
export function Search({
  query,
  as,
  of,
}: {
  readonly query: Query;
  readonly as: ShownAs;
  readonly of: Listed;
}) {
  const change = (next: Query): void => {
    go({ view: 'search', as, of, query: next });
  };
  const wide = useWide();
  return (
    <>
      <h1 class="hidden">{text.search.title}</h1>
      <div class="search-cols">
        <details class="filters" open={wide}>
          <summary>{text.search.filters}</summary>
          <Facets query={query} change={change} />
        </details>
        <div class="search-main">
          <TimeBrush query={query} change={change} />
          <Conditions
            query={query}
            of={as === 'timeline' || as === 'table' ? of : 'events'}
            change={change}
          />
          <div class="result-bar">
            <Tabs
              label={text.search.asLabel}
              names={SHOWN_AS.map((name) => [name, text.search.as[name]])}
              chosen={as}
              choose={(name) => {
                go({ view: 'search', as: name, of, query });
              }}
              panel="results"
            />
            {as === 'timeline' || as === 'table' ? (
              <label class="inline">
                <span class="hidden">{text.search.ofLabel}</span>
                <select
                  class="field"
                  value={of}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    const name = LISTS.find((one) => one === value) ?? 'events';
                    go({ view: 'search', as, of: name, query });
                  }}
                >
                  {LISTS.map((name) => (
                    <option key={name} value={name}>
                      {text.search.of[name]}
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
            <ExportMenu query={query} as={as} of={of} />
          </div>
          <div id="results" role="tabpanel" aria-label={text.search.as[as]}>
            <Results query={query} as={as} of={of} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Bars of all times that the other conditions leave, as finely as their span allows. */
function TimeBrush({ query, change }: { readonly query: Query; readonly change: (query: Query) => void }) {
  const others = withCondition(withCondition(fit('events', query), 'from', undefined), 'to', undefined);
  const key = JSON.stringify(others);
  const asked = useAnswer(
    `brush ${key}`,
    async (client, signal) => {
      const months = await client.ask('timeline', { query: { ...others, period: 'month' }, signal });
      const { shown } = withoutEarly(months.points);
      const period = periodFor(shown);
      if (period === 'month') return months.points;
      const finer = await client.ask('timeline', {
        query: { ...others, period, ...(shown[0] === undefined ? {} : { from: shown[0].from }) },
        signal,
      });
      return finer.points;
    },
    AFTER_RESULTS,
  );
  return (
    <div class="brush-box">
      <Loaded asked={asked}>
        {(points) => (
          <Brush
            points={points}
            chosen={query}
            choose={({ from, to }) => {
              change(withCondition(withCondition(query, 'from', from), 'to', to));
            }}
          />
        )}
      </Loaded>
    </div>
  );
}

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 901px)').matches);
  useEffect(() => {
    const media = matchMedia('(min-width: 901px)');
    const look = (): void => {
      setWide(media.matches);
    };
    media.addEventListener('change', look);
    return () => {
      media.removeEventListener('change', look);
    };
  }, []);
  return wide;
}
