import { baseForms } from '../../../util/base-forms.ts';
import { FINITE_TAG } from '../../../util/finite-tag.ts';
import { suffererOf } from './bare-participle.ts';
import { frontedOf } from './fronted.ts';
import { actorsOf, isActor, isPlace, phraseOf } from './noun-phrase.ts';
import { childrenOf, dependents, type Range, rootOf, type Sentence } from './sentence.ts';

/** Verbs that do nothing by themselves: who "launched an attack" attacked. */
const LIGHT = new Set(
  (
    'launch carry conduct stage hold make made impose begin began continue order start sign declare give gave lodge express ' +
    'issue file mount announce open resume end extend lift suspend take took send sent pay paid deliver wage intensify halt ' +
    'renew offer submit reach held voice utter convey'
  ).split(' '),
);
/** What they do goes on in these: "went on with the attacks". After others, the noun tells of another act: "issued a warning after the attacks". */
const IN_WHAT = /^(?:with|in|into|on|to)$/i;

/** Who acts, where the model names nobody: the subject, the agent, the owner of the deed. */
export function findSource(trigger: Range, sentence: Sentence): readonly Range[] {
  const root = rootOf(sentence, trigger);
  if (!isAct(sentence, root)) return ofVerb(sentence, root);
  const owners = ofNoun(sentence, root);
  if (owners.length > 0) return owners;
  const modifier = doerBefore(sentence, root);
  return modifier === undefined ? ofFronted(sentence, root) : [modifier];
}

/** Deeds of arms, which a word before them ascribes. */
const DEEDS =
  /^(?:(?:air|drone|missile|counter)?-?(?:strike|raid|attack|offensive|assault)|bombardment|shelling|bombing|airstrike|crackdown|incursion|invasion|blockade|siege|offensive|operation|barrage|onslaught)s?$/i;
const STATE_ARMS = /^(?:army|navy|police|military|government|regime|junta|coalition)$/i;
const OTHER_ARMS = /^(?:rebel|militia|militant|jihadist|insurgent|guerrilla|separatist|gang|islamist)$/i;
/** "a gang crackdown" is one on gangs. */
const ON_THEM = /^(?:crackdown|operation)s?$/i;
/** "a Chadian air strike", and no "Chadian embassy siege". */
const WITH_WHAT = /^(?:air|drone|missile|rocket|artillery|mortar|ground|naval|land|sea|military|-)$/i;
const DIRECTION = /^(?:north|south|east|west|central)|day$|^(?:new|second|last|easter|christmas)$/i;

/** "an army assault", "last week's Chadian strike": who did it, by the word before it. */
function doerBefore(sentence: Sentence, noun: number): Range | undefined {
  const { forms } = sentence;
  if (!DEEDS.test(forms[noun]!)) return undefined;
  const found = dependents(sentence, noun, ['amod', 'compound']).find(
    (i) => i < noun && (hasArms(forms[i]!, forms[noun]!) || isNation(sentence, i, noun)),
  );
  return found === undefined || forms[found - 1] === '-' ? undefined : { first: found, until: found + 1 };
}

function hasArms(form: string, deed: string): boolean {
  return STATE_ARMS.test(form) || (OTHER_ARMS.test(form) && !ON_THEM.test(deed));
}

/** "Chadian", by its capital, which tells nothing in "Deadly Attack In Goma" or "Update: Deadly attack". */
function isNation({ words, forms }: Sentence, word: number, noun: number): boolean {
  return (
    words[word]!.upos === 'ADJ' &&
    /^\p{Lu}\p{Ll}/u.test(forms[word]!) &&
    !DIRECTION.test(forms[word]!) &&
    word > 0 &&
    words[word - 1]!.upos !== 'PUNCT' &&
    /^\p{Ll}/u.test(forms[noun]!) &&
    forms
      .slice(word + 1, noun)
      .every((form, i) => WITH_WHAT.test(form) || words[word + 1 + i]!.upos === 'ADJ')
  );
}

