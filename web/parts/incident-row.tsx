import type { IncidentItem } from '../data/types.ts';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';
import { Acts, partiesOf } from './acts.tsx';
import { showDate, showNumber } from './format.ts';
import { DisagreeFlag, StatusTag, TypeTag } from './tags.tsx';

/** One incident in a list. */
export function IncidentRow({ item }: { readonly item: IncidentItem }) {
  const { incident, actors } = item;
  return (
    <article class="row event-row">
      <div class="event-line">
        <TypeTag type={incident.type} mode={incident.mode} />
        <Acts source={partiesOf(incident.source, actors)} target={partiesOf(incident.target, actors)} />
        {incident.status === 'actual' ? null : <StatusTag status={incident.status} />}
        {item.disagree ? <DisagreeFlag /> : null}
      </div>
      <a class="said" href={hrefOf({ view: 'incident', id: incident.id })}>
        {item.title ?? text.untitled}
      </a>
      <div class="meta">
        <span>{showDate(incident.date)}</span>
        {incident.place === undefined ? null : <span>{incident.place.name}</span>}
        {incident.sums.map(({ kind, low, best, high }) => (
          <span key={kind}>
            {text.incident.kinds[kind]} <strong>{showNumber(best)}</strong>
            {low === high ? '' : ` (${showNumber(low)}–${showNumber(high)})`}
          </span>
        ))}
        <span>{text.independent(incident.independent)}</span>
        <span>{item.outlets.slice(0, 4).join(', ')}</span>
      </div>
    </article>
  );
}
