import type { EventType } from '../../../document/index.ts';
import { askedTo, askedToGo, fromTo, isRefused } from './addressee.ts';
import { aimedAt, drawnTo, isAgainst, protestsAgainst } from './against-whom.ts';
import { isAroundAct } from './adjunct-act.ts';
import { isOnlyHolder, standsAgainst } from './attitude.ts';
import { accusedOf, suffererOf } from './bare-participle.ts';
import { deniesPart, keepsOff } from './denies-part.ts';
import { findSource, isPassive } from './fill-source.ts';
import { findTarget } from './fill-target.ts';
import { doesFronted, sufferingOfFronted } from './fronted.ts';
import { isCompanion } from './companion.ts';
import { claimantOf } from './claimant.ts';
import { mendSpan } from './mend-span.ts';
import { hasNoHand } from './no-hand.ts';
import { isBetweenOthers, withSides } from './parties.ts';
import { doersOfObject, suffersObject } from './doer-of-object.ts';
import { isAccuserOf, isOfVerbBefore, ofOwnClause } from './neighbour-clause.ts';
import { actorsOf, phraseOf } from './noun-phrase.ts';
import { isDoneTo, isOfCondition, isTownHit } from './passive.ts';
import { promisedTo } from './promised-to.ts';
import { receivedFrom } from './received-act.ts';
import { asManyTargets, withoutThemselves } from './reciprocal.ts';
import { isPassiveRelative, kinOf, participlesNoun, tellsOf, whomOf, whoseOf } from './relative-clause.ts';
import { dependents, holds, overlap, type Range, rootOf, type Sentence } from './sentence.ts';
import { dealsWithProtest, ownersOfProtest } from './whose-protest.ts';
import {
  asking,
  handingOver,
  isAsking,
  isBesideActing,
  isBesideAsking,
  isOfCharge,
  isWhence,
} from './side-phrase.ts';
import { givingTo, whoComesUnder } from './undergoing.ts';

/** What is read of a frame to find those who act in it. */
export interface RoleFrame<Run extends Range> {
  readonly trigger: Range;
  readonly type: { readonly value: EventType };
  readonly mode: { readonly value: string };
  readonly source: readonly Run[];
  readonly target: readonly Run[];
  readonly attribution: readonly Run[];
}

/** A role that the tree gives. */
export interface FoundRun extends Range {
  readonly confidence: number;
}

/** A role found by the tree is less sure than one that the model names. */
const CONFIDENCE = 0.5;

