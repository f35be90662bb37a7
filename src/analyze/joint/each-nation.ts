import { type Range, rootOf, type Sentence } from './roles/sentence.ts';

/** True of "Syrian" and whatever else names the people of a country. */
export type IsNational = (word: string) => boolean;

/**
 * "the Danish and Greek envoys": one actor of each nation, the first by its adjective alone.
 *  ^^^^^^^^^^     ^^^^^^^^^^^^
 */
export function eachNation<Run extends Range>(
  run: Run,
  sentence: Sentence,
  isNational: IsNational,
): readonly Run[] {
  const { forms, words } = sentence;
  const noun = rootOf(sentence, run);
  // "a joint Danish and Greek patrol" is one.
  if (!isPlural(words[noun]!.xpos) || isNational(forms[noun]!)) return [run];
  const nations: number[] = [];
  let joins = false;
  for (let i = run.first; i < noun; i += 1) {
    if (isNational(forms[i]!)) nations.push(i);
    else if (nations.length > 0 && /^(?:and|or)$/.test(forms[i]!)) joins = true;
    else if (nations.length > 0 && forms[i] !== ',') break;
  }
  const last = nations.at(-1);
  if (!joins || last === undefined || nations.length < 2) return [run];
  if (!/^(?:and|or)$/.test(forms[last - 1]!)) return [run];
  return nations.map((nation, i) => ({
    ...run,
    first: i === 0 ? run.first : nation,
    until: nation === last ? run.until : nation + 1,
  }));
}

function isPlural(tag: string): boolean {
  return tag === 'NNS' || tag === 'NNPS';
}
