import type { EventType } from '../../../document/index.ts';
import type { Range, Sentence } from './sentence.ts';

/** What several do together, they do to others: who "vowed revenge" does not threaten himself. */
const ONE_WAY: ReadonlySet<EventType> = new Set<EventType>([
  ...(['AID', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'MOBILIZE', 'CONCEDE'] as const),
]);
const MUTUAL =
  /\b(?:each other|one another|mutual|mutually|between|both|each\b.*\bthe other|trad(?:e[sd]?|ing)|exchang\w+|swap\w*|reciproc\w+)\b/i;

const SEVERAL =
  /\b(?:and|two|three|four|sides|rivals?|foes|groups|factions|neighbou?rs|governments|countries|leaders)\b/i;

/**
 * "Iran and Syria vowed revenge", "Chad and Niger stood by him": those who act are no targets of each other where the act is no
 * such as is done with each other (met, signed, clashed), nor where somebody else is its target.
 */
export function withoutThemselves<Run extends Range>(
  type: EventType,
  source: readonly Range[],
  target: readonly Run[],
  { forms }: Sentence,
): readonly Run[] {
  const isSelf = (run: Range) => source.some((one) => one.first < run.until && run.first < one.until);
  const others = target.filter((run) => !isSelf(run));
  if (others.length === target.length || MUTUAL.test(forms.join(' '))) return target;
  if (ONE_WAY.has(type)) return others;
  // "Yerevan gave Baku maps": nor where it is one who acts on another; "two armed groups fought" with each other.
  const isOne =
    source.length === 1 && !SEVERAL.test(forms.slice(source[0]!.first, source[0]!.until).join(' '));
  return (source.length > 1 || isOne) && others.length > 0 ? others : target;
}

/** "Israeli and Palestinian negotiators met": several who act with each other are as many targets, though one phrase holds them all. */
export function asManyTargets<Run extends Range>(
  source: readonly Run[],
  target: readonly Run[],
): readonly Run[] {
  return target.flatMap((run) => {
    const within = source.filter((one) => one.first >= run.first && one.until <= run.until);
    return within.length > 1 ? within : [run];
  });
}
