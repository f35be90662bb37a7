import { endsAsBody } from './join-institution.ts';
import { TITLE } from './strip-titles.ts';
import type { Name, NamedSentence } from './name.ts';

const LINK = /^(?:of|for)$/;
const CAPITAL = /^\p{Lu}/u;

/**
 * "[Valley of] [Kashmir]", "[S D] [Muni]": a name does not end in "of", and two people do not stand side by side
 * without a comma: such pieces are one name. A title alone before a name is none.
 */
export function joinFragments({ words, entities }: NamedSentence): readonly Name[] {
  const joined: Name[] = [];
  for (const name of entities) {
    const before = joined.at(-1);
    const beside = before?.until === name.first;
    if (beside && isTitle(before, words)) joined.splice(-1, 1, name);
    else if (beside && areOne(before, name, words))
      joined.splice(-1, 1, { ...before, until: name.until, label: labelOf(before, name, words) });
    else joined.push(name);
  }
  return joined;
}

function areOne(before: Name, name: Name, words: readonly string[]): boolean {
  if (LINK.test(words[before.until - 1]!)) return true;
  const capitals = CAPITAL.test(words[before.until - 1]!) && CAPITAL.test(words[name.first]!);
  if (!capitals || before.label !== name.label) return false;
  return name.label === 'PER' || (name.label === 'ORG' && endsAsBody(name, words));
}

function labelOf(before: Name, name: Name, words: readonly string[]): Name['label'] {
  return LINK.test(words[before.until - 1]!) && before.label !== 'ORG' && name.label === 'LOC'
    ? 'LOC'
    : before.label;
}

function isTitle({ first, until, label }: Name, words: readonly string[]): boolean {
  return label === 'PER' && until - first === 1 && TITLE.test(words[first]!);
}
