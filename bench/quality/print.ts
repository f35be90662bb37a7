import type { Figure } from './figure.ts';

/** Prints the figures as a table, a block a set. */
export function printFigures(figures: readonly Figure[]): void {
  let set = '';
  for (const figure of figures) {
    if (figure.set !== set) console.log(`\n${figure.set}`);
    set = figure.set;
    const name = figure.label === undefined ? figure.figure : `  ${figure.figure} · ${figure.label}`;
    console.log(`  ${name.padEnd(58)} ${figure.value.toFixed(4)}  (${figure.cases})`);
  }
}
