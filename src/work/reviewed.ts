import type { Decision } from '../document/index.ts';
import {
  agreementOf,
  type GoldFound,
  type GoldSentence,
  goldOf,
  type GoldOptions,
  type ReviewAgreement,
} from '../review/index.ts';
import { allDecisions } from '../store/all-decisions.ts';
import type { Store } from '../store/index.ts';

/** How far the reviewers of some stores agree: of one in which all worked, or of copies in which each worked alone. */
export async function reviewAgreement(stores: readonly Store[]): Promise<ReviewAgreement> {
  const decisions: Decision[] = [];
  const names = new Map<string, string>();
  for (const store of stores) {
    const own = await allDecisions(store);
    decisions.push(...own);
    for (const { subjects, change } of own) {
      const ids = [...(change?.source ?? []), ...(change?.target ?? [])].filter((one) => !names.has(one));
      if (ids.length === 0 || subjects[0] === undefined) continue;
      const found = await store.find(subjects[0]);
      const actors =
        found?.kind === 'incident'
          ? found.incident.actors
          : found?.kind === 'event'
            ? found.coding.actors
            : [];
      for (const { id, name } of actors) if (ids.includes(id)) names.set(id, name);
    }
  }
  decisions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return agreementOf(decisions, (id) => names.get(id) ?? id);
}

/** The sentences of a store whose events people have settled, by document. The store must be related. */
export async function reviewedGold(store: Store, options: GoldOptions = {}): Promise<GoldFound> {
  const decisions = await allDecisions(store);
  const documents = new Set(
    decisions.flatMap(({ kind, anchors }) =>
      kind === 'event' ? anchors.map(({ document }) => document) : [],
    ),
  );
  const sentences: GoldSentence[] = [];
  let [undecided, wordless] = [0, 0];
  for (const id of [...documents].sort()) {
    const found = await store.find(id);
    if (found?.kind !== 'document') continue;
    const own = goldOf(found.coding, decisions, options);
    sentences.push(...own.sentences);
    undecided += own.undecided;
    wordless += own.wordless;
  }
  return { sentences, undecided, wordless };
}
