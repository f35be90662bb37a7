import type { EventType } from '../../../document/index.ts';
import { isPassive } from './fill-source.ts';
import { dependents, type Range, rootOf, type Sentence } from './sentence.ts';

/** What one does with others at one's side. */
const TOGETHER: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'SUPPORT', 'AGREE']);

/**
 * "The king toured the camp together with the minister": who is at the side of one who acts, acts too.
 *                           ^^^^^^^^ ^^^^ ^^^^^^^^^^^^
 */
export function isCompanion(
  { type, mode }: { readonly type: EventType; readonly mode: string },
  run: Range,
  trigger: Range,
  sentence: Sentence,
): boolean {
  const { forms } = sentence;
  const act = rootOf(sentence, trigger);
  if (!TOGETHER.has(type) || run.first < trigger.until || isPassive(sentence, act)) return false;
  const before = forms.slice(Math.max(0, run.first - 2), run.first).join(' ');
  if (/^(?:together|along) with$|\balongside$|^accompanied by$/i.test(before)) return true;
  // "travelled to Rome with his minister": one's own people.
  const isOwn = dependents(sentence, rootOf(sentence, run), ['nmod:poss']).some((i) =>
    /^(?:his|her|its|their)$/i.test(forms[i]!),
  );
  return (
    mode === 'visit' && isOwn && /\bwith$/i.test(before) && !/\bcounterparts?\b/i.test(textOf(run, sentence))
  );
}

function textOf({ first, until }: Range, { forms }: Sentence): string {
  return forms.slice(first, until).join(' ');
}
