import { isActorNoun } from '../../english/actor-nouns.ts';
import { isBelow, type Range, reachOf, rootOf, type Sentence } from './sentence.ts';

type Mend = (run: Range, sentence: Sentence) => Range;

/** What may stand between the beginning of a phrase and its noun. */
const BEFORE_NOUN = /^(?:compound|amod|flat|nmod:desc|nummod|det|nmod)$/;

/** "Boko Haram suicide" of "bombers", "Zapatista" of "rebels": a phrase goes on to the noun of people that it modifies. */
const toActorNoun: Mend = (run, sentence) => {
  const root = rootOf(sentence, run);
  const word = sentence.words[root]!;
  const noun = word.head;
  if (noun === undefined || noun < run.until || noun > run.until + 2) return run;
  if (!/^(?:compound|amod|nmod:desc|nmod)$/.test(word.deprel) || !isNoun(sentence, noun)) return run;
  for (let i = run.until; i < noun; i += 1)
    if (!isBelow(sentence, i, noun) || /^(?:CCONJ|PUNCT|ADP|SCONJ)$/.test(sentence.words[i]!.upos))
      return run;
  return isActorNoun(sentence.forms[noun]!) ? { ...run, until: noun + 1 } : run;
};

/** "President Zurab" of "President Zurab Kalandia": a name goes on to its end. */
const toEndOfName: Mend = (run, sentence) => {
  const { words } = sentence;
  let { until } = run;
  const isTitle = (i: number) =>
    words[i]!.upos === 'PROPN' || (words[i]!.upos === 'NOUN' && isActorNoun(sentence.forms[i]!));
  while (until < words.length && words[until]!.upos === 'PROPN' && isTitle(until - 1)) {
    const { head, deprel } = words[until]!;
    const last = words[until - 1]!;
    const flat = head !== undefined && head >= run.first && head < until && /^(?:flat|compound)/.test(deprel);
    const before = last.head === until && BEFORE_NOUN.test(last.deprel);
    const title = deprel === 'appos' && head === until - 1;
    if (!flat && !before && !title) break;
    until += 1;
  }
  return { ...run, until };
};

/** "the bishop of" Minya: a phrase does not end in a preposition, but with its noun. */
const pastPreposition: Mend = (run, sentence) => {
  const last = sentence.words[run.until - 1]!;
  if (run.until - run.first < 2 || last.upos !== 'ADP') return run;
  const noun = last.head;
  const within = noun !== undefined && noun >= run.until && noun < run.until + 6;
  if (!within) return { ...run, until: run.until - 1 };
  for (let i = run.until; i < noun; i += 1) if (!isBelow(sentence, i, noun)) return run;
  return { ...run, until: noun + 1 };
};

/** "accuse the embassy of hiding maids": what somebody is said to do does not belong to his phrase. */
const withoutDeed: Mend = ({ first, until }, { words, forms }) => {
  const of = forms.findIndex(
    (form, i) =>
      i > first &&
      i < until &&
      /^of$/i.test(form) &&
      words[i]!.deprel === 'mark' &&
      words[i + 1]?.xpos === 'VBG',
  );
  return { first, until: of < 0 ? until : of };
};

/** "the former army chief," and "people who": no comma, conjunction or relative pronoun at an end. */
const trimmed: Mend = ({ first, until }, { words, forms }) => {
  const loose = (i: number) => /^(?:CCONJ|PUNCT)$/.test(words[i]!.upos) && !/^["“”'’().%]$/.test(forms[i]!);
  let [from, to] = [first, until];
  while (to - from > 1 && (loose(to - 1) || /^(?:who|whom|which|that)$/i.test(forms[to - 1]!))) to -= 1;
  while (to - from > 1 && (loose(from) || /^of$/i.test(forms[from]!))) from += 1;
  return { first: from, until: to };
};

const ENVOY =
  /^(?:ambassador|envoy|delegate|adviser|advisor|representative|emissary|negotiator|commissioner)s?$/i;

/** "villagers in Guerrero", "the governors of four provinces": a complement that says which ones belongs to the phrase. */
const withComplement: Mend = (run, sentence) => {
  const { words, forms } = sentence;
  const root = rootOf(sentence, run);
  if (words[run.until]?.upos !== 'ADP' || !isNoun(sentence, root)) return run;
  const noun = words[run.until]!.head;
  if (noun === undefined || noun < run.until || words[noun]!.head !== root) return run;
  if (!words[noun]!.deprel.startsWith('nmod')) return run;
  const preposition = forms[run.until]!.toLowerCase();
  const saysWhich =
    /^(?:in|from|at)$/.test(preposition) ||
    (preposition === 'to' && ENVOY.test(forms[root]!) && words[noun]!.upos === 'PROPN') ||
    // "accused the states of bad faith" has no such complement, whatever the tree says.
    (preposition === 'of' && (words[noun]!.upos === 'PROPN' || isActorNoun(forms[noun]!)));
  return saysWhich ? { ...run, until: Math.max(run.until, reachOf(sentence, noun).until) } : run;
};

/** "Amnesty International (AI)": the short form behind a name. */
const withShortForm: Mend = (run, { words, forms }) => {
  const [open, short, close] = [run.until, run.until + 1, run.until + 2];
  const isShort = forms[open] === '(' && forms[close] === ')' && words[short]!.upos === 'PROPN';
  return isShort && words[run.until - 1]!.upos === 'PROPN' ? { ...run, until: close + 1 } : run;
};

/** In this order: the later ones need whole names. */
const MENDS: readonly Mend[] = [
  withoutDeed,
  toEndOfName,
  toActorNoun,
  pastPreposition,
  withComplement,
  withShortForm,
  trimmed,
];

/** A role's words with their ends set right by the tree. */
export function mendSpan<Found extends Range>(run: Found, sentence: Sentence): Found {
  if (run.until > sentence.words.length) return run;
  return {
    ...run,
    ...MENDS.reduce<Range>((found, mend) => mend(found, sentence), { first: run.first, until: run.until }),
  };
}

function isNoun({ words }: Sentence, index: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(words[index]!.upos);
}
