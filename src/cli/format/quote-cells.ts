import type { Quote } from '../../document/index.ts';
import type { Cell } from '../text/grid.ts';
import { styled } from '../text/styled.ts';
import { actorPieces, numberCell } from './event-cells.ts';
import type { FindActor } from './actor-names.ts';

export const QUOTE_HEADS: readonly string[] = ['#', 'SPEAKER', 'HOW', 'QUOTE'];
export const QUOTE_WIDTHS: readonly number[] = [2, 0.3, 0.18, 0.52];

/** Number, speaker, reporting word with kind and confidence, and the words quoted. */
export function quoteCells(
  { speaker, cue, kind, confidence, text }: Quote,
  number: number,
  find: FindActor,
): Cell[] {
  return [
    numberCell(number),
    actorPieces(speaker === undefined ? [] : [speaker], find),
    [
      { text: cue === undefined ? '' : `"${cue.text}"\n` },
      { text: kind },
      styled(` ${confidence.toFixed(2)}`, 'dim'),
    ],
    [styled(text, 'quote')],
  ];
}
