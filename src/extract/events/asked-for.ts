import type { Doc, EventType, Frame } from '../../document/index.ts';
import { wordIsOne } from './match-rule.ts';
import { childrenOf, rootOf, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** Acts of words that take up an act to come: what is asked for, threatened or refused. */
const OF_WORDS: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'THREATEN']);

/**
 * "The arrest of the general is being sought", "threatened to close the border": what is only demanded or threatened is no act
 *      ^^^^^^                          ^^^^^^                 ^^^^^
 * beside the demand or the threat. Who calls for a strike may be who strikes: that stays.
 */
export function withoutAskedFor<One extends Frame>(doc: Parsed, frames: readonly One[]): readonly One[] {
  return frames.filter((frame) => !frames.some((other) => asksFor(doc, other, frame)));
}

function asksFor(doc: Parsed, asking: Frame, asked: Frame): boolean {
  if (asking === asked || asking.sentence !== asked.sentence) return false;
  if (asked.type.value === 'PROTEST' || !OF_WORDS.has(asking.type.value)) return false;
  const [verb, act] = [rootOf(doc, asking.trigger), rootOf(doc, asked.trigger)];
  const { head, deprel, upos } = wordAt(doc, act);
  if (head !== verb || wordAt(doc, verb).upos !== 'VERB') return false;
  // "ordered the release of 40": done by whoever may order it.
  if (wordIsOne(doc, verb, ['order'])) return false;
  // "The envoy, visiting Chad, urged it to wait"
  if (upos === 'VERB') return act > verb && (deprel === 'xcomp' || isOfDoing(doc, act));
  const preposition = childrenOf(doc, act).find((i) => wordAt(doc, i).deprel === 'case');
  if (preposition !== undefined && wordAt(doc, preposition).upos === 'ADP')
    return deprel.startsWith('obl') && isFor(doc, preposition, verb, asking.type.value);
  // "appealed the conviction"
  return /^(?:obj|nsubj:pass|obl)$/.test(deprel) && !/^appeal/i.test(textAt(doc, verb));
}

/** "spoke of striking the port" */
function isOfDoing(doc: Parsed, act: number): boolean {
  const isGerund = /ing$/i.test(textAt(doc, act)) && /^(?:advcl|obl)/.test(wordAt(doc, act).deprel);
  return isGerund && childrenOf(doc, act).some((i) => /^of$/i.test(textAt(doc, i)) && i < act);
}

/** "called for the release", "threatened them with arrest"; not "demanded an apology for the raid". */
function isFor(doc: Parsed, preposition: number, verb: number, type: EventType): boolean {
  if (textAt(doc, preposition).toLowerCase() !== (type === 'REQUEST' ? 'for' : 'with')) return false;
  return type !== 'REQUEST' || !childrenOf(doc, verb).some((i) => wordAt(doc, i).deprel === 'obj');
}