/** "Warning Rome of reprisals, the junta said": the subject of the sentence, of which such a verb tells. */
function ofFronted(sentence: Sentence, verb: number): readonly Range[] {
  const fronted = frontedOf(sentence, verb);
  if (fronted === undefined || fronted.isDoneTo) return [];
  const [first, ...others] = actorsOf(sentence, fronted.subject);
  return first === undefined ? [] : [fronted.phrase, ...others];
}

/** A noun, also one that the tree takes for a verb: "the killing of nurses". */
function isAct(sentence: Sentence, root: number): boolean {
  if (sentence.words[root]!.upos !== 'VERB') return true;
  return sentence.words[root]!.xpos === 'VBG' && dependents(sentence, root, ['det']).length > 0;
}

/** "Chad and Sudan signed", "was killed by gunmen", "troops moved in and arrested": also by way of the verb above. */
export function ofVerb(sentence: Sentence, verb: number, steps = 0): readonly Range[] {
  const { words } = sentence;
  const agents = agentsOf(sentence, verb);
  if (agents.length > 0) return agents.flatMap((agent) => actorsOf(sentence, agent));
  if (isPassive(sentence, verb) || suffererOf(sentence, verb) !== undefined) return [];
  const [subject] = dependents(sentence, verb, ['nsubj']).filter(
    (one) => words[one]!.deprel !== 'nsubj:pass' || isPerfect(sentence, verb),
  );
  if (subject !== undefined) return subjectOf(sentence, subject, verb);
  const fronted = ofFronted(sentence, verb);
  if (fronted.length > 0) return fronted;
  const { head, deprel } = words[verb]!;
  if (head === undefined || steps > 3) return [];
  // "soldiers carrying banners", where a participle tells of a noun.
  if (deprel === 'acl' && words[verb]!.xpos === 'VBG' && isActor(sentence, head))
    return actorsOf(sentence, head);
  if (!/^(?:conj|xcomp|advcl)$/.test(deprel) || words[head]!.upos !== 'VERB') return [];
  // "strike over the jailing of a colleague" says nothing of who jails.
  if (deprel === 'advcl' && isAbout(sentence, verb)) return [];
  const near = deprel === 'conj' ? clauseBefore(sentence, verb, head) : undefined;
  if (near !== undefined) return ofVerb(sentence, near, steps + 1);
  // "accused Kyiv of spying and sent ships", whatever the tree joins "sent" to.
  const accuser = deprel === 'conj' ? aboveGerund(sentence, verb, head) : undefined;
  if (accuser !== undefined) return ofVerb(sentence, accuser, steps + 1);
  // "ordered him to leave": whoever is told is the one who leaves.
  const told = dependents(sentence, head, ['obj', 'iobj']);
  if (deprel === 'xcomp' && told.length > 0) return told.flatMap((one) => actorsOf(sentence, one));
  if (deprel === 'advcl' && words[verb]!.xpos !== 'VBG' && !hasTo(sentence, verb)) return [];
  return ofVerb(sentence, head, steps + 1);
}

/** "over jailing her". */
function isAbout(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, ['mark', 'case']).some((i) =>
    /^(?:over|amid|about)$/i.test(sentence.forms[i]!),
  );
}

/**
 * "They fell out: Rome sent spies home, Bonn expelled two and froze a pact": the verb that "and" joins another one to, where a mark
 *                                       ^^^^ ^^^^^^^^         ^^^^^
 * opens a clause of its own behind the verb to which the tree joins it.
 */
function clauseBefore(sentence: Sentence, verb: number, above: number): number | undefined {
  const { words, forms } = sentence;
  if (words[verb - 1]?.upos !== 'CCONJ') return undefined;
  let near = verb - 1;
  while (near > above && words[near]!.upos !== 'VERB') near -= 1;
  if (near === above || !FINITE_TAG.test(words[near]!.xpos)) return undefined;
  const [subject] = dependents(sentence, near, ['nsubj']);
  if (subject === undefined || subject > near || words[subject]!.upos === 'PRON') return undefined;
  const opens = forms[phraseOf(sentence, subject).first - 1] ?? '';
  return /^[,;:]$/.test(opens) ? near : undefined;
}

