import type { Doc, Frame } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';
import { formsAt } from './match-rule.ts';
import { rootOf, wordAt } from './syntax.ts';

type Parsed = Doc<'sentences' | 'tokens' | 'words'>;

/** Nouns that name no means. */
const GENERAL = new Set(['attack', 'assault', 'killing', 'violence', 'atrocity']);
/** Beginnings of the words that speak of a means. */
const MEANS: Readonly<Record<string, RegExp>> = {
  aerial: /\b(?:air|aer|plane|jet|warplane|bomb|helicopter|strike|drone|missile|fighter|aircraft|raid)/i,
  drone: /\b(?:drone|unmanned|uav|quadcopter|kamikaze)/i,
  'heavy-weapons': /\b(?:shell|mortar|rocket|missile|artiller|tank|bombard|grenade|howitzer|barrage)/i,
  explosives:
    /\b(?:bomb|explo|blast|mine|ied|device|grenade|deton|dynamite|letter|parcel|car|truck|vehicle)/i,
  'suicide-attack': /\b(?:suicide|bomb|blew|explo|blast|vest|car|truck|vehicle)/i,
};

/**
 * The mode of an act that a noun without any means tells ("Obama condemned the attack"), where no word of its sentence speaks
 *                                                                      ^^^^^^
 * for the one that the model proposes: what the document told of such an act last before, else first after; else none.
 */
export function modeOfNoun(
  doc: Parsed,
  frame: Frame,
  mode: string | undefined,
  frames: readonly Frame[],
): string | undefined {
  const means = mode === undefined ? undefined : MEANS[mode];
  if (means === undefined || !isGeneral(doc, frame)) return mode;
  const sentence = doc.layers.sentences[frame.sentence];
  if (sentence === undefined || means.test(textOf(doc.document.text, sentence))) return mode;
  const told = frames.filter(
    (other) => other.type.value === frame.type.value && other.mode.value !== 'none' && !isGeneral(doc, other),
  );
  const before = told.findLast(({ trigger }) => trigger.start < frame.trigger.start);
  return (before ?? told[0])?.mode.value;
}

function isGeneral(doc: Parsed, { trigger }: Frame): boolean {
  const root = rootOf(doc, trigger);
  return wordAt(doc, root).upos === 'NOUN' && formsAt(doc, root).some((form) => GENERAL.has(form));
}
