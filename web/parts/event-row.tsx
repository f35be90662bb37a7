import type { EventItem } from '../data/types.ts';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';
import { Acts, partiesOfRefs } from './acts.tsx';
import { showDate, showDay, showRange } from './format.ts';
import { MarkedSentence } from './marked-sentence.tsx';
import { StatusTag, TypeTag } from './tags.tsx';

/** One event in a list: who to whom, its sentence with the words marked, and where it stands. */
export function EventRow({ item }: { readonly item: EventItem }) {
  const { event, actors, document } = item;
  return (
    <article class="row event-row">
      <div class="event-line">
        <TypeTag type={event.type} mode={event.mode} />
        <Acts source={partiesOfRefs(event.source, actors)} target={partiesOfRefs(event.target, actors)} />
        {event.status === 'actual' ? null : <StatusTag status={event.status} />}
      </div>
      <a class="said" href={hrefOf({ view: 'reader', id: document.id, mark: `event:${event.id}` })}>
        <MarkedSentence item={item} />
      </a>
      <div class="meta">
        <span>{showDate(event.date[0])}</span>
        {event.place[0] === undefined ? null : <span>{event.place[0].name}</span>}
        {event.quantities.map((figure) => (
          <span key={figure.span.start}>
            {text.incident.kinds[figure.kind]} {showRange(figure)}
          </span>
        ))}
        <span>
          {document.outlet ?? text.unknownOutlet}
          {document.published === undefined ? '' : `, ${showDay(document.published)}`}
        </span>
      </div>
    </article>
  );
}
