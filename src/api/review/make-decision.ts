import { randomUUID } from 'node:crypto';
import type { Decision, DecisionAnchor } from '../../document/index.ts';
import type { Found, Store } from '../../store/index.ts';
import { ApiError } from '../api-error.ts';
import type { NewDecision } from '../contract/index.ts';

/** A decision of what a reviewer sends: with an id, and anchored in the words of the reports. */
export async function makeDecision(
  given: NewDecision & { readonly by: string; readonly at: string },
  store: Store,
): Promise<Decision> {
  const { action, kind, subjects, change, note, by, at } = given;
  const found = await Promise.all(subjects.map((id) => findSubject(id, store)));
  check(given, found);
  const base = { record: 'decision', version: 1, id: `r-${randomUUID()}` } as const;
  return {
    ...base,
    ...{ at, by, action, kind, subjects },
    anchors: given.anchors ?? anchorsOf(given, found),
    ...(change === undefined ? {} : { change }),
    ...(note === undefined ? {} : { note }),
  };
}

async function findSubject(id: string, store: Store): Promise<Found> {
  const found = await store.find(id);
  if (found !== undefined) return found;
  throw new ApiError('unknown-id', `There is no record ${JSON.stringify(id)}`);
}

function check({ action, kind, change, subjects }: NewDecision, found: readonly Found[]): void {
  const wrong = (field: string, message: string): never => {
    throw new ApiError('bad-body', `${field}: ${message}`, { errors: [{ field, message }] });
  };
  const kinds = found.map((one) => one.kind);
  if (action === 'restore') {
    if (!kinds.every((one) => one === 'decision')) wrong('subjects', 'restore takes ids of decisions');
    return;
  }
  const others = action === 'split' ? ['event', 'document'] : [];
  const strange = found.find((one) => one.kind !== kind && !others.includes(one.kind));
  if (strange !== undefined) wrong('subjects', `${strange.id} is a ${strange.kind}, not of the kind ${kind}`);
  if (new Set(subjects).size !== subjects.length) wrong('subjects', 'an id is there twice');
  if (action === 'correct' && Object.keys(change ?? {}).length === 0)
    wrong('change', 'correct needs a change');
  if (action !== 'correct' && change !== undefined) wrong('change', `${action} takes no change`);
  if (action === 'merge' && subjects.length < 2) wrong('subjects', 'merge takes two or more');
  if (action === 'split' && kinds.filter((one) => one === kind).length !== 1)
    wrong(
      'subjects',
      `split takes one ${kind} and what leaves it: ids of its events (of a story, of its documents)`,
    );
  if (action === 'split' && subjects.length < 2) wrong('subjects', 'split needs what leaves');
  if ((action === 'merge' || action === 'split') && kind === 'event')
    wrong(
      'kind',
      `an event can be corrected, rejected and accepted; incidents can be ${action === 'merge' ? 'merged' : 'split'}`,
    );
}

/** The words of the subjects; of a split, part 0 is what stays and part 1 what leaves. */
function anchorsOf({ action, subjects }: NewDecision, found: readonly Found[]): DecisionAnchor[] {
  const leaving = new Set(subjects);
  const part = (id: string) => (action === 'split' ? { part: leaving.has(id) ? 1 : 0 } : {});
  const anchors = found.flatMap((one): DecisionAnchor[] => {
    switch (one.kind) {
      case 'event': {
        const event = one.coding.events.find(({ id }) => id === one.id);
        return event === undefined || action === 'split' ? [] : [anchorOf(event)];
      }
      case 'incident':
        return one.incident.reports.map(({ event, document, trigger }) => ({
          ...anchorOf({ id: event, document, trigger }),
          ...part(event),
        }));
      case 'story':
        return one.story.documents.map((document) => ({ document, ...part(document) }));
      default:
        return [];
    }
  });
  const leave = anchors.filter((anchor) => anchor.part === 1).length;
  if (action === 'split' && leave !== subjects.length - 1)
    throw new ApiError('bad-body', 'subjects: not all that shall leave is in it');
  if (action === 'split' && leave === anchors.length)
    throw new ApiError('bad-body', 'subjects: nothing would stay');
  return anchors;
}

function anchorOf({
  id,
  document,
  trigger,
}: {
  id: string;
  document: string;
  trigger: { start: number; end: number };
}): DecisionAnchor {
  return { document, event: id, trigger: { start: trigger.start, end: trigger.end } };
}
