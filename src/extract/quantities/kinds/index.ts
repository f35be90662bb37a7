import type { QuantityKind } from '../../../document/index.ts';
import { NUMBER_WORD } from '../../../util/number-words.ts';
import { isActive } from './active.ts';
import { abducted } from './abducted.ts';
import { arrested } from './arrested.ts';
import { displaced } from './displaced.ts';
import { expelled } from './expelled.ts';
import { killed } from './killed.ts';
import { other } from './other.ts';
import { protesters } from './protesters.ts';
import { released } from './released.ts';
import { after, type Around, before, type KindRule } from './rule.ts';
import { troops } from './troops.ts';
import { weapons } from './weapons.ts';
import { wounded } from './wounded.ts';

export type { Around } from './rule.ts';

/** The kinds that words tell; of two at one distance the first wins. */
const KIND_RULES: readonly KindRule[] = [
  ...[killed, wounded, arrested, expelled, abducted, displaced, released],
  ...[protesters, troops, weapons, other],
];

const ARMED = /(?:^|[\s-])(?:police|policemen|officers|gendarmes|guards|gunmen|hunters)$/;

/** What a tally counts, where it says so. */
const PEOPLE =
  /(?:^|[\s-])(?:people|persons|dead|deaths|fatalities|victims|civilians|soldiers|troops|policemen|officers|men|women|children|fighters|militants|others|bodies|lives)$/;

/** A kind, and whether an act tells it ("killed 12"), or only the counted noun ("12 soldiers"). */
export interface KindFound {
  readonly kind: QuantityKind;
  readonly by: 'act' | 'noun';
}

/** False for nouns of which the words around tell no such kind: cattle killed with herders. */
export function maySuffer(kind: QuantityKind, noun: string): boolean {
  return KIND_RULES.find((rule) => rule.kind === kind)?.not?.test(noun) !== true;
}

const EITHER = 'kill(?:ed|ing)\\s+or\\s+(?:(?:wound|injur|captur|maim)(?:ed|ing)|hurt(?:ing)?)';
const EITHER_BEFORE = before(EITHER);
const EITHER_AFTER = after(`(?:${EITHER}|dead\\s+or\\s+(?:wounded|injured))`);

/** "Three of the deported died": of those whom an act befell, some whom another did. */
const OF_SUFFERERS =
  /^\s+of\s+(?:the|those|these|its|their|his|her)\s+(?:\p{L}+\s+)?(?:deported|expelled|evicted|displaced|evacuated|detained|arrested|jailed|abducted|kidnapped|freed|released|rescued|missing|wounded|injured|marchers|protesters|strikers|hostages|captives|detainees|refugees|escapees)(?=\s)/u;

/** "two of the 33 hostages": the number of all of them, of whom the words around tell nothing. */
const OF_ALL = new RegExp(
  `(?:\\d|\\b(?:one|${NUMBER_WORD}|dozens|several|some|many|most|half|none|few))\\s+of\\s+(?:(?:the|its|their|his|her|those|these)|(?:[\\p{L}-]+\\s+)?[\\p{L}-]+['’]s?)\\s+$`,
  'u',
);

/** The kind that the nearest words tell; undefined where none do. */
export function kindOf(around: Around): KindFound | undefined {
  const { before, after, noun } = around;
  if (OF_ALL.test(before)) return kindOfAll(around);
  const part = OF_SUFFERERS.exec(after);
  if (part !== null) {
    const rest = after.slice(part[0].length);
    const kind = KIND_RULES.find((rule) => rule.after?.test(rest) && !rule.unless?.test(after))?.kind;
    if (kind !== undefined) return { kind, by: 'act' };
  }
  if (!OF_SO_MANY.test(after)) return toldKind(around);
  // "Two of the 33 hostages were freed": as "two of the hostages"; of those "taken in May" what they "were" goes before.
  const fate = FINITE.exec(after)?.[0] ?? '';
  const told = fate === '' ? undefined : toldKind({ before: '', after: fate, noun: '' });
  return told ?? toldKind({ before, after: after.replace(OF_SO_MANY, ' of the '), noun });
}

const OF_SO_MANY = new RegExp(
  `^\\s+of\\s+(?:the|its|their|his|her|those|these|[\\p{L}-]+['’]s?)\\s+(?:\\d[\\d,]*|${NUMBER_WORD})\\s+`,
  'u',
);
const FINITE = /\s(?:was|were|is|are|has|have|had|will|would|can|could)\b.*$/u;

/** "two of the 276 girls abducted in May were freed": only a participle right behind their noun is of all of them. */
function kindOfAll({ after, noun }: Around): KindFound | undefined {
  const told = toldKind({ before: '', after: after.replace(FINITE, ''), noun });
  return told && /^(?:killed|abducted|arrested|wounded|expelled)$/.test(told.kind) ? told : namedKind(noun);
}

function toldKind({ before, after, noun }: Around): KindFound | undefined {
  // "killed or wounded 20 soldiers": neither of them alone.
  if (EITHER_BEFORE.test(before) || EITHER_AFTER.test(after)) return { kind: 'other', by: 'act' };
  let best: { readonly kind: QuantityKind; readonly distance: number } | undefined;
  for (const rule of KIND_RULES) {
    if (rule.not?.test(noun) || rule.unless?.test(after)) continue;
    const left =
      rule.before?.exec(before) ?? (noun === '' || PEOPLE.test(noun) ? rule.tally?.exec(before) : undefined);
    const behind = rule.after?.exec(after);
    const right = behind && isActive(behind[0], after.slice(behind[0].length)) ? null : behind;
    const distances = [
      ...(left ? [left[0].length] : []),
      ...(right ? [right[0].length] : []),
      ...(rule.around ?? []).flatMap(([left, right]) => {
        const ahead = right.test(after) ? left.exec(before) : null;
        return ahead === null ? [] : [ahead[0].length];
      }),
      ...(noun !== '' && rule.toll?.test(noun) ? [noun.length] : []),
    ];
    const distance = Math.min(...distances);
    if (distances.length > 0 && distance < (best?.distance ?? Infinity)) best = { kind: rule.kind, distance };
  }
  // Police on the streets are no protesters.
  if (best?.kind === 'protesters' && (ARMED.test(noun) || troops.noun?.test(noun))) best = undefined;
  if (best !== undefined) return { kind: best.kind, by: 'act' };
  return namedKind(noun);
}

function namedKind(noun: string): KindFound | undefined {
  const named = noun === '' ? undefined : KIND_RULES.find((rule) => rule.noun?.test(noun));
  return named && { kind: named.kind, by: named.kind === 'other' ? 'act' : 'noun' };
}
