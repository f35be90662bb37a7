import { z } from 'zod';
import { type Found, openDecisions, type Store } from '../../store/index.ts';
import { explainIncident } from '../explain/explain-incident.ts';
import { explainRecord } from '../explain/explain-record.ts';
import { explainStory } from '../explain/explain-story.ts';
import { withoutMarks } from '../outside-text.ts';
import { present, showDecision } from '../show.ts';
import { tool, ToolError } from '../tool.ts';

/** What an id names, without what was decided blind and is not opened. */
async function findOpen(store: Store, id: string): Promise<Found | undefined> {
  const found = await store.find(id);
  if (found === undefined) return undefined;
  if (found.kind !== 'decision') return { ...found, decisions: await openDecisions(store, found.decisions) };
  return (await openDecisions(store, [found.decision])).length === 0 ? undefined : found;
}

export const explain = tool({
  name: 'explain',
  title: 'Explain a record',
  description:
    'Everything about one record by its id. An event or quotation: its sentence, the exact words of each field, rules and reasons, ' +
    'the versions that coded it. An incident: all reports side by side, who gave which number when, why they were joined. ' +
    'A story: its articles and incidents. An article: its head and the ids of what was found in it. An actor: its mentions.',
  input: z.strictObject({ id: z.string().min(1).max(100) }),
  run: async ({ id: given }, store) => {
    const id = withoutMarks(given);
    const found = await findOpen(store, id);
    if (found === undefined)
      throw new ToolError('unknown-id', `The database has no ${id}`, 'The search tools show ids.');
    switch (found.kind) {
      case 'incident':
        return explainIncident(found);
      case 'story':
        return explainStory(found);
      case 'decision':
        return present({
          kind: 'decision',
          ...showDecision(found.decision),
          restored: found.restored,
          issue: found.issue,
        });
      case 'document':
      case 'actor':
      case 'event':
      case 'quote':
        return explainRecord(found);
    }
  },
});