/** The actors of a frame: their spans set right, and those that the tree shows where the model names none. */
export function mendRoles<Run extends Range>(
  { trigger, type, mode, ...roles }: RoleFrame<Run>,
  sentence: Sentence,
): Readonly<Record<'source' | 'target' | 'attribution', readonly (Run | FoundRun)[]>> {
  const mend = (runs: readonly Run[]) =>
    mergeJoined(
      runs.map((run) => mendSpan(run, sentence)),
      sentence,
    );
  const own = (role: 'source' | 'target') => ofOwnClause(mend(roles[role]), role, trigger, sentence);
  const root = rootOf(sentence, trigger);
  const under = sufferingOfFronted({ type: type.value, mode: mode.value }, trigger, sentence);
  const sufferer = under?.subject ?? sufferingOf(type.value, trigger, sentence);
  const suffers = (run: Range) =>
    (sufferer !== undefined && holds(run, sufferer)) || isDoneTo(type.value, sentence, run, trigger);
  const accused = accusedOf(trigger, sentence);
  const acting = own('source');
  const doers = doersOfObject(type.value, trigger, sentence);
  const way = fromTo(type.value, trigger, sentence) ?? receivedFrom(type.value, trigger, sentence);
  const isOther = (run: Range) =>
    suffers(run) ||
    doers.some((doer) => overlap(doer, run)) ||
    deniesPart(sentence, run, trigger) ||
    keepsOff(sentence, run, trigger) ||
    isAroundAct(type.value, run, trigger, sentence) ||
    (DONE_TO.has(type.value) && standsAgainst(run, trigger, sentence)) ||
    isJoinedToObject(run, trigger, sentence) ||
    isAgentOfOther(run, trigger, sentence) ||
    isOfVerbBefore(run, trigger, sentence) ||
    isBetweenOthers(run, trigger, sentence) ||
    isTownHit(type.value, sentence, run, trigger) ||
    isRefused(type.value, run, trigger, sentence) ||
    way?.to.some((one) => overlap(one, run)) === true ||
    isFromOutside(type.value, run, trigger, sentence) ||
    isAgainst(type.value, run, trigger, sentence) ||
    isBesideActing(run, acting, trigger, sentence) ||
    isBesideAsking(type.value, run, trigger, sentence) ||
    (type.value === 'PROTEST' && isOfOthers(run, trigger, sentence));
  const undergone = own('target');
  const companions = undergone.filter((run) =>
    isCompanion({ type: type.value, mode: mode.value }, run, trigger, sentence),
  );
  const source = meantByThey(
    ofWhose(
      [...acting.filter((run) => !isOther(run)), ...companions.filter((run) => !acting.includes(run))],
      root,
      sentence,
    ),
    root,
    sentence,
  );
  const isUntouched = (run: Range) =>
    isOnlyHolder(run, trigger, sentence) ||
    hasNoHand(type.value, run, trigger, sentence) ||
    isBetweenOthers(run, trigger, sentence) ||
    doesFronted(type.value, run, trigger, sentence) ||
    isWhence(type.value, run, trigger, sentence) ||
    isAsking(type.value, run, trigger, sentence) ||
    suffersObject(type.value, run, trigger, sentence) ||
    way?.from.some((one) => overlap(one, run)) === true;
  const alone = (run: Run) =>
    sufferer !== undefined && holds(run, sufferer) ? withoutKin(run, sufferer, sentence) : run;
  const named = withoutThemselves(
    type.value,
    source,
    asManyTargets(
      source,
      undergone.filter((run) => !companions.includes(run)),
    ),
    sentence,
  )
    .filter((run) => !isUntouched(run))
    .filter((run, _, all) => !all.some((one) => one !== run && tellsOf(sentence, run, one, root)))
    .filter((run, _, all) => !isOfCondition(sentence, run, all, trigger))
    .filter((run, _, all) => !isOfCharge(type.value, run, all, trigger, sentence))
    .map(alone);
  const isBeside = (run: Range) => named.some((one) => areJoined(run, one, sentence));
  const target = [
    ...named,
    ...acting
      .filter(
        (run) =>
          suffers(run) && (isBeside(run) ? !named.some((one) => overlap(one, run)) : !named.some(suffers)),
      )
      .map(alone),
  ];
  const attribution = mend(roles.attribution).filter(
    (run) => !accused.some((one) => holds(run, one)) && !isAccuserOf(run, trigger, sentence),
  );
  const found = (runs: readonly Range[], taken: readonly Range[]) =>
    runs
      .filter((run) => !taken.some((one) => overlap(one, run)))
      .map(({ first, until }) => ({ first, until, confidence: CONFIDENCE }));
  const giving = type.value === 'AID' ? givingTo(sentence, trigger) : undefined;
  if (giving !== undefined && giving.given.length > 0) {
    const { giver, given } = giving;
    const others = source.filter((run) => !given.some((one) => overlap(one, run)));
    return {
      source: giver.length > 0 ? found(giver, []) : others,
      target: found(given, giver),
      attribution,
    };
  }
  const claimant = type.value === 'ASSAULT' ? claimantOf(trigger, sentence) : undefined;
  const filled = source.length > 0 ? [] : findOwnSource(type.value, trigger, sentence);
  const undergoing = filled.filter((run) => isDoneTo(type.value, sentence, run, trigger));
  const doing = filled.filter((run) => !undergoing.includes(run));
  const sources =
    source.length > 0 ? source : found(way?.from ?? (claimant ? [claimant] : doing), [...target, trigger]);
  const sufferers = sufferer === undefined ? undergoing : [under?.phrase ?? phraseOf(sentence, sufferer)];
  const targets =
    target.length > 0
      ? target
      : found(
          [
            way?.to ?? [],
            sufferers,
            doers,
            askedTo(type.value, trigger, sentence),
            askedToGo(type.value, trigger, sentence),
            aimedAt(type.value, trigger, sentence),
            type.value === 'PROTEST' ? protestsAgainst(trigger, sentence) : [],
            findTarget({ type: type.value, mode: mode.value }, trigger, sentence).filter(
              (run) => !isUntouched(run),
            ),
            promisedTo(type.value, trigger, sentence),
          ].find((some) => some.length > 0) ?? [],
          [...sources, trigger],
        );
  const make = ({ first, until }: Range): Run | FoundRun => ({ first, until, confidence: CONFIDENCE });
  const sided = withSides({ source: sources, target: targets }, type.value, trigger, sentence, make);
  return { ...sided, attribution };
}

