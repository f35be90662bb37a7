import { ActivityChart } from '../charts/activity.tsx';
import { QuadBar, QuadTable } from '../charts/quads.tsx';
import { sumOf } from '../charts/time.ts';
import { countryName } from '../data/names.ts';
import type { ActorDetail } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { EventRow } from '../parts/event-row.tsx';
import { showDay, showNumber, showScore } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { QuoteRow } from '../parts/other-rows.tsx';
import { Section } from '../parts/section.tsx';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';

/** One actor over all documents: activity, kinds of acts, partners, quotes. */
export function Actor({ id }: { readonly id: string }) {
  const asked = useAnswer(`actor ${id}`, (client, signal) => client.ask('actor', { params: { id }, signal }));
  return <Loaded asked={asked}>{(detail) => <Shown detail={detail} />}</Loaded>;
}

function Shown({ detail }: { readonly detail: ActorDetail }) {
  const { actor, periods, quads, partners, quotes, events } = detail;
  return (
    <>
      <div class="page-head">
        <p class="kicker">
          {text.actor.kind} {actor.cameo === undefined ? null : <span class="code">{actor.cameo}</span>}
        </p>
        <h1>{actor.name}</h1>
        <p class="meta">
          {actor.country === undefined ? null : <span>{countryName(actor.country)}</span>}
          <span>{text.documents(actor.documents)}</span>
          <span>
            {text.actor.does} {showNumber(actor.source)}, {text.actor.isDone} {showNumber(actor.target)}
          </span>
          {actor.first === undefined ? null : (
            <span>{text.actor.seen(showDay(actor.first), showDay(actor.last))}</span>
          )}
          <a href={hrefOf({ view: 'search', as: 'timeline', of: 'events', query: { actor: actor.id } })}>
            {text.actor.search}
          </a>
        </p>
      </div>
      <div class="cols">
        <div>
          <Section title={text.actor.activity}>
            <ActivityChart
              label={text.actor.activity}
              points={periods.map((point) => ({ ...point, up: point.events, down: 0 }))}
            />
          </Section>
          <Section title={text.actor.events}>
            {events.length === 0 ? <p class="muted row">{text.none}</p> : null}
            {events.map((item) => (
              <EventRow key={item.event.id} item={item} />
            ))}
          </Section>
        </div>
        <aside>
          <Section title={text.actor.quads}>
            <QuadTable
              first={quads.source}
              second={quads.target}
              names={[text.actor.does, text.actor.isDone]}
            />
          </Section>
          <Section title={text.actor.partners}>
            <table>
              <thead>
                <tr>
                  <th>{text.actor.partners}</th>
                  <th class="num">{text.actor.out}</th>
                  <th class="num">{text.actor.in}</th>
                  <th class="num">{text.table.score}</th>
                </tr>
              </thead>
              <tbody>
                {partners.map((partner) => (
                  <tr key={partner.actor.id}>
                    <td>
                      <a href={hrefOf({ view: 'dyad', a: actor.id, b: partner.actor.id })}>
                        {partner.actor.name}
                      </a>
                      {sumOf(partner.quads) > 0 ? <QuadBar quads={partner.quads} /> : null}
                    </td>
                    <td class="num">{showNumber(partner.out)}</td>
                    <td class="num">{showNumber(partner.in)}</td>
                    <td class="num">{showScore(partner.score)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          <Section title={text.actor.quotes}>
            {quotes.length === 0 ? <p class="muted row">{text.actor.noQuotes}</p> : null}
            {quotes.map((item) => (
              <QuoteRow key={item.quote.id} item={item} />
            ))}
          </Section>
        </aside>
      </div>
    </>
  );
}
