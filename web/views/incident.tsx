import { useState } from 'preact/hooks';
import { Ledger } from '../charts/ledger.tsx';
import type { EventItem, IncidentDetail } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { PlaceMap } from '../map/place-map.tsx';
import { Acts, partiesOf, partiesOfRefs } from '../parts/acts.tsx';
import { wordsOf } from '../parts/decision-words.ts';
import { showDate, showMoment, showRange } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { MarkedSentence } from '../parts/marked-sentence.tsx';
import { Section } from '../parts/section.tsx';
import { DisagreeFlag, StatusTag, TypeTag } from '../parts/tags.tsx';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';

/** One occurrence with all its reports: who did what to whom, the ledger, the words side by side, history, place. */
export function Incident({ id }: { readonly id: string }) {
  const asked = useAnswer(`incident ${id}`, (client, signal) =>
    client.ask('incident', { params: { id }, signal }),
  );
  return <Loaded asked={asked}>{(detail) => <Shown detail={detail} />}</Loaded>;
}

function Shown({ detail }: { readonly detail: IncidentDetail }) {
  const { incident, actors, reports } = detail;
  return (
    <>
      <div class="page-head">
        <p class="kicker">
          {text.incident.kind} <TypeTag type={incident.type} mode={incident.mode} />{' '}
          <StatusTag status={incident.status} /> {detail.disagree ? <DisagreeFlag /> : null}
        </p>
        <h1>{detail.title ?? text.untitled}</h1>
        <p class="lede">
          <Acts
            source={partiesOf(incident.source, actors)}
            target={partiesOf(incident.target, actors)}
            most={6}
          />
        </p>
        <p class="meta">
          <span>{showDate(incident.date)}</span>
          {incident.place === undefined ? null : <span>{incident.place.name}</span>}
          <span>{text.reports(incident.reports.length)}</span>
          <span>{text.independent(incident.independent)}</span>
          {detail.stories.map((story, index) => (
            <a key={story} href={hrefOf({ view: 'story', id: story })}>
              {text.incident.stories} {detail.stories.length > 1 ? index + 1 : ''}
            </a>
          ))}
        </p>
      </div>
      <div class="cols">
        <div>
          <Section title={text.incident.ledger}>
            <Ledger incident={incident} />
          </Section>
        </div>
        <aside>
          <Section title={text.incident.where}>
            {incident.place === undefined ? (
              <p class="muted row">{text.map.nowhere}</p>
            ) : (
              <PlaceMap place={incident.place} />
            )}
          </Section>
          <Section title={text.incident.when}>
            <p class="row">
              {showDate(incident.date)}
              {incident.date === undefined ? null : (
                <span class="muted">
                  {' '}
                  · {text.timePrecision[incident.date.precision]}, {text.basis[incident.date.basis]}
                </span>
              )}
            </p>
          </Section>
          <Section title={text.incident.history}>
            <History detail={detail} />
          </Section>
        </aside>
      </div>
      <Section title={text.incident.reports}>
        <div class="reports">
          {byDocument(reports).map((items) => (
            <Reports key={items[0]!.document.id} items={items} />
          ))}
        </div>
      </Section>
      {incident.why.length === 0 ? null : (
        <Section title={text.incident.why}>
          <ul>
            {incident.why.map(({ a, b, score, reasons }) => (
              <li key={`${a} ${b}`} class="row small">
                <strong>
                  {outletOf(a, reports)} – {outletOf(b, reports)}
                </strong>
                , {text.incident.score} {score.toFixed(2)}: {reasons.join('; ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The reports of each document together, the earliest document first. */
function byDocument(reports: readonly EventItem[]): readonly (readonly EventItem[])[] {
  const groups = new Map<string, EventItem[]>();
  for (const item of reports) groups.set(item.document.id, [...(groups.get(item.document.id) ?? []), item]);
  return [...groups.values()].sort((a, b) =>
    (a[0]!.document.published ?? '') < (b[0]!.document.published ?? '') ? -1 : 1,
  );
}

/** What one document reports of it, in its own words with the parts marked. */
function Reports({ items }: { readonly items: readonly EventItem[] }) {
  const { document } = items[0]!;
  const ordered = [...items].sort((a, b) => a.event.trigger.start - b.event.trigger.start);
  return (
    <article class="report">
      <header>
        <strong>{document.outlet ?? text.unknownOutlet}</strong>
        <span class="muted small">{showMoment(document.published)}</span>
      </header>
      <a class="report-title" href={hrefOf({ view: 'reader', id: document.id })}>
        {document.title ?? text.untitled}
      </a>
      {ordered.map((item) => (
        <Report key={item.event.id} item={item} />
      ))}
    </article>
  );
}

function Report({ item }: { readonly item: EventItem }) {
  const { event, actors, document } = item;
  return (
    <div class="report-event">
      <a class="said" href={hrefOf({ view: 'reader', id: document.id, mark: `event:${event.id}` })}>
        <MarkedSentence item={item} />
      </a>
      <p class="small">
        <Acts source={partiesOfRefs(event.source, actors)} target={partiesOfRefs(event.target, actors)} />
      </p>
      <p class="meta">
        <TypeTag type={event.type} mode={event.mode} />
        {event.status === 'actual' ? null : <StatusTag status={event.status} />}
        {event.quantities.map((figure) => (
          <span key={figure.span.start}>
            {text.incident.kinds[figure.kind]} {showRange(figure)}
          </span>
        ))}
        {event.attribution.length === 0 ? null : (
          <span>{text.saysSo(event.attribution.map((by) => by.text).join(', '))}</span>
        )}
      </p>
    </div>
  );
}

/** So many turns are shown at first. */
const HISTORY = 8;

/** How it was told, and what was decided by hand, in order of time. */
function History({ detail }: { readonly detail: IncidentDetail }) {
  const [whole, setWhole] = useState(false);
  const told = turnsOf(detail.incident.history).map(({ first, times }) => ({
    at: first.published,
    what: text.incident.historyTold(first.status === undefined ? '' : text.status[first.status], times),
    href: first.document === undefined ? undefined : hrefOf({ view: 'reader', id: first.document }),
  }));
  const decided = detail.decisions.map((decision) => ({
    ...{ at: decision.at, what: wordsOf(decision), href: undefined },
  }));
  const all = [...told, ...decided].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  const shown = whole ? all : all.slice(0, HISTORY);
  return (
    <>
      <ol class="history">
        {shown.map(({ at, what, href }, index) => (
          <li key={index}>
            <span class="muted small">{showMoment(at)}</span>
            {href === undefined ? <span>{what}</span> : <a href={href}>{what}</a>}
          </li>
        ))}
      </ol>
      {shown.length === all.length ? null : (
        <button
          class="btn plain"
          onClick={() => {
            setWhole(true);
          }}
        >
          {text.more}
        </button>
      )}
    </>
  );
}

type Told = IncidentDetail['incident']['history'][number];

/** Reports that tell it the same way one after another are one turn: the first of them, and how many. */
function turnsOf(history: readonly Told[]): { readonly first: Told; readonly times: number }[] {
  const turns: { first: Told; times: number }[] = [];
  for (const one of history) {
    if (one.action !== 'told') continue;
    const last = turns.at(-1);
    if (last !== undefined && last.first.status === one.status && dayOf(last.first) === dayOf(one))
      last.times += 1;
    else turns.push({ first: one, times: 1 });
  }
  return turns;
}

function dayOf({ published }: Told): string | undefined {
  return published?.slice(0, 10);
}

function outletOf(event: string, reports: readonly EventItem[]): string {
  return reports.find((item) => item.event.id === event)?.document.outlet ?? text.unknownOutlet;
}
