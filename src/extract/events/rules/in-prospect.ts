import type { EventType } from '../../../document/index.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

type Parsed = Parameters<StatusRule>[0]['doc'];

/** Nouns of what is wished, feared or thought of, by the prepositions that lead to it. */
const WISHES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:for|to)$/i, ['call', 'demand', 'request', 'plea', 'appeal', 'pressure', 'need']],
  [/^of$/i, ['threat', 'fear', 'risk', 'danger', 'prospect', 'possibility', 'chance', 'hope', 'warning']],
  [/^towards?$/i, ['step', 'move', 'path', 'road', 'slide', 'drift', 'way']],
];
/** And of what is to come. */
const PLANS = ['plan', 'preparation', 'proposal', 'schedule', 'arrangement'];
/** "heeded a call to protest": it was done. */
const FOLLOWING = ['heed', 'answer', 'obey', 'follow', 'respond', 'fulfil', 'fulfill'];
const PLANNED = /^(?:planned|scheduled|upcoming|forthcoming|looming|impending)$/i;
const POSSIBLE = /^(?:proposed|threatened|feared|possible|potential|hypothetical)$/i;
/** Done by saying so: "a call for criticism". */
const SAID: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'AGREE']);

/**
 * "a step towards martial law", "fears of an attack", "a planned rally": an act that a noun or an adjective puts before us is not there yet.
 *    ^^^^ ^^^^^^^                ^^^^^ ^^                ^^^^^^^
 */
export const inProspect: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value !== 'actual' || SAID.has(frame.type.value)) return undefined;
  const planned = adjectiveOf(doc, root, PLANNED);
  if (planned !== undefined) return { rule: 'in-prospect', status: 'future', words: textAt(doc, planned) };
  const possible = adjectiveOf(doc, root, POSSIBLE);
  if (possible !== undefined)
    return { rule: 'in-prospect', status: 'hypothetical', words: textAt(doc, possible) };
  const { head, deprel } = wordAt(doc, root);
  if (head === undefined || !/^(?:nmod|acl|obl)/.test(deprel) || wordAt(doc, head).upos !== 'NOUN')
    return undefined;
  const above = wordAt(doc, head).head;
  if (above !== undefined && wordIsOne(doc, above, FOLLOWING)) return undefined;
  // "held a phone call to discuss"
  if (frame.type.value === 'CONSULT' && wordIsOne(doc, head, ['call'])) return undefined;
  const link = linkOf(doc, root);
  if (link === undefined) return undefined;
  const found = { rule: 'in-prospect', words: `${textAt(doc, head)} ${link}` };
  if (/^(?:for|to)$/i.test(link) && wordIsOne(doc, head, PLANS)) return { ...found, status: 'future' };
  const isWish = WISHES.some(([preposition, nouns]) => preposition.test(link) && wordIsOne(doc, head, nouns));
  return isWish ? { ...found, status: 'hypothetical' } : undefined;
};

/** "a second planned march"; not "a carefully planned attack", nor "The planned march drew thousands". */
function adjectiveOf(doc: Parsed, root: number, pattern: RegExp): number | undefined {
  const { head, deprel } = wordAt(doc, root);
  if (deprel === 'nsubj' && head !== undefined && wordAt(doc, head).xpos === 'VBD') return undefined;
  return childrenOf(doc, root).find(
    (i) =>
      i < root &&
      wordAt(doc, i).deprel === 'amod' &&
      pattern.test(textAt(doc, i)) &&
      !childrenOf(doc, i).some((j) => /^(?:advmod|compound|obl)/.test(wordAt(doc, j).deprel)),
  );
}

/** The preposition or "to" before an act. */
function linkOf(doc: Parsed, root: number): string | undefined {
  const link = childrenOf(doc, root).find((i) => /^(?:case|mark)$/.test(wordAt(doc, i).deprel) && i < root);
  return link === undefined ? undefined : textAt(doc, link);
}
