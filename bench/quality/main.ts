import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDragoman } from '../../src/index.ts';
import { type Confusion, describeConfusion } from './confusion.ts';
import { measureCorrections } from './corrections.ts';
import { checkFloors, readFloors } from './floors.ts';
import type { Figure } from './figure.ts';
import { measureQuality } from './measure.ts';
import { printFigures } from './print.ts';

/** `npm run quality [-- --check] [--json] [--confusion] [--only own,parse,...]`: every figure, by set and by label. `--confusion`
 * also prints, for own events and given pairs, which classes are taken for which and the ten commonest kinds of error.
 * `--corrections FILE` measures nothing but what people settled by hand (`dragoman decisions --format gold`). */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    confusion: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    gold: { type: 'string', default: '../shared/gold' },
    only: { type: 'string' },
    corrections: { type: 'string' },
  },
});
if (values.corrections === undefined) await measureAll();
else {
  const dragoman = await openDragoman({ threads: 2 });
  show(await measureCorrections(values.corrections, dragoman));
  await dragoman.close();
}

async function measureAll(): Promise<void> {
  const goldDir = existsSync(values.gold) ? values.gold : undefined;
  if (!goldDir) console.error(`${values.gold} is not there: only the project's own cases are measured.`);
  const confusions: Confusion[] = [];
  const figures = await measureQuality({
    goldDir,
    only: values.only?.split(','),
    onConfusion: (confusion) => confusions.push(confusion),
  });
  show(figures);
  if (values.confusion) for (const confusion of confusions) console.log(describeConfusion(confusion));
  const misses = checkFloors(figures, readFloors(), goldDir !== undefined && !values.only);
  for (const miss of misses) console.error(`FLOOR ${miss}`);
  if (values.check && misses.length > 0) process.exitCode = 1;
}

function show(figures: readonly Figure[]): void {
  if (values.json) console.log(JSON.stringify(figures, undefined, 1));
  else printFigures(figures);
}
