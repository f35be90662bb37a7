import type { Reading } from './reading.ts';
import { lookUp } from '../../util/look-up.ts';

/** Verbs that take speech itself: "said", "told", "wrote". Regular forms are made from the lemma. */
const SAYING =
  'say tell demand add announce declare state report warn insist confirm write promise disclose read reply concede ' +
  'complain deny repeat assure hint stress snap admit note swear caution estimate answer believe sigh vow testify ' +
  'protest suggest observe pledge plead indicate inform fume maintain conclude tweet ask argue claim fear remark ' +
  'joke reckon allow signal acknowledge doubt radio retort cry cable allege reiterate reveal explain confide ' +
  'guarantee suspect assert quip predict grumble murmur mutter roar thunder shout whisper chant yell scream ' +
  'mock sniff advise chide imply hold boast gloat decree recount forecast clarify speculate worry hope think ' +
  'expect contend recall emphasize emphasise underline underscore affirm comment counter continue begin lament ' +
  'muse opine proclaim pronounce recommend rule respond relate tease testify tout urge interject exclaim elaborate ' +
  'express find learn post propose counsel notify remind pray beg bark bellow blurt groan growl howl intone laugh ' +
  'rejoin scoff shrug smile sneer sob weep wonder agree accept charge inquire instruct order stipulate intimate ' +
  'attest profess resolve undertake conjecture describe realize realise reassure';
/** Verbs that judge or name, and so govern a quoted piece but no clause: "called", "dismissed", "branded". */
const JUDGING =
  'call describe term dismiss brand denounce label praise hail condemn deplore mock slam blast liken regret reject ' +
  'thank accuse blame criticise criticize demand urge decry deride characterise characterize ' +
  'speak voice express cite see welcome commend salute deem find refer rebuke lambast lambaste slate ridicule ' +
  'lament champion mourn bemoan spurn insult upbraid apologise apologize threaten summarise summarize invoke ' +
  'pronounce use promise seek offer want warn demand talk pledge favour favor consider regard view quote repeat';
/**
 * Verbs of which the finite clause is felt, shown or held, and which introduce no speech in quotation marks. Not those
 * that take it for a fact ("know", "hear", "notice"): there the writer speaks.
 */
const HOLDING =
  'anticipate ascertain assume bemoan bet calculate certify decide deduce demonstrate determine document dream dread ' +
  'envisage envision establish feel foresee fret gripe grouse guess hypothesise hypothesize illustrate imagine ' +
  'infer judge posit postulate presume pretend prove reaffirm reassert recognise recognize regret ' +
  'remember restate sense show suppose surmise theorise theorize trust understand verify wager wish';
/** Those of which only somebody, or a paper, tells: "the poll shows that ...", but not "the storm showed that ...". */
const SHOWING = new Set('demonstrate document establish illustrate prove show'.split(' '));
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  read: ['reads', 'read', 'reading'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  think: ['thinks', 'thought', 'thinking'],
  hold: ['holds', 'held', 'holding'],
  find: ['finds', 'found', 'finding'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  weep: ['weeps', 'wept', 'weeping'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  seek: ['seeks', 'sought', 'seeking'],
  bet: ['bets', 'bet', 'betting'],
  feel: ['feels', 'felt', 'feeling'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  prove: ['proves', 'proved', 'proven', 'proving'],
  show: ['shows', 'showed', 'shown', 'showing'],
  understand: ['understands', 'understood', 'understanding'],
  forecast: ['forecasts', 'forecast', 'forecasting'],
};
const DOUBLED = new Set(['admit', 'quip', 'snap', 'sob', 'beg', 'slam', 'refer', 'brag', 'fret', 'regret']);

function formsOf(lemma: string): readonly string[] {
  const irregular = lookUp(IRREGULAR, lemma);
  if (irregular) return [lemma, ...irregular];
  if (lemma === 'signal') return [lemma, 'signals', 'signaled', 'signalled', 'signaling', 'signalling'];
  if (lemma.endsWith('y') && !/[aeo]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (DOUBLED.has(lemma)) {
    const stem = lemma + lemma.at(-1)!;
    return [lemma, `${lemma}s`, `${stem}ed`, `${stem}ing`];
  }
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (lemma.endsWith('ee')) return [lemma, third, `${lemma}d`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [lemma, third, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [lemma, third, `${lemma}ed`, `${lemma}ing`];
}

function table(lemmas: string): ReadonlyMap<string, string> {
  return new Map(lemmas.split(' ').flatMap((lemma) => formsOf(lemma).map((form) => [form, lemma] as const)));
}

const saying = table(SAYING);
const judging = table(JUDGING);
const holding = table(HOLDING);

/** Too common in other senses to count as cues for a clause that stands without quotation marks. */
const WEAK = new Set(
  'find hold accept order use begin read see think expect hope fear believe agree continue rule post learn want allow resolve ask urge respond order instruct charge describe pray seek offer propose doubt laugh smile shrug weep sob worry express'.split(
    ' ',
  ),
);
/** Of the weak ones, those that nearly always report when a finite clause hangs on them. */
const WITH_CLAUSE = new Set(
  'find hold hope charge think expect fear believe agree rule learn propose doubt worry resolve suspect'.split(
    ' ',
  ),
);

/** The lemma of a verb form that can introduce direct speech. */
export function sayingLemma(form: string): string | undefined {
  return saying.get(form);
}

/** The lemma of the reporting verb at token `i`, by its form where the list knows it: a model may err ("adde"). */
export function lemmaAt({ lower, words }: Reading, i: number): string {
  return saying.get(lower[i]!) ?? holding.get(lower[i]!) ?? words[i]!.lemma.toLowerCase();
}

/** The lemma of a verb form that can govern a piece in quotation marks. */
export function quotingLemma(form: string): string | undefined {
  return saying.get(form) ?? judging.get(form);
}

/** True where the verb reports what follows it even without quotation marks. */
export function reportsClause(lemma: string, finite: boolean): boolean {
  if (!saying.has(lemma)) return finite && holding.has(lemma);
  return !WEAK.has(lemma) || (finite && WITH_CLAUSE.has(lemma));
}

/** True for a verb of which the clause is known, felt or shown rather than said. */
export function holdsClause(lemma: string): boolean {
  return holding.has(lemma) && !saying.has(lemma);
}

/** True for a verb that reports only where its subject is somebody or a paper. */
export function showsClause(lemma: string): boolean {
  return SHOWING.has(lemma);
}
