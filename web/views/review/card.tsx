import type { EventItem, IncidentItem, ReviewItem } from '../../data/types.ts';
import { Acts, partiesOf, partiesOfRefs } from '../../parts/acts.tsx';
import { wordsOf } from '../../parts/decision-words.ts';
import { showDate, showMoment, showNumber, showPercent, showRange } from '../../parts/format.ts';
import { MarkedSentence } from '../../parts/marked-sentence.tsx';
import { StatusTag, TypeTag } from '../../parts/tags.tsx';
import { hrefOf } from '../../state/route.ts';
import { text } from '../../text/en.ts';

/** The record in doubt, as a reviewer needs it to decide. */
export function Card({ item }: { readonly item: ReviewItem }) {
  return (
    <>
      <p class="kicker">
        {text.review.reasons[item.reason]} · {showPercent(item.doubt)}
      </p>
      {item.event === undefined ? null : <EventCard item={item.event} />}
      {item.other === undefined ? null : (
        <div class="both">
          <div>
            <h3>{text.review.one}</h3>
            {item.incident === undefined ? null : <IncidentCard item={item.incident} />}
          </div>
          <div>
            <h3>{text.review.other}</h3>
            <IncidentCard item={item.other} />
          </div>
        </div>
      )}
      {item.other === undefined && item.incident !== undefined ? <IncidentCard item={item.incident} /> : null}
      {item.why.length === 0 ? null : (
        <div class="why">
          <h3>{text.review.why}</h3>
          <ul>
            {item.why.map((line, index) => (
              <li key={index}>{line.replaceAll(/\d{5,}/g, (digits) => showNumber(Number(digits)))}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="why">
        <h3>{text.review.history}</h3>
        {item.decisions.length === 0 ? <p class="muted small">{text.review.noHistory}</p> : null}
        <ul>
          {item.decisions.map((decision) => (
            <li key={decision.id}>
              {wordsOf(decision)} <span class="muted small">{showMoment(decision.at)}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function EventCard({ item }: { readonly item: EventItem }) {
  const { event, actors, document } = item;
  const { reader } = text;
  return (
    <>
      <p class="card-acts">
        <TypeTag type={event.type} mode={event.mode} /> <StatusTag status={event.status} />
        <br />
        <Acts source={partiesOfRefs(event.source, actors)} target={partiesOfRefs(event.target, actors)} />
      </p>
      <p class="said big">
        <MarkedSentence item={item} />
      </p>
      <p class="meta">
        <span>{document.outlet ?? text.unknownOutlet}</span>
        <span>{showMoment(document.published)}</span>
        <a href={hrefOf({ view: 'reader', id: document.id, mark: `event:${event.id}` })}>{document.title}</a>
      </p>
      <dl class="pairs">
        <dt>{reader.when}</dt>
        <dd>{showDate(event.date[0])}</dd>
        <dt>{reader.where}</dt>
        <dd>{event.place[0]?.toponym ?? event.place[0]?.name ?? '–'}</dd>
        {event.quantities.map((figure, index) => (
          <Figure key={index} name={text.incident.kinds[figure.kind]} value={showRange(figure)} />
        ))}
        <dt>{reader.code}</dt>
        <dd>{event.cameo}</dd>
      </dl>
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function IncidentCard({ item }: { readonly item: IncidentItem }) {
  const { incident, actors } = item;
  return (
    <>
      <p class="card-acts">
        <TypeTag type={incident.type} mode={incident.mode} /> <StatusTag status={incident.status} />
        <br />
        <Acts source={partiesOf(incident.source, actors)} target={partiesOf(incident.target, actors)} />
      </p>
      <p class="said big">
        <a href={hrefOf({ view: 'incident', id: incident.id })}>{item.title ?? text.untitled}</a>
      </p>
      <p class="meta">
        <span>{showDate(incident.date)}</span>
        {incident.place === undefined ? null : <span>{incident.place.name}</span>}
        <span>{text.reports(incident.reports.length)}</span>
        <span>{item.outlets.join(', ')}</span>
      </p>
      <dl class="pairs">
        {incident.sums.map(({ kind, low, best, high, rule }) => (
          <Figure
            key={kind}
            name={text.incident.kinds[kind]}
            value={`${showNumber(best)}, ${text.rules[rule]}${low === high ? '' : `; ${text.incident.range(showNumber(low), showNumber(high))}`}`}
          />
        ))}
      </dl>
    </>
  );
}
