import { phraseOf } from './noun-phrase.ts';
import { childrenOf, dependents, type Range, rootOf, type Sentence } from './sentence.ts';

/**
 * "Al Shabaab claimed the attack", "the attack, for which al Shabaab claimed responsibility", "it had been behind the attack": who
 *  ^^^^^^^^^^                                             ^^^^^^^^^^                           ^^
 * claims an act, or is behind it, whoever says so ("Kigali said Iran was behind the attack"). Undefined where nobody is named.
 */
export function claimantOf(trigger: Range, sentence: Sentence): Range | undefined {
  const root = rootOf(sentence, trigger);
  if (sentence.words[root]!.upos !== 'NOUN') return undefined;
  const claimant = ofClaim(sentence, root) ?? whoIsBehind(sentence, root);
  return claimant === undefined || isNobody(sentence, claimant) ? undefined : phraseOf(sentence, claimant);
}

function ofClaim(sentence: Sentence, act: number): number | undefined {
  const { words, forms } = sentence;
  const isClaim = (verb: number) =>
    /^claim(?:s|ed|ing)?$/i.test(forms[verb]!) && !childrenOf(sentence, verb).some((i) => isNo(forms[i]!));
  const claimed = (verb: number) =>
    dependents(sentence, verb, ['obj']).some((i) => /^responsibility$/i.test(forms[i]!));
  const { head, deprel } = words[act]!;
  const above = head === undefined ? undefined : words[head]!.head;
  const verb = [
    deprel === 'obj' ? head : undefined,
    // "claimed responsibility for the attack", whatever the tree hangs it on.
    head !== undefined && /^responsibility$/i.test(forms[head]!) ? above : undefined,
    /^(?:obl|nmod)$/.test(deprel) && head !== undefined && claimed(head) ? head : undefined,
    childrenOf(sentence, act).find((i) => words[i]!.deprel.startsWith('acl') && claimed(i)),
  ].find((one) => one !== undefined && isClaim(one));
  return verb === undefined ? undefined : dependents(sentence, verb, ['nsubj']).find((i) => i < verb);
}

function whoIsBehind(sentence: Sentence, act: number): number | undefined {
  const children = childrenOf(sentence, act);
  const isBehind = children.some((i) => i < act && /^behind$/i.test(sentence.forms[i]!));
  if (!isBehind || children.some((i) => isNo(sentence.forms[i]!))) return undefined;
  return dependents(sentence, act, ['cop']).length === 0
    ? undefined
    : dependents(sentence, act, ['nsubj']).find((i) => i < act);
}

/** "no group", "nobody", "who": none that is named. */
function isNobody(sentence: Sentence, at: number): boolean {
  const { forms } = sentence;
  return (
    /^(?:nobody|none|who|which|that)$/i.test(forms[at]!) ||
    childrenOf(sentence, at).some((i) => isNo(forms[i]!))
  );
}

function isNo(form: string): boolean {
  return /^(?:no|not|n['’]t|never|neither)$/i.test(form);
}
