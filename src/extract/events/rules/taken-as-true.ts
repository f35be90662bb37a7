import type { EventType } from '../../../document/index.ts';
import { governsDenied, isNegated, whatTurnsDown } from '../denial.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, hasChild, textAt, wordAt } from '../syntax.ts';
import { negatedVerb } from './negated-verb.ts';
import { nobodyActed } from './nobody-acted.ts';

const ASKING = /^(?:how|why|who|whom|when|where)$/i;

/**
 * "has never explained how the men were seized": that it happened is taken as true; only the how is not told.
 *                      ^^^                ^^^^^^
 */
export const howItWas: StatusRule = (input) => {
  const { doc, root, frame } = input;
  if (frame.status.value !== 'negated' || negatedVerb(input) || nobodyActed(input)) return undefined;
  const { upos, head } = wordAt(doc, root);
  if (upos !== 'VERB' || head === undefined || head > root) return undefined;
  // "dismissed reports of how its soldiers burnt the village"
  if (governsDenied(doc, head) || whatTurnsDown(doc, head) !== undefined) return undefined;
  const children = childrenOf(doc, root);
  const asking = children.find((i) => i < root && i > head && ASKING.test(textAt(doc, i)));
  const isOpen = children.some((i) => /^(?:will|would|could|might|may|can|to)$/i.test(textAt(doc, i)));
  // "the men who were seized" asks nothing.
  if (asking === undefined || isOpen || wordAt(doc, root).deprel.startsWith('acl')) return undefined;
  return { rule: 'how-it-was', status: 'actual', words: textAt(doc, asking) };
};

const GOING_ON = ['continue', 'keep', 'maintain', 'prolong', 'intensify', 'escalate'];
const LASTING: ReadonlySet<EventType> = new Set<EventType>(['PROTEST', 'ASSAULT']);

/**
 * "vowed to keep up the strike": what is to go on is under way.
 *           ^^^^        ^^^^^^
 */
export const goesOn: StatusRule = ({ doc, root, frame }) => {
  if (/^(?:actual|historical)$/.test(frame.status.value) || !LASTING.has(frame.type.value)) return undefined;
  if (wordAt(doc, root).upos !== 'NOUN') return undefined;
  const verb = governorOf(doc, root, ['obj', 'nsubj:pass']);
  const isTheOne = hasChild(doc, root, /^(?:the|this|its|their|his|her)$/i);
  if (verb === undefined || !isTheOne || !wordIsOne(doc, verb, GOING_ON) || isNegated(doc, verb))
    return undefined;
  return { rule: 'goes-on', status: 'actual', words: textAt(doc, verb) };
};
