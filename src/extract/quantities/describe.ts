import { countsThings, type QuantityMention, type Span } from '../../document/index.ts';
import { countedNoun } from './counted-noun.ts';
import { type KindFound, kindOf, maySuffer } from './kinds/index.ts';
import { isLevel } from './level.ts';
import type { Phrase } from './phrase.ts';
import type { Piece } from './pieces.ts';

/** Where a phrase stands; `last` is the number before it. */
interface Place {
  readonly text: string;
  readonly sentence: Span;
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly last: QuantityMention | undefined;
}

/** "put the number of mutineers at 120": what is counted stands before. */
const NUMBER_OF =
  /\b(?:number|count|tally|total) of (?:the )?(?!those\b)(?:(?!dead|wounded|injured|missing|people|men|women|children|police)\p{L}+[^s\s]\s(?=\p{L}{3,}s\s))?(\p{L}[\p{L}-]+)(?:\s[\p{L}'’-]+){0,6}\s(?:at|as|to|was|is|were|reached|exceeded|had reached)\s$/u;

/** How far the words that tell a kind may lie. */
const REACH = 140;

/** A phrase as a mention: the noun that it counts, its kind, and whether it is a level. */
export function describe({ text, sentence, index, pieces, last }: Place, phrase: Phrase): QuantityMention {
  const { first, until, type, reading, unit } = phrase;
  const start = pieces[first]!.start;
  const end = pieces[until - 1]!.end;
  const mention = { start, end, sentence: index, type, ...reading };
  if (!countsThings(type)) return { ...mention, measure: 'amount', kind: 'other' };
  const noun = type === 'count' ? countedNoun(pieces, until) : undefined;
  const nounSpan = noun && { start: pieces[noun.first]!.start, end: pieces[noun.until - 1]!.end };
  const counted = nounSpan && text.slice(nounSpan.start, nounSpan.end).toLowerCase();
  const before = text.slice(Math.max(sentence.start, start - REACH), start).toLowerCase();
  const after = text.slice(end, Math.min(sentence.end, end + REACH)).toLowerCase();
  const words = unit ?? counted;
  let found: KindFound | undefined;
  if (type === 'money') found = { kind: 'money', by: 'noun' };
  else if (type === 'count') {
    const told = kindOf({ before, after, noun: counted ?? NUMBER_OF.exec(before)?.[1] ?? '' });
    found =
      told?.by === 'act'
        ? told
        : (inList(text, last, mention, after) ??
          told ??
          shared(text, last, mention, counted) ??
          perGiver(text, last, mention, after));
  }
  return {
    ...mention,
    measure: isLevel(before, after) ? 'level' : 'amount',
    kind: found?.kind ?? 'other',
    ...(found && { kindBy: found.by }),
    ...(words === undefined ? {} : { unit: words }),
    ...(nounSpan && { noun: nounSpan }),
  };
}

const PER_GIVER =
  /\b(?:according to|by)\s[^;.]{1,60}?(?:[,;]|\s(?:and|while|but|or))\s(?:(?:and|while|but)\s)?$/u;

/** "17 dead according to the mayor and eight according to the army": the same, as another gives it. */
function perGiver(
  text: string,
  last: QuantityMention | undefined,
  { start }: Span,
  after: string,
): KindFound | undefined {
  if (last?.kindBy !== 'act' || !/^,?\s(?:according\sto|by)\s/.test(after)) return undefined;
  return PER_GIVER.test(text.slice(last.end, start)) ? { kind: last.kind, by: 'act' } : undefined;
}

/** "nine deaths: five guards and four cooks": the first of those who are told one by one. */
function inList(
  text: string,
  last: QuantityMention | undefined,
  { start, value }: Span & Pick<QuantityMention, 'value'>,
  after: string,
): KindFound | undefined {
  if (last?.kindBy !== 'act' || text.slice(last.noun?.end ?? last.end, start) !== ': ') return undefined;
  if ((value ?? 0) > (last.value ?? 0) || OTHERS.test(after)) return undefined;
  return { kind: last.kind, by: 'act' };
}

/** "killed nine people: 300 fled": another sentence, of others. */
const OTHERS = /^(?:\s[\p{L}-]+){0,3}\s(?:was|were|are|is|have|had|has|will|fled|came|marched)\b/u;

/** "killed 12 soldiers and four civilians": a number that "and" ties to one before it is of its kind. */
function shared(
  text: string,
  last: QuantityMention | undefined,
  { start }: Span,
  counted: string | undefined,
): KindFound | undefined {
  if (last?.kindBy !== 'act' || counted === undefined || !maySuffer(last.kind, counted)) return undefined;
  const gap = text.slice(last.noun?.end ?? last.end, start);
  if (!/^(?:,? (?:and|or|as well as|plus|including|among them)|,) (?:(?:another|a further) )?$/.test(gap))
    return undefined;
  return { kind: last.kind, by: 'act' };
}
