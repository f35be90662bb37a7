import { join } from 'node:path';
import { findTimes } from '../../src/index.ts';
import type { Figure } from './figure.ts';
import { readMeantime, readTimeBank, readTimeml, type TimeText } from './time-gold.ts';
import { loadRivals } from './time-rivals.ts';
import { scoreTimes, type TimeFinder, type TimeScores } from './time-scores.ts';

const find: TimeFinder = (text, published) => findTimes(text, published === undefined ? {} : { published });

/** Times against the gold sets; on a sample, since they are slow, also what else npm has, where no check alone is asked for. */
export function measureTimes(goldDir: string, checkOnly: boolean): Figure[] {
  const timeBank = readTimeBank(goldDir);
  const halves = (rest: number) => timeBank.filter((_, i) => i % 2 === rest);
  const wars = readTimeml([join(goldDir, 'time/wikiwars')]);
  return [
    ...figures('TimeBank and AQUAINT', scoreTimes(timeBank, find)),
    // Rules were chosen on the errors of the even files; the odd ones were only scored.
    ...figures('TimeBank and AQUAINT, even files', scoreTimes(halves(0), find)),
    ...figures('TimeBank and AQUAINT, odd files', scoreTimes(halves(1), find)),
    ...figures('WikiWars', scoreTimes(wars, find)),
    ...meantimeFigures(readMeantime(goldDir)),
    ...(checkOnly ? [] : compared(timeBank.filter((_, i) => i % 8 === 1))),
  ];
}

function compared(texts: readonly TimeText[]): Figure[] {
  return [{ name: 'dragoman', find }, ...loadRivals()].flatMap(({ name, find: finder }) =>
    figures('TimeBank and AQUAINT, every eighth file', scoreTimes(texts, finder), name),
  );
}

function figures(set: string, { relaxed, strict, value, gold }: TimeScores, label?: string): Figure[] {
  const row = (figure: string, score: number): Figure => ({
    set,
    figure,
    ...(label !== undefined && { label }),
    value: score,
    cases: gold,
  });
  return [row('relaxed F1', relaxed), row('strict F1', strict), row('value F1', value)];
}

/** MEANTIME leaves many times of later sentences unmarked, so precision says nothing there: values of the gold times. */
function meantimeFigures(texts: readonly TimeText[]): Figure[] {
  const { relaxedRecall, valueShare, gold } = scoreTimes(texts, find);
  return [
    { set: 'MEANTIME', figure: 'times found', value: relaxedRecall, cases: gold },
    {
      set: 'MEANTIME',
      figure: 'value, of the times found',
      value: valueShare,
      cases: Math.round(gold * relaxedRecall),
    },
    { set: 'MEANTIME', figure: 'value, of all times', value: relaxedRecall * valueShare, cases: gold },
  ];
}
