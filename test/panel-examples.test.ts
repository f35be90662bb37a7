import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePanelCsv } from './support/panel-csv.ts';

let folder: string;
let csv: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-panel-examples-'));
  csv = await makePanelCsv(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('the examples of a panel are made of a CSV with one shape in every line, ISO dates, and nothing for NA', async () => {
  const [head, ...lines] = (await readFile(csv, 'utf8')).trimEnd().split('\r\n');
  const names = head!.split(',');
  expect(names.slice(0, 3)).toEqual(['unit', 'period', 'period_start']);
  // Two dyads in three months.
  expect(lines).toHaveLength(6);
  for (const line of lines) {
    const cells = line.split(',');
    expect(cells).toHaveLength(names.length);
    expect(cells[2]).toMatch(/^\d{4}-\d{2}-01$/);
    for (const cell of cells.slice(5)) expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/);
  }
  // What the scripts read must be there.
  for (const script of ['escalation.py', 'escalation.R']) {
    const text = await readFile(join('examples/panel', script), 'utf8');
    const used = [...text.matchAll(/(?:\["|(?:panel|seen)\$)([a-z_]+)/g)].map(([, name]) => name!);
    const own = /conflict|above/;
    for (const name of used.filter((one) => !own.test(one) || one.endsWith('l_conflict'))) {
      expect(names, `${script} reads ${name}`).toContain(name);
    }
  }
});