/** "Diaz and Vega". */
function areJoined(a: Range, b: Range, sentence: Sentence): boolean {
  const [one, other] = [rootOf(sentence, a), rootOf(sentence, b)];
  const isUnder = (low: number, high: number) =>
    sentence.words[low]!.deprel === 'conj' && sentence.words[low]!.head === high;
  return isUnder(one, other) || isUnder(other, one);
}

/** What is done to somebody: who is told of by a participle is the one. */
const DONE_TO: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'ASSAULT', 'SANCTION', 'ACCUSE']);

/** The noun of the one to whom an act is done, where the words show him however sure the model is. */
function sufferingOf(type: EventType, trigger: Range, sentence: Sentence): number | undefined {
  const root = rootOf(sentence, trigger);
  if (type === 'ASSAULT') {
    const under = whoComesUnder(sentence, trigger);
    if (under !== undefined) return under;
  }
  if (sentence.words[root]!.upos !== 'VERB') return undefined;
  return (
    whomOf(sentence, root) ??
    (DONE_TO.has(type) ? participlesNoun(sentence, root) : undefined) ??
    suffererOf(sentence, root)
  );
}

/**
 * "Troops freed pupils who were snatched": who acts in the sentence does not act in the clause or participle that tells of
 *  ^^^^^^
 * another.
 */
function isFromOutside(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const verb = rootOf(sentence, trigger);
  if (!DONE_TO.has(type) || sentence.words[verb]!.upos !== 'VERB' || run.first > verb) return false;
  const { head } = sentence.words[rootOf(sentence, run)]!;
  // Who releases somebody has held him.
  if (head !== undefined && /^(?:releas|return)/i.test(sentence.forms[head]!)) return false;
  const isDoneTo = isPassiveRelative(sentence, verb) || participlesNoun(sentence, verb) !== undefined;
  return isDoneTo && dependents(sentence, verb, ['obl:agent']).length === 0;
}

/** "recognised Bosnia and Croatia": whoever is joined to the object is no subject. */
function isJoinedToObject(run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words } = sentence;
  const verb = rootOf(sentence, trigger);
  const { head, deprel } = words[rootOf(sentence, run)]!;
  if (words[verb]!.upos !== 'VERB' || deprel !== 'conj' || head === undefined || head < verb) return false;
  return words[head]!.deprel === 'obj' && words[head]!.head === verb && !isPassive(sentence, verb);
}

/** "rescued nurses seized by bandits": by whom something else is done. */
function isAgentOfOther(run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words } = sentence;
  const verb = rootOf(sentence, trigger);
  const { head, deprel } = words[rootOf(sentence, run)]!;
  if (words[verb]!.upos !== 'VERB' || isPassive(sentence, verb)) return false;
  if (deprel !== 'obl:agent' || head === undefined || head < verb || words[head]!.xpos !== 'VBN')
    return false;
  return head !== verb && dependents(sentence, verb, ['nsubj']).some((i) => i < verb);
}

