import { endsAsBody } from './join-institution.ts';
import type { Name, NamedSentence } from './name.ts';

const LINK = /^(?:of|for|on)$/;
const ARTICLE = /^the$/;
const CAPITAL = /^\p{Lu}[\p{L}'’-]*$/u;

/** "the [Ministry] of the Interior": what a body is named after belongs to its name, though it is no name by itself. */
export function extendInstitutions({ words, entities }: NamedSentence): readonly Name[] {
  return entities.map((name, i) => {
    if (name.label !== 'ORG' || !endsAsBody(name, words) || !LINK.test(words[name.until] ?? '')) return name;
    const next = entities[i + 1]?.first ?? Infinity;
    const start = name.until + (ARTICLE.test(words[name.until + 1] ?? '') ? 2 : 1);
    let until = start;
    while (until < next && CAPITAL.test(words[until] ?? '')) until++;
    return until === start || until === next ? name : { ...name, until };
  });
}