/** The verb above a gerund, to which a verb in the past is joined and not to the gerund. */
export function aboveGerund({ words }: Sentence, verb: number, gerund: number): number | undefined {
  const { xpos, deprel, head } = words[gerund]!;
  if (xpos !== 'VBG' || deprel !== 'advcl' || words[verb]!.xpos !== 'VBD' || head === undefined)
    return undefined;
  return words[head]!.upos === 'VERB' && head < gerund ? head : undefined;
}

function subjectOf(sentence: Sentence, subject: number, verb: number): readonly Range[] {
  const { words, forms } = sentence;
  const isRelative = /^(?:who|which|that)$/i.test(forms[subject]!);
  if (!isRelative) return actorsOf(sentence, subject);
  // The noun right before it: which one a relative clause hangs on is where trees go wrong most often.
  const before = forms[subject - 1] === ',' ? subject - 2 : subject - 1;
  const { head, deprel } = words[verb]!;
  const isPerson = /^who$/i.test(forms[subject]!);
  const near = [before, deprel.startsWith('acl') ? head : undefined].find(
    (one) => one !== undefined && one >= 0 && isActor(sentence, one) && !(isPerson && isPlace(sentence, one)),
  );
  return near === undefined ? [] : actorsOf(sentence, near).slice(0, 1);
}

/** "Russia's seizure", "the killing by soldiers", "launched an attack". */
function ofNoun(sentence: Sentence, noun: number): readonly Range[] {
  const { words } = sentence;
  const owners = [...dependents(sentence, noun, ['nmod:poss']), ...by(sentence, noun)];
  const acting = owners.flatMap((owner) => actorsOf(sentence, owner));
  if (acting.length > 0) return acting;
  const { head, deprel } = words[noun]!;
  if (head === undefined || !/^(?:obj|obl|nsubj:pass)$/.test(deprel) || !isLight(sentence, head)) return [];
  // "support was voiced by the party"
  if (deprel === 'nsubj:pass') return agentsOf(sentence, head).flatMap((agent) => actorsOf(sentence, agent));
  if (deprel === 'obl' && hasOther(sentence, head)) return [];
  const cases = dependents(sentence, noun, ['case', 'mark']).map((i) => sentence.forms[i]!);
  return isPassive(sentence, head) || !cases.every((form) => IN_WHAT.test(form))
    ? []
    : ofVerb(sentence, head);
}

/** "took sides in the war" says of another thing what is done with it; "took part in the attack" does not. */
function hasOther(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, ['obj']).some(
    (i) => i > verb && !/^(?:parts?|role|hand)$/i.test(sentence.forms[i]!),
  );
}

/** Those by whom it is done: not who only tells of it ("according to the navy"). */
function agentsOf(sentence: Sentence, verb: number): readonly number[] {
  return dependents(sentence, verb, ['obl:agent']).filter((agent) =>
    childrenOf(sentence, agent).every((i) => !/^according$/i.test(sentence.forms[i]!)),
  );
}

function isLight({ words, forms }: Sentence, verb: number): boolean {
  return [words[verb]!.lemma, ...baseForms(forms[verb]!.toLowerCase())].some((word) => LIGHT.has(word));
}

function by(sentence: Sentence, noun: number): readonly number[] {
  return dependents(sentence, noun, ['nmod', 'obl']).filter((child) =>
    childrenOf(sentence, child).some((i) => sentence.forms[i]!.toLowerCase() === 'by'),
  );
}

/** True of a verb in the passive; "they had arrested 14" is none, whatever the tree makes of "they". */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const relations = childrenOf(sentence, verb).map((i) => sentence.words[i]!.deprel);
  if (relations.includes('aux:pass')) return true;
  return relations.some((deprel) => deprel.endsWith(':pass')) && !isPerfect(sentence, verb);
}

/** With "had" and an object behind it. */
function isPerfect(sentence: Sentence, verb: number): boolean {
  const { words, forms } = sentence;
  const hasHad = dependents(sentence, verb, ['aux']).some((i) =>
    /^(?:had|has|have|['’](?:d|s|ve))$/i.test(forms[i]!),
  );
  return hasHad && dependents(sentence, verb, ['obj']).some((i) => i > verb && words[i]!.deprel === 'obj');
}

function hasTo(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, ['mark']).some((i) => sentence.forms[i]!.toLowerCase() === 'to');
}