/** "police broke up a workers' blockade": the police and whoever else is named but the workers. */
function isOfOthers(run: Range, trigger: Range, sentence: Sentence): boolean {
  if (dealsWithProtest(sentence, run, trigger)) return true;
  const owners = ownersOfProtest(sentence, trigger);
  return owners.length > 0 && !owners.some((owner) => overlap(owner, run));
}

/** "a Kenyan strike": no state strikes. */
function isQualityAlone(run: Range, { words }: Sentence): boolean {
  return run.until - run.first === 1 && words[run.first]!.deprel === 'amod';
}

/** Who acts, where nobody is named; not who only deals with the protest of others. */
function findOwnSource(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const owners = type === 'PROTEST' ? ownersOfProtest(sentence, trigger) : [];
  if (owners.length > 0) return owners;
  const told = [drawnTo, asking, handingOver].flatMap((find) => find(type, trigger, sentence));
  if (told.length > 0) return told;
  return findSource(trigger, sentence).filter(
    (run) =>
      (type !== 'PROTEST' || (!dealsWithProtest(sentence, run, trigger) && !isQualityAlone(run, sentence))) &&
      !isTownHit(type, sentence, run, trigger) &&
      !isBetweenOthers(run, trigger, sentence) &&
      !isFromOutside(type, run, trigger, sentence),
  );
}

/**
 * "Fighters freed two workers whom they had abducted": whom "they" stands for.
 *  ^^^^^^^^                        ^^^^
 */
function meantByThey<Run extends Range>(
  runs: readonly Run[],
  verb: number,
  sentence: Sentence,
): readonly Run[] {
  const { words, forms } = sentence;
  const they = runs.find((run) => /^they$/i.test(forms[run.first]!));
  const whom = they === undefined ? undefined : whomOf(sentence, verb);
  const above = whom === undefined ? undefined : words[whom]!.head;
  if (they === undefined || above === undefined || above > whom! || words[above]!.upos !== 'VERB')
    return runs;
  const subjects = dependents(sentence, above, ['nsubj']).filter((one) => one < above);
  const acting = subjects.flatMap((one) => actorsOf(sentence, one));
  return acting.length === 1 ? [{ ...they, ...acting[0]! }] : runs;
}

/** "the party, whose founder asked": the founder in place of the party. */
function ofWhose<Run extends Range>(runs: readonly Run[], verb: number, sentence: Sentence): readonly Run[] {
  if (sentence.words[verb]!.upos !== 'VERB' || isPassive(sentence, verb)) return runs;
  const owned = whoseOf(sentence, verb);
  if (owned === undefined) return runs;
  const own = phraseOf(sentence, owned);
  const first = /^whose$/i.test(sentence.forms[own.first]!) ? own.first + 1 : own.first;
  const isOwn = (run: Range) => holds(run, owned);
  const [surest] = runs;
  if (surest === undefined || runs.some(isOwn)) return runs.filter((run) => isOwn(run) || run.first > owned);
  return [{ ...surest, ...own, first }];
}

/** "relatives of Lee, shot on Monday": Lee alone. */
function withoutKin<Run extends Range>(run: Run, sufferer: number, sentence: Sentence): Run {
  const isOfKin = rootOf(sentence, run) === kinOf(sentence, sufferer);
  return isOfKin ? { ...run, ...phraseOf(sentence, sufferer) } : run;
}

/** "the presidents of Bosnia, Croatia" and "Serbia" are one: what is joined inside the first phrase belongs to it. */
function mergeJoined<Run extends Range>(runs: readonly Run[], sentence: Sentence): readonly Run[] {
  const merged: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    const head = sentence.words[rootOf(sentence, run)]!;
    const inside =
      last !== undefined &&
      head.deprel === 'conj' &&
      head.head !== undefined &&
      head.head >= last.first &&
      head.head < last.until &&
      head.head !== rootOf(sentence, last) &&
      run.first - last.until <= 2 &&
      dependents(sentence, head.head, ['case']).length > 0;
    if (inside) merged[merged.length - 1] = { ...last, until: Math.max(last.until, run.until) };
    else merged.push(run);
  }
  return merged;
}
