import { type Range, rootOf, type Sentence } from './roles/sentence.ts';

/** True of "Chad", "South Sudan" and whatever else is a state's name. */
export type IsState = (name: string) => boolean;

/** Of whom each state has its own. */
const OF_EACH =
  /^(?:presidents|premiers|ministers|chancellors|leaders|kings|emirs|monarchs|governments|ambassadors|envoys|diplomats|ministries|parliaments|secretaries)$/i;

/**
 * "the presidents of Togo and South Sudan": one actor of each state, those behind the first by their names alone.
 *  ^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^
 */
export function eachState<Run extends Range>(run: Run, sentence: Sentence, isState: IsState): readonly Run[] {
  const { forms } = sentence;
  const of = forms.indexOf('of', rootOf(sentence, run) + 1);
  const until = of < 0 ? run.until : of;
  if (until >= run.until || !OF_EACH.test(forms[until - 1]!)) return [run];
  const names = namesOf(forms, until + 1, run.until);
  const isList = names.length > 1 && names.every((name) => isState(textOf(forms, name)));
  if (!isList || !/^(?:and|&)$/.test(forms[names.at(-1)!.before]!)) return [run];
  return names.map((name, i) => ({ ...run, first: i === 0 ? run.first : name.first, until: name.until }));
}

interface Name extends Range {
  /** Where the comma or the "and" before it stands. */
  readonly before: number;
}

/** The names between commas and "and". */
function namesOf(forms: readonly string[], first: number, until: number): readonly Name[] {
  const names: Name[] = [];
  let before = first - 1;
  for (let i = first; i <= until; i += 1) {
    if (i < until && !/^(?:,|and|&)$/.test(forms[i]!)) continue;
    const from = /^the$/i.test(forms[before + 1] ?? '') ? before + 2 : before + 1;
    if (from < i) names.push({ first: from, until: i, before });
    before = i;
  }
  return names;
}

function textOf(forms: readonly string[], { first, until }: Range): string {
  return forms.slice(first, until).join(' ');
}
