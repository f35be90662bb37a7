import { ActivityChart } from '../charts/activity.tsx';
import { QuadTable } from '../charts/quads.tsx';
import { countryName } from '../data/names.ts';
import type { ActorBrief, DyadDetail } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { EventRow } from '../parts/event-row.tsx';
import { showNumber } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';

/** What passes between two actors, in both directions. */
export function Dyad({ a, b }: { readonly a: string; readonly b: string }) {
  const asked = useAnswer(`dyad ${a} ${b}`, (client, signal) =>
    client.ask('dyad', { params: { a, b }, signal }),
  );
  return <Loaded asked={asked}>{(detail) => <Shown detail={detail} />}</Loaded>;
}

function Shown({ detail }: { readonly detail: DyadDetail }) {
  const { a, b, periods, quads, types, events } = detail;
  const known = events.flatMap(({ actors }) => actors);
  const [nameA, nameB] = [nameOf(a, known), nameOf(b, known)];
  const ways = [text.dyad.from(nameA, nameB), text.dyad.from(nameB, nameA)] as const;
  return (
    <>
      <div class="page-head">
        <p class="kicker">{text.dyad.kind}</p>
        <h1>{text.dyad.between(nameA, nameB)}</h1>
        <p class="meta">
          <a href={hrefOf({ view: 'actor', id: a })}>{nameA}</a>
          <a href={hrefOf({ view: 'actor', id: b })}>{nameB}</a>
          <a href={hrefOf({ view: 'search', as: 'timeline', of: 'events', query: { dyad: `${a},${b}` } })}>
            {text.dyad.search}
          </a>
        </p>
      </div>
      <div class="cols">
        <div>
          <Section title={text.actor.activity}>
            <ActivityChart
              label={text.dyad.activityLabel(nameA, nameB)}
              points={periods.map((point) => ({ ...point, up: point.ab, down: point.ba }))}
              names={ways}
            />
          </Section>
          <Section title={text.actor.events}>
            {events.map((item) => (
              <EventRow key={item.event.id} item={item} />
            ))}
          </Section>
        </div>
        <aside>
          <Section title={text.actor.quads}>
            <QuadTable first={quads.ab} second={quads.ba} names={ways} />
          </Section>
          <Section title={text.actor.types}>
            <table>
              <tbody>
                {types.map(({ value, count }) => (
                  <tr key={value}>
                    <td>{value}</td>
                    <td class="num">{showNumber(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        </aside>
      </div>
    </>
  );
}

/** The name of a side: of an actor that its events know, else of the country that a code stands for. */
function nameOf(side: string, actors: readonly ActorBrief[]): string {
  const actor = actors.find(({ id }) => id === side);
  if (actor !== undefined) return actor.name;
  return /^[A-Z]{3}$/.test(side) ? countryName(side) : side;
}
