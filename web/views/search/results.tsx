import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../../../src/client/index.ts';
import { client } from '../../data/connection.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { EventsMap } from '../../map/events-map.tsx';
import { NetworkView } from '../../network/network-view.tsx';
import { EventRow } from '../../parts/event-row.tsx';
import { showDay, showNumber } from '../../parts/format.ts';
import { IncidentRow } from '../../parts/incident-row.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { DocumentRow, QuoteRow } from '../../parts/other-rows.tsx';
import { fit, type Query } from '../../state/query.ts';
import type { Listed, ShownAs } from '../../state/route.ts';
import { text } from '../../text/en.ts';
import { dayOf, type Hit, idOf } from './hits.ts';
import { ResultTable } from './result-table.tsx';

const PAGE = 40;
const PLACES = 1500;
const EDGES = 250;

interface HitPage {
  readonly hits: readonly Hit[];
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** The results of a search in the form that was chosen. */
export function Results({
  query,
  as,
  of,
}: {
  readonly query: Query;
  readonly as: ShownAs;
  readonly of: Listed;
}) {
  if (as === 'map') return <OnMap query={query} />;
  if (as === 'network') return <AsNetwork query={query} />;
  return <AsList query={query} as={as} of={of} />;
}

function OnMap({ query }: { readonly query: Query }) {
  const asked = useAnswer(`places ${JSON.stringify(query)}`, (client, signal) =>
    client.ask('places', { query: { ...fit('events', query), limit: PLACES }, signal }),
  );
  return (
    <Loaded asked={asked}>
      {({ items, without, more }) => (
        <>
          <EventsMap places={items} query={query} />
          <p class="meta">
            {without > 0 ? <span>{text.search.placeless(without)}</span> : null}
            {more > 0 ? <span>{text.search.fewerShown(more)}</span> : null}
          </p>
        </>
      )}
    </Loaded>
  );
}

function AsNetwork({ query }: { readonly query: Query }) {
  const [by, setBy] = useState<'actor' | 'country'>('actor');
  const asked = useAnswer(`network ${by} ${JSON.stringify(query)}`, (client, signal) =>
    client.ask('network', { query: { ...fit('events', query), by, limit: EDGES }, signal }),
  );
  return (
    <>
      <label class="inline network-by">
        {text.network.by}{' '}
        <select
          class="field"
          value={by}
          onChange={(event) => {
            setBy(event.currentTarget.value === 'country' ? 'country' : 'actor');
          }}
        >
          <option value="actor">{text.network.actor}</option>
          <option value="country">{text.network.country}</option>
        </select>
      </label>
      <Loaded asked={asked}>{(network) => <NetworkView network={network} />}</Loaded>
    </>
  );
}

function AsList({
  query,
  as,
  of,
}: {
  readonly query: Query;
  readonly as: 'timeline' | 'table';
  readonly of: Listed;
}) {
  const key = `${of} ${JSON.stringify(query)}`;
  const first = useAnswer(key, (client, signal) => askPage(client, of, query, undefined, signal));
  const [further, setFurther] = useState<{ readonly key: string; readonly pages: readonly HitPage[] }>({
    ...{ key, pages: [] },
  });
  useEffect(() => {
    setFurther({ key, pages: [] });
  }, [key]);
  return (
    <Loaded asked={first}>
      {(page) => {
        const pages = [page, ...(further.key === key ? further.pages : [])];
        const hits = pages.flatMap((one) => one.hits);
        const next = pages.at(-1)?.next;
        return (
          <>
            {page.total === undefined ? null : (
              <p class="meta result-count" role="status">
                {showNumber(page.total)} {text.search.of[of].toLowerCase()}
              </p>
            )}
            {hits.length === 0 ? <p class="muted">{text.search.noResults}</p> : null}
            {as === 'table' ? (
              <ResultTable hits={hits} />
            ) : (
              <ByDay hits={hits} sorted={query.text === undefined} />
            )}
            {next === undefined ? null : (
              <button
                class="btn more"
                onClick={() => {
                  void askPage(client(), of, query, next, undefined).then((fresh) => {
                    setFurther((before) => ({
                      key,
                      pages: [...(before.key === key ? before.pages : []), fresh],
                    }));
                  });
                }}
              >
                {text.more}
              </button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Hits under their days, the newest first; the best first where words were asked for and days do not order them. */
function ByDay({ hits, sorted }: { readonly hits: readonly Hit[]; readonly sorted: boolean }) {
  const days: { day: string | undefined; hits: Hit[] }[] = [];
  for (const hit of hits) {
    const byDay = sorted || hit.of === 'events' || hit.of === 'incidents';
    const day = byDay ? dayOf(hit) : undefined;
    const last = days.at(-1);
    if (last !== undefined && last.day === day) last.hits.push(hit);
    else days.push({ day, hits: [hit] });
  }
  return (
    <div class="days">
      {days.map(({ day, hits: ofDay }, index) => (
        <section key={index} class="day">
          <h2 class="day-name">{day === undefined ? '' : showDay(day)}</h2>
          <div>
            {ofDay.map((hit) => (
              <HitRow key={idOf(hit)} hit={hit} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function HitRow({ hit }: { readonly hit: Hit }) {
  switch (hit.of) {
    case 'events':
      return <EventRow item={hit.item} />;
    case 'incidents':
      return <IncidentRow item={hit.item} />;
    case 'documents':
      return <DocumentRow item={hit.item} />;
    case 'quotes':
      return <QuoteRow item={hit.item} />;
  }
}

async function askPage(
  client: Client,
  of: Listed,
  query: Query,
  cursor: string | undefined,
  signal: AbortSignal | undefined,
): Promise<HitPage> {
  const request = {
    query: { ...fit(of, query), limit: PAGE, ...(cursor === undefined ? { total: true } : { cursor }) },
    ...(signal === undefined ? {} : { signal }),
  };
  switch (of) {
    case 'events': {
      const page = await client.ask('events', request);
      return { ...page, hits: page.items.map((item) => ({ of, item })) };
    }
    case 'incidents': {
      const page = await client.ask('incidents', request);
      return { ...page, hits: page.items.map((item) => ({ of, item })) };
    }
    case 'documents': {
      const page = await client.ask('documents', request);
      return { ...page, hits: page.items.map((item) => ({ of, item })) };
    }
    case 'quotes': {
      const page = await client.ask('quotes', request);
      return { ...page, hits: page.items.map((item) => ({ of, item })) };
    }
  }
}
