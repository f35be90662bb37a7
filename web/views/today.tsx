import { QuadLegend } from '../charts/quads.tsx';
import { countryName } from '../data/names.ts';
import type { AnswerOf, Escalation } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { showDay, showScore } from '../parts/format.ts';
import { IncidentRow } from '../parts/incident-row.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { DocumentRow } from '../parts/other-rows.tsx';
import { Section } from '../parts/section.tsx';
import { go, hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';

/** What changed: incidents, pairs that worsen or ease, reports that disagree, the latest documents. */
export function Today({ since }: { readonly since?: string | undefined }) {
  const asked = useAnswer(`today ${since ?? ''}`, (client, signal) =>
    client.ask('today', { query: since === undefined ? {} : { since }, signal }),
  );
  return (
    <>
      <Loaded asked={asked}>
        {(today) => (
          <>
            <div class="page-head today-head">
              <div>
                <h1>{text.today.title}</h1>
                <p class="lede">
                  {today.since === undefined ? (
                    text.today.empty
                  ) : (
                    <>
                      {text.today.since(showDay(today.since), showDay(today.until ?? today.since))}
                      {': '}
                      {text.today.counts(today.counts.documents, today.counts.events, today.counts.incidents)}
                    </>
                  )}
                </p>
              </div>
              <label class="inline">
                {text.today.from}{' '}
                <input
                  type="date"
                  class="field"
                  value={today.since ?? ''}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    go(value === '' ? { view: 'today' } : { view: 'today', since: value });
                  }}
                />
              </label>
            </div>
            <div class="cols">
              <div>
                <Incidents title={text.today.fresh} items={today.fresh} none={text.today.noIncidents} />
                {today.continued.length === 0 ? null : (
                  <Incidents title={text.today.continued} items={today.continued} none={text.none} />
                )}
              </div>
              <aside>
                <Section title={text.today.escalations}>
                  <Pairs items={today.escalations} none={text.today.noEscalations} />
                </Section>
                {today.easings.length === 0 ? null : (
                  <Section title={text.today.easings}>
                    <Pairs items={today.easings} none={text.none} />
                  </Section>
                )}
                <Section title={text.today.disagreements}>
                  {today.disagreements.length === 0 ? (
                    <p class="muted row">{text.today.noDisagreements}</p>
                  ) : (
                    today.disagreements.map((item) => <IncidentRow key={item.incident.id} item={item} />)
                  )}
                </Section>
                <Section title={text.today.documents}>
                  {today.documents.map((item) => (
                    <DocumentRow key={item.head.id} item={item} />
                  ))}
                </Section>
              </aside>
            </div>
            <div class="section">
              <QuadLegend />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Incidents({
  title,
  items,
  none,
}: {
  readonly title: string;
  readonly items: AnswerOf<'today'>['fresh'];
  readonly none: string;
}) {
  return (
    <Section title={title}>
      {items.length === 0 ? <p class="muted row">{none}</p> : null}
      {items.map((item) => (
        <IncidentRow key={item.incident.id} item={item} />
      ))}
    </Section>
  );
}

/** Pairs of countries whose score moves, each with a line from what it was to what it is. */
function Pairs({ items, none }: { readonly items: readonly Escalation[]; readonly none: string }) {
  if (items.length === 0) return <p class="muted row">{none}</p>;
  return (
    <table class="pairs-table">
      <caption class="small muted">{text.today.scoreHint}</caption>
      <thead>
        <tr>
          <th>{text.today.pair}</th>
          <th class="num">{text.today.scorePast}</th>
          <th>
            <span class="hidden">{text.today.change}</span>
          </th>
          <th class="num">{text.today.scoreNow}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ a, b, past, now }) => (
          <tr key={`${a} ${b}`}>
            <td>
              <a href={hrefOf({ view: 'dyad', a, b })}>{text.dyad.between(countryName(a), countryName(b))}</a>
              <div class="small muted">{text.events(now.events)}</div>
            </td>
            <td class="num">{showScore(past.score)}</td>
            <td class="slope-cell">
              <Slope from={past.score} to={now.score} />
            </td>
            <td class="num">
              <strong>{showScore(now.score)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Slope({ from, to }: { readonly from: number; readonly to: number }) {
  const y = (score: number): number => 11 - score;
  return (
    <svg
      class={to < from ? 'slope worse' : 'slope'}
      viewBox="0 0 48 22"
      width={48}
      height={22}
      aria-hidden="true"
    >
      <line class="zero" x1={2} x2={46} y1={11} y2={11} />
      <line x1={5} y1={y(from)} x2={42} y2={y(to)} />
      <circle cx={5} cy={y(from)} r={2} />
      <circle cx={42} cy={y(to)} r={3.2} />
    </svg>
  );
}
