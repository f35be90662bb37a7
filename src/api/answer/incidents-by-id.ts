import type { Store } from '../../store/index.ts';
import type { IncidentItem } from '../contract/index.ts';
import { incidentItem } from './items.ts';

/** Incidents by their ids; those that are no longer there are left out. */
export async function incidentsById(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, IncidentItem>> {
  if (ids.length === 0) return new Map();
  const { items } = await store.page('incidents', { ids, limit: ids.length }, {});
  return new Map(items.map((hit) => [hit.incident.id, incidentItem(hit)]));
}
