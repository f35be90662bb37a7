import { tokenBehind } from '../../../document/near.ts';
import { agree } from '../clusters.ts';
import { PRONOUNS } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import type { Pass } from './pass.ts';

/**
 * "...," he added: a pronoun that speaks after a quotation is the speaker of the quotation before it, unless
 * gender forbids it, somebody else is named before it, or a sentence of other matter stands between.
 */
export const joinSpeakerPronouns: Pass = (clusters, reading) => {
  const byStart = new Map(
    clusters.mentions.map((mention, i) => [`${mention.start} ${mention.end}`, i] as const),
  );
  const at = (span: { start: number; end: number }): number | undefined =>
    byStart.get(`${span.start} ${span.end}`);
  let last: { readonly mention: number; readonly sentence: number } | undefined;
  const spoken = reading.quotations
    .flatMap(({ speaker, span }) =>
      speaker ? [{ speaker, start: span.start, end: Math.max(span.end, speaker.end) }] : [],
    )
    .sort((a, b) => a.end - b.end);
  for (const { speaker, start, end } of spoken) {
    const i = at(speaker);
    if (i === undefined) continue;
    const mention = clusters.mentions[i]!;
    if (mention.pronoun?.use === 'subject' || (mention.pronoun?.gender && PRONOUNS.has(mention.noun))) {
      const opens = Math.min(mention.sentence, sentenceOf(reading.tokens, mention.first, start));
      const near = last && opens - last.sentence <= 1 && last.mention !== i;
      if (
        near &&
        !isNamedBefore(clusters.mentions, i) &&
        clusters.linkOf(i) === undefined &&
        agree(clusters.of(last!.mention), clusters.of(i))
      ) {
        clusters.join(last!.mention, i, { rule: 'speaker-again', basis: 'inferred' });
      }
    }
    last = {
      mention: i,
      sentence: Math.max(mention.sentence, sentenceOf(reading.tokens, mention.until - 1, end)),
    };
  }
};

/** "Scalia stirred another mob when he told students": who the sentence is about is nearer than who spoke before it. */
function isNamedBefore(mentions: readonly Mention[], i: number): boolean {
  const { sentence } = mentions[i]!;
  for (let j = i - 1; mentions[j]?.sentence === sentence; j--) {
    const { form, kind, subject } = mentions[j]!;
    if (form === 'name' && kind === 'person' && subject) return true;
  }
  return false;
}

/** The sentence of the token at `offset`, looked for from a token near it. */
function sentenceOf(
  tokens: readonly { readonly start: number; readonly end: number; readonly sentence: number }[],
  from: number,
  offset: number,
): number {
  const until = Math.min(tokens.length - 1, Math.max(from, tokenBehind(tokens, offset - 1)));
  const behind = tokenBehind(tokens, offset);
  const there = (tokens[behind]?.start ?? Infinity) <= offset ? behind : behind - 1;
  return tokens[Math.max(0, Math.min(until, there))]!.sentence;
}
