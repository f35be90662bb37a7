import type { EventType } from '../../../document/index.ts';
import { isPassive } from './fill-source.ts';
import { actorsOf, isActor, phraseOf } from './noun-phrase.ts';
import {
  basesOf,
  childrenOf,
  dependents,
  hasCase,
  holds,
  isBelow,
  type Range,
  rootOf,
  type Sentence,
} from './sentence.ts';

/** What goes from one to another in words or gifts; "a trip from Rome to Bonn" goes by places. */
const TO_ONE: ReadonlySet<EventType> = new Set<EventType>([
  ...(['REQUEST', 'AGREE', 'THREATEN', 'ACCUSE', 'SUPPORT', 'REJECT', 'AID', 'CONCEDE'] as const),
]);

/** From whom and to whom. */
interface Way {
  readonly from: readonly Range[];
  readonly to: readonly Range[];
}

/**
 * "a request from Accra to Lima": who asks and who is asked, also where cities stand for their states. Undefined where not both are
 *                 ^^^^^    ^^^^
 * named.
 */
export function fromTo(type: EventType, trigger: Range, sentence: Sentence): Way | undefined {
  const { words } = sentence;
  const root = rootOf(sentence, trigger);
  if (!TO_ONE.has(type) || words[root]!.upos !== 'NOUN') return undefined;
  const { deprel, head } = words[root]!;
  // "a protest note"
  const noun = deprel === 'compound' && head !== undefined ? head : root;
  const from = dependents(sentence, noun, ['nmod']).find((i) => hasCase(sentence, i, 'from'));
  if (from === undefined || !isActor(sentence, from)) return undefined;
  const to = [noun, from]
    .flatMap((one) => dependents(sentence, one, ['nmod']))
    .find((i) => i > from && hasCase(sentence, i, 'to'));
  if (to === undefined || !isActor(sentence, to)) return undefined;
  return { from: [phraseOf(sentence, from)], to: actorsOf(sentence, to) };
}

/**
 * "calls by Rome for the army to spare them": who is asked to do something.
 *                    ^^^^^^^^
 */
export function askedTo(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const { words, forms } = sentence;
  const noun = rootOf(sentence, trigger);
  if (type !== 'REQUEST' || words[noun]!.upos !== 'NOUN') return [];
  const deeds = dependents(sentence, noun, ['acl']).filter((i) =>
    dependents(sentence, i, ['mark']).some((mark) => /^to$/i.test(forms[mark]!)),
  );
  const heads = [noun, ...deeds].flatMap((one) => dependents(sentence, one, ['nmod', 'nsubj']));
  const asked = heads.find(
    (i) =>
      i > noun &&
      deeds.some((deed) => i < deed) &&
      isActor(sentence, i) &&
      /^for$/i.test(forms[phraseOf(sentence, i).first - 1] ?? ''),
  );
  return asked === undefined ? [] : actorsOf(sentence, asked);
}

const GOING = ['resignation', 'withdrawal', 'departure', 'abdication', 'surrender', 'apology'];

/**
 * "called for the resignation of the agency's director": of whom something is asked that only he can do.
 *                                ^^^^^^^^^^^^^^^^^^^^^
 */
export function askedToGo(type: EventType, trigger: Range, sentence: Sentence): readonly Range[] {
  const root = rootOf(sentence, trigger);
  if (type !== 'REQUEST') return [];
  const deed = dependents(sentence, root, ['obj', 'obl', 'xcomp', 'nmod']).find(
    (i) => i > root && basesOf(sentence, i).some((form) => GOING.includes(form)),
  );
  if (deed === undefined) return [];
  const [whose] = dependents(sentence, deed, ['nmod', 'obl']).filter(
    (i) =>
      sentence.words[i]!.upos !== 'PRON' &&
      (sentence.words[i]!.deprel === 'nmod:poss' || hasCase(sentence, i, 'of')),
  );
  // "the withdrawal of the bill" asks nothing of a bill
  return whose !== undefined && isActor(sentence, whose) ? [phraseOf(sentence, whose)] : [];
}

/**
 * "Calls by Rome have been ignored", "a plea from Chad was turned down": whoever asked is refused, and does not refuse.
 *           ^^^^                                  ^^^^
 */
export function isRefused(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const verb = rootOf(sentence, trigger);
  if (type !== 'REJECT' || sentence.words[verb]!.upos !== 'VERB' || !isPassive(sentence, verb)) return false;
  const root = rootOf(sentence, run);
  return dependents(sentence, verb, ['nsubj:pass']).some((asked) =>
    childrenOf(sentence, asked).some(
      (i) =>
        isBelow(sentence, root, i) &&
        holds(run, i) &&
        (sentence.words[i]!.deprel === 'nmod:poss' ||
          hasCase(sentence, i, 'by') ||
          hasCase(sentence, i, 'from')),
    ),
  );
}
