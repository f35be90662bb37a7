import { overlaps } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { dayOfPublication } from '../dates/index.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, textAt, wordAt } from '../syntax.ts';

/** "are striking until Friday": under way. */
const UNTIL: ReadonlySet<string> = new Set(['until', 'by', 'before']);
/** Done by saying so, now. */
const SAID: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/**
 * "The union is sending a delegation to Lome on Friday", "He visits Lome on Friday": what is being done on a day after the report is
 *            ^^ ^^^^^^^                      ^^^^^^          ^^^^^^         ^^^^^^
 * yet to come.
 */
export const comingDay: StatusRule = ({ doc, root, frame }) => {
  const published = dayOfPublication(doc.document);
  if (frame.status.value !== 'actual' || published === undefined || SAID.has(frame.type.value))
    return undefined;
  const helpers = childrenOf(doc, root).filter((i) => i < root && wordAt(doc, i).deprel.startsWith('aux'));
  const isPresent = (i: number) => /^VB[PZ]$/.test(wordAt(doc, i).xpos);
  const isGoing = [...helpers, root].some((i) => wordAt(doc, i).xpos === 'VBG');
  const isOnProgramme = helpers.length === 0 && frame.type.value === 'CONSULT' && isPresent(root);
  if (!isOnProgramme && (!isGoing || !helpers.some(isPresent))) return undefined;
  const coming = frame.time
    .flatMap((span) => near(doc.layers.times, span).filter((time) => overlaps(time, span)))
    .find(
      ({ from, signal }) =>
        from !== undefined && from.slice(0, 10) > published && !(signal !== undefined && UNTIL.has(signal)),
    );
  if (coming === undefined) return undefined;
  const words = [...helpers.slice(0, 1), root].map((i) => textAt(doc, i)).join(' ');
  return { rule: 'coming-day', status: 'future', words };
};
