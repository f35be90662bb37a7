import type { Actor, Doc } from '../../document/index.ts';
import { keyOf, type Lexicon } from './lexicon.ts';
import { hasOpenSector } from './open-sector.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';

/** "Federation leader", "commission chairwoman": a noun that names a body, and one for whoever speaks or acts for it. */
const OF_BODY =
  /(?<!\p{L})(federation|commission|council|movement|front|group|alliance|association|committee|agency|union|league|coalition|authority|network|organi[sz]ation|foundation|fund|institute|board|bureau|assembly|forum|mission|service|centre|center)\s(?:leader|chair|chairman|chairwoman|chairperson|chief|head|spokesman|spokeswoman|spokesperson|secretary|members?|officials?|director)(?!\p{L})/iu;
/** "the Sinaloa men", "Verdi members": a word of a body's name, and one for those who are of it. */
const OF_NAME =
  /(?<!\p{L})(?!(?:The|An?|This|That|These|Those|Some|Its|Their|His|Her)\s)(\p{Lu}[\p{L}-]+)\s(?:men|members?|fighters?|gunmen|leaders?|chiefs?|boss|bosses|spokesman|spokeswoman|negotiators?|officials?)(?!\p{L})/u;
/** Bodies whose people are called by a word of their names. */
const NAMED_BODY =
  /(?<!\p{L})(?:cartel|clan|gang|union|militia|group|front|movement|party|company|coalition|alliance|bloc)(?!\p{L})/iu;
const OWN_WORD = /\p{L}[\p{L}-]*/gu;
const CAPITAL_WORD = /(?<!\p{L})\p{Lu}[\p{L}-]{2,}/gu;
/** What opens a mention, and with it a sentence, but is no word of a name. */
const DETERMINER = new RegExp(
  `^(?:the|an?|this|that|these|those|some|many|several|most|all|both|another|other|its|their|his|her|our|${NUMBER_WORD})\\s`,
  'i',
);

/**
 * "Federation leader Nestor Quispe", where the text names a federation of miners: who acts for a body that the words do not
 *  ^^^^^^^^^^
 * tell is of the sector of the one that bears such a name. "The" and "Colombian" are no such words.
 */
export function sectorsOfBodies(
  actors: readonly Actor[],
  { document }: Doc,
  { countries }: Pick<Lexicon, 'countries'>,
): readonly Actor[] {
  const isOfNation = (word: string): boolean =>
    /^(?:name|demonym)$/.test(countries.get(keyOf(word))?.entry.form ?? '');
  const bodies = new Map<string, Actor>();
  const named = new Map<string, Actor>();
  for (const actor of actors) {
    if (actor.sectorBasis === 'stated')
      for (const { start, end, form } of actor.mentions) {
        const text = document.text.slice(start, end);
        if (form === 'pronoun' || !NAMED_BODY.test(text)) continue;
        for (const word of text.replace(DETERMINER, '').match(CAPITAL_WORD) ?? [])
          if (!named.has(word) && !isOfNation(word)) named.set(word, actor);
      }
    if (actor.sectorBasis !== 'stated' || !actor.mentions.some(({ form }) => form === 'name')) continue;
    const words = actor.name.match(OWN_WORD) ?? [];
    if (words.length < 2) continue;
    for (const word of words) {
      const key = word.toLowerCase();
      if (!bodies.has(key)) bodies.set(key, actor);
    }
  }
  return actors.map((actor) => {
    const open = hasOpenSector(actor);
    if (!open && !actor.why.some((one) => one.startsWith('role-noun: "men"'))) return actor;
    for (const { start, end, form } of actor.mentions) {
      if (form === 'pronoun') continue;
      const text = document.text.slice(start, end);
      const common = open ? OF_BODY.exec(text)?.[1] : undefined;
      const noun = common ?? OF_NAME.exec(text)?.[1];
      const body = noun === undefined ? undefined : common ? bodies.get(noun.toLowerCase()) : named.get(noun);
      if (body === undefined || body === actor) continue;
      const country = actor.country ?? body.country;
      return {
        ...actor,
        sectors: body.sectors,
        sectorBasis: 'inferred' as const,
        ...(country !== undefined && { country, cameo: country + body.sectors[0]! }),
        ...(actor.country === undefined && country !== undefined && { countryBasis: 'inferred' as const }),
        why: [...actor.why, `sector-of-body: "${noun!}" is ${body.name}`],
      };
    }
    return actor;
  });
}
