import type { Doc, Frame } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';
import { wordIsOne } from './match-rule.ts';
import { rootOf, wordAt } from './syntax.ts';

type Parsed = Doc<'sentences' | 'tokens' | 'words'>;

/** Nouns that name no means. */
const GENERAL = ['attack', 'assault', 'killing', 'violence', 'atrocity'];
/** The words that speak of a means. */
const MEANS: Readonly<Record<string, RegExp>> = {
  aerial:
    /\b(?:air|aer\w+|airstrikes?|planes?|jets?|warplanes?|bomb\w*|helicopters?|strikes?|drones?|missiles?|fighters?|aircraft|raids?)\b/i,
  drone: /\b(?:drone|unmanned|uav|quadcopter|kamikaze)/i,
  'heavy-weapons':
    /\b(?:shell\w*|mortars?|rockets?|missiles?|artillery|tanks?|bombard\w*|grenades?|howitzers?|barrages?)\b/i,
  explosives:
    /\b(?:bomb\w*|explo\w+|blasts?|(?:land)?mines?|ieds?|devices?|grenades?|deton\w+|dynamite|letters?|parcels?|cars?|trucks?|vehicles?)\b/i,
  'suicide-attack': /\b(?:suicide|bomb\w*|blew|explo\w+|blasts?|vests?|cars?|trucks?|vehicles?)\b/i,
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
  return wordAt(doc, root).upos === 'NOUN' && wordIsOne(doc, root, GENERAL);
}
