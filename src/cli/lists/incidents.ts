import { encodeRecord } from '../../document/encode.ts';
import { FIGURE_KINDS } from '../../panel/index.ts';
import type { IncidentHit } from '../../store/index.ts';
import { numberCell } from '../format/event-cells.ts';
import {
  incidentDetail,
  incidentWhat,
  incidentWhen,
  incidentWho,
  reportedBy,
} from '../format/incident-cells.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Incidents, a row each; title, reports and id beneath. */
export const incidentListing: Listing<IncidentHit> = {
  heads: ['#', 'WHEN', 'WHO -> WHOM', 'WHAT', 'WHERE, HOW MANY'],
  widths: [4, 12, 0.36, 0.3, 0.34],
  cells: ({ incident, first }, number) => [
    numberCell(number),
    ...[
      incidentWhen(incident, first),
      incidentWho(incident),
      incidentWhat(incident),
      incidentDetail(incident),
    ],
  ],
  beneath: ({ incident, title, outlets }) => [
    styled([title, reportedBy(incident, outlets), incident.id].filter(Boolean).join(' · '), 'dim'),
  ],
  columns: [
    ...['incident', 'type', 'mode', 'status', 'date_from', 'date_to', 'date_precision'],
    ...['place', 'country', 'lat', 'lon', 'source', 'source_codes', 'target', 'target_codes'],
    ...['reports', 'independent', 'outlets', 'first', 'last', 'disagree'],
    ...FIGURE_KINDS.flatMap((kind) => [`${kind}_low`, `${kind}_best`, `${kind}_high`]),
    ...['by_hand', 'title'],
  ],
  values: ({ incident, title, outlets, first, last, disagree }) => {
    const { date, place, actors, sums } = incident;
    const side = (ids: readonly string[]) => ids.flatMap((id) => actors.find((one) => one.id === id) ?? []);
    const names = (ids: readonly string[]) =>
      side(ids)
        .map(({ name }) => name)
        .join('; ');
    const codes = (ids: readonly string[]) =>
      side(ids)
        .flatMap(({ cameo }) => cameo ?? [])
        .join('; ');
    return [
      ...[incident.id, incident.type, incident.mode, incident.status, date?.from, date?.to, date?.precision],
      ...[place?.name, place?.country, place?.lat, place?.lon],
      ...[names(incident.source), codes(incident.source), names(incident.target), codes(incident.target)],
      ...[incident.reports.length, incident.independent, outlets.join('; '), first, last],
      disagree ? 'yes' : undefined,
      ...FIGURE_KINDS.flatMap((kind) => {
        const sum = sums.find((one) => one.kind === kind);
        return [sum?.low, sum?.best, sum?.high];
      }),
      ...[incident.byHand?.join('; '), title],
    ];
  },
  json: ({ incident }) => encodeRecord(incident),
};
