import type { Chain, ChainMention, Frame } from '../../../document/index.ts';
import { within } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import { rolesIn } from '../roles-in.ts';
import { type SectorPick, surest, surestHint } from './pick-sector.ts';

/** An actor whose sector rules have picked. */
export interface AskedSector {
  /** Id of its document. */
  readonly document: string;
  readonly chain: Chain;
  readonly readings: readonly Reading[];
  readonly ruled: SectorPick;
  /** What the model proposes as events, by sentence. */
  readonly frames: ReadonlyMap<number, readonly Frame[]>;
}

/** How many mentions are asked what they do: the first ones introduce an actor. */
const ASKED = 3;

/** What tells of the sector of an actor: what rules say and why, what the model sees, its noun, what it does or suffers. */
export function signsOfSector(asked: AskedSector): readonly string[] {
  const { chain, readings, ruled } = asked;
  const rule = sectorOf(ruled);
  const [why = 'none'] = ruled.why;
  const best = surest(readings) ?? readings[0];
  const told = best?.found.sectors[0] ?? 'none';
  const signs = [
    ...[
      'any',
      `rule ${rule}`,
      `rule ${rule} ${ruled.basis ?? 'none'}`,
      `rule ${rule} ${/^[^: ]*/.exec(why)![0]}`,
    ],
    `rule ${rule} over${ruled.why.some((one) => one.endsWith('overrules'))}`,
    ...(best ? signsOfReading(best, told) : []),
    ...signsOfHints(chain.mentions, rule),
    ...chain.mentions
      .slice(0, ASKED)
      .flatMap((mention) => signsOfRoles(mention, asked.frames.get(mention.sentence) ?? [], told)),
  ];
  return [...new Set(signs)];
}

/** The sector in first place; `UNK` where there is none. */
export function sectorOf({ sectors }: SectorPick): SectorPick['sectors'][number] {
  return sectors[0] ?? 'UNK';
}

function signsOfReading({ found, form, hint }: Reading, told: string): string[] {
  const { phrase, head } = found.input;
  const hold = `${found.hold} ${found.vague}`;
  const noun = within(phrase.roles, head).at(-1)?.text.toLowerCase() ?? '';
  const nouns = phrase.roles.map(({ text }) => `noun in it ${text.toLowerCase()}`);
  const signs = [`told ${told}`, `told ${told} ${hold}`, `noun ${noun}`, `noun ${noun} ${form}`, ...nouns];
  if (hint === undefined) return signs;
  const seen = `${hint.value} ${stepOf(hint.confidence)}`;
  return [
    ...signs,
    ...[`hint ${hint.value}`, `hint ${seen}`, `hint ${seen} told ${told}`],
    ...[`told ${told} hint ${hint.value}`, `told ${told} ${found.hold} hint ${seen}`],
    `noun ${noun} hint ${hint.value}`,
  ];
}

/** What the model is surest of among all mentions. */
function signsOfHints(mentions: readonly ChainMention[], rule: string): string[] {
  const hint = surestHint(mentions);
  if (hint === undefined) return [];
  const seen = `${hint.value} ${stepOf(hint.confidence)}`;
  return [`best ${hint.value}`, `best ${seen}`, `best ${seen} rule ${rule}`];
}

function signsOfRoles(mention: ChainMention, frames: readonly Frame[], told: string): string[] {
  return frames.flatMap((frame) =>
    rolesIn(frame, mention).flatMap((role) => {
      const does = `role ${role} ${frame.type.value}`;
      return [`role ${role}`, does, `${does} ${frame.mode.value}`, `${does} told ${told}`];
    }),
  );
}

function stepOf(confidence: number): number {
  return Math.floor(5 * confidence);
}
