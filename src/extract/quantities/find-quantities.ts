import { type Doc, type NumberType, type QuantityMention, textOf } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { giverBeforeVerb } from './giver-before-verb.ts';
import { giverInEllipsis } from './giver-in-ellipsis.ts';
import { giverOfCount } from './giver-of-count.ts';
import {
  giverInAsClause,
  giverInGap,
  giverByThat,
  giverInThatClause,
  giverOf,
  giverOfParticiple,
} from './giver.ts';
import { quantitiesIn } from './quantities-in.ts';
import { withKind } from './with-kind.ts';
import { NOBODY } from '../../util/nobody.ts';

type Needs = 'sentences' | 'tokens' | 'words';

/** The stage that finds and reads every number of a document. */
export const findQuantities = stagePerDocument<Needs, 'quantities'>(
  'find-quantities',
  ['sentences', 'tokens', 'words'],
  ['quantities'],
  (doc) => ({
    quantities: doc.layers.sentences.flatMap((sentence, index) => {
      const found: QuantityMention[] = [];
      for (const mention of quantitiesIn(doc.document.text, sentence, index))
        found.push(withKind(doc, withGiver(doc, mention, found)));
      return found;
    }),
  }),
);

const AND = /^(?:\s[\p{L}-]+){0,4}\sand\s$/u;
/** Behind a comma another clause may begin: only what goes on counting is of the same giver. */
const LISTED = /^(?:[\s-]+[\p{L}'’]+){0,6}(?:,|,?\s(?:and|plus))\s(?:with\s)?$/u;
/** "put the number at 34, of whom 15 died". */
const OF_WHOM = /^(?:\s[\p{L}-]+){0,3},\sof\s(?:whom|these|them)\s(?:at\sleast\s)?$/u;
const OF_THEM = /^\sof\s(?:them|whom)\b/;
const TURNS =
  /\b(?:but|while|whereas|against|sa(?:id|ys?)|by|according|than|rather|instead|not|after|before)\b/;

/** "spoke of 7,000 evicted and 30 detained", "certified 28 bodies, six of them charred": one gives both. */
function giverBefore(
  { document: { text } }: Doc<Needs>,
  last: QuantityMention | undefined,
  { start, end, kindBy }: QuantityMention,
): QuantityMention['giver'] {
  if (last?.giver === undefined) return undefined;
  const gap = text.slice(last.end, start);
  if (AND.test(gap) || OF_WHOM.test(gap)) return last.giver;
  const goesOn = kindBy === 'act' || OF_THEM.test(text.slice(end, end + 10));
  return LISTED.test(gap) && !TURNS.test(gap) && goesOn ? last.giver : undefined;
}

/** Numbers that somebody may be said to give. */
const GIVEN_TYPES: ReadonlySet<NumberType> = new Set(['count', 'part', 'money']);
const REST =
  /\band\sthe\s(?:number\sof\s)?(?:wounded|injured|dead|missing|arrested|detained|displaced)\sat\s$/u;

/** "put the dead at 24, among them four guards, and the wounded at 58": who gives the number before. */
function giverOfRest(
  { document: { text } }: Doc<Needs>,
  before: readonly QuantityMention[],
  { start }: QuantityMention,
): QuantityMention['giver'] {
  if (!REST.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  return before.findLast(({ giver }) => giver !== undefined)?.giver;
}

const NOT = /,\s(?:and\s)?not\s(?:the\s)?$/;

function withGiver(
  doc: Doc<Needs>,
  mention: QuantityMention,
  sentence: readonly QuantityMention[],
): QuantityMention {
  const last = sentence.at(-1);
  if (!GIVEN_TYPES.has(mention.type)) return mention;
  // "gave a figure of nine, not 12": another said 12, and only the words behind tell who.
  const told =
    giverInAsClause(doc, mention) ?? giverInThatClause(doc, mention) ?? giverOfParticiple(doc, mention);
  if (told === undefined && NOT.test(doc.document.text.slice(Math.max(0, mention.start - 12), mention.start)))
    return mention;
  const giver =
    giverByThat(doc, mention) ??
    (last?.giver && (giverInGap(doc, last, mention) ?? giverInEllipsis(doc, last, mention))) ??
    giverInAsClause(doc, mention) ??
    giverInThatClause(doc, mention) ??
    giverOfCount(doc, mention) ??
    giverOfParticiple(doc, mention) ??
    giverOf(doc, mention) ??
    giverBeforeVerb(doc, mention) ??
    giverBefore(doc, last, mention) ??
    giverOfRest(doc, sentence, mention);
  if (giver === undefined || NOBODY.test(textOf(doc.document.text, giver))) return mention;
  return { ...mention, giver };
}
