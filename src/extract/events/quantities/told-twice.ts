import type { QuantityMention } from '../../../document/index.ts';
import type { FramedEvent, QuantityDoc, Tied } from './tie-quantities.ts';

/** So many sentences behind the title may tell its number again. */
const LEDE = 3;
/** Lower numbers meet by chance. */
const LEAST = 4;

/**
 * The number of a title is that of the same height in the sentences behind it: where one of them is tied to no act, both are of the
 * other's; where both are, that of the act which its own sentence tells.
 * "Union counts 840 sackings": "The union said on Saturday that 840 teachers had been dismissed".
 *               ^^^                                             ^^^
 */
export function toldTwice(
  { document: { text }, layers: { sentences } }: QuantityDoc,
  ties: readonly Tied[],
  framed: readonly FramedEvent[],
): readonly Tied[] {
  const isTitle = ({ mention }: Tied) => sentences[mention.sentence]?.part === 'title';
  const again = new Map<Tied, Tied>();
  for (const title of ties.filter(isTitle)) {
    const body = ties.find((one) => !isTitle(one) && !again.has(one) && isSame(title.mention, one.mention));
    if (body === undefined || title.tie.event === body.tie.event) continue;
    if (title.tie.event !== undefined && (body.tie.event === undefined || isHere(title))) {
      if (!isHere(body)) again.set(body, title);
    } else if (title.tie.event === undefined || isHere(body)) again.set(title, body);
  }
  return ties.map((one) => {
    const other = again.get(one);
    return other === undefined || one.tie.part === true ? one : { mention: one.mention, tie: other.tie };
  });

  /** Tied to an act of its own sentence. */
  function isHere({ mention, tie }: Tied): boolean {
    return tie.event !== undefined && framed[tie.event]!.frame.sentence === mention.sentence;
  }

  function isSame(title: QuantityMention, body: QuantityMention): boolean {
    if (body.sentence > title.sentence + LEDE || title.type !== body.type) return false;
    if (title.type === 'money' && title.unit !== body.unit) return false;
    // "Two of the three who were freed": those who were counted before.
    if (/\bthe\s$/i.test(text.slice(Math.max(0, body.start - 5), body.start))) return false;
    if (/^\sof\s(?:the|those|them)\b/.test(text.slice(body.end, body.end + 10))) return false;
    if ((heightOf(title) ?? 0) < LEAST || heightOf(title) !== heightOf(body)) return false;
    return title.kind === body.kind || title.kindBy !== 'act' || body.kindBy !== 'act';
  }
}

function heightOf({ value, low, high }: QuantityMention): number | undefined {
  return value ?? low ?? high;
}
