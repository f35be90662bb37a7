import { partiesOf, partiesOfRefs, Parties } from '../../parts/acts.tsx';
import { showDate, showMoment, showRange } from '../../parts/format.ts';
import { StatusTag, TypeTag } from '../../parts/tags.tsx';
import { hrefOf } from '../../state/route.ts';
import { text } from '../../text/en.ts';
import { type Hit, idOf } from './hits.ts';

/** Hits as a table, one row each. */
export function ResultTable({ hits }: { readonly hits: readonly Hit[] }) {
  const of = hits[0]?.of;
  if (of === undefined) return null;
  const { table } = text;
  const heads =
    of === 'documents'
      ? [table.published, table.outlet, table.document, table.events]
      : of === 'quotes'
        ? [table.published, table.by, table.words, table.outlet]
        : [
            table.date,
            table.type,
            table.who,
            table.whom,
            table.place,
            table.status,
            table.figures,
            table.document,
          ];
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={text.search.as.table}>
      <table class="result-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={idOf(hit)}>
              <Cells hit={hit} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ hit }: { readonly hit: Hit }) {
  switch (hit.of) {
    case 'events': {
      const { event, actors, document } = hit.item;
      return (
        <>
          <td class="nowrap">{showDate(event.date[0])}</td>
          <td>
            <TypeTag type={event.type} mode={event.mode} />
          </td>
          <td>
            <Parties parties={partiesOfRefs(event.source, actors)} nobody="" />
          </td>
          <td>
            <Parties parties={partiesOfRefs(event.target, actors)} nobody="" />
          </td>
          <td>{event.place[0]?.toponym ?? event.place[0]?.name}</td>
          <td>
            <StatusTag status={event.status} />
          </td>
          <td>
            {event.quantities.map((one) => `${text.incident.kinds[one.kind]} ${showRange(one)}`).join(', ')}
          </td>
          <td>
            <a href={hrefOf({ view: 'reader', id: document.id, mark: `event:${event.id}` })}>
              {document.outlet ?? document.title ?? text.untitled}
            </a>
          </td>
        </>
      );
    }
    case 'incidents': {
      const { incident, actors, title } = hit.item;
      return (
        <>
          <td class="nowrap">{showDate(incident.date)}</td>
          <td>
            <TypeTag type={incident.type} mode={incident.mode} />
          </td>
          <td>
            <Parties parties={partiesOf(incident.source, actors)} nobody="" />
          </td>
          <td>
            <Parties parties={partiesOf(incident.target, actors)} nobody="" />
          </td>
          <td>{incident.place?.toponym ?? incident.place?.name}</td>
          <td>
            <StatusTag status={incident.status} />
          </td>
          <td>{incident.sums.map((sum) => `${text.incident.kinds[sum.kind]} ${sum.best}`).join(', ')}</td>
          <td>
            <a href={hrefOf({ view: 'incident', id: incident.id })}>{title ?? text.untitled}</a>
          </td>
        </>
      );
    }
    case 'documents': {
      const { head, events } = hit.item;
      return (
        <>
          <td class="nowrap">{showMoment(head.published)}</td>
          <td>{head.outlet ?? text.unknownOutlet}</td>
          <td>
            <a href={hrefOf({ view: 'reader', id: head.id })}>{head.title ?? text.untitled}</a>
          </td>
          <td class="num">{events}</td>
        </>
      );
    }
    case 'quotes': {
      const { quote, speaker, document } = hit.item;
      return (
        <>
          <td class="nowrap">{showMoment(document.published)}</td>
          <td>{speaker?.name ?? quote.speaker?.text}</td>
          <td>
            <a href={hrefOf({ view: 'reader', id: document.id, mark: `quote:${quote.id}` })}>{quote.text}</a>
          </td>
          <td>{document.outlet ?? text.unknownOutlet}</td>
        </>
      );
    }
  }
}
