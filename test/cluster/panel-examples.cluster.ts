import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePanelCsv } from '../support/panel-csv.ts';
import { findPandas, findR } from './support/python.ts';

const python = await findPandas();
const rscript = await findR();

let folder: string;
let csv: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-panel-examples-'));
  csv = await makePanelCsv(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test.skipIf(python === undefined)('the example of a panel runs in pandas', () => {
  const answer = execFileSync(python!, ['examples/panel/escalation.py', csv], { encoding: 'utf8' });
  expect(answer).toMatch(/^\s*unit\s+period/);
  expect(answer.split('\n')[1]).toMatch(/RUS-USA 2017-03\s+3\s+-4\.167\s+300\.0\s+150\.0/);
  expect(answer).toContain('2 months, 2 dyads, 5 events');
});

test.skipIf(rscript === undefined)('the example of a panel runs in R', async () => {
  const pdf = join(folder, 'conflict.pdf');
  const argv = ['--vanilla', 'examples/panel/escalation.R', csv, pdf];
  const answer = execFileSync(rscript!, argv, { encoding: 'utf8' });
  expect(answer).toMatch(/RUS-USA\s+4\s+3/);
  expect(answer).toContain('2 months, 2 dyads, 5 events');
  expect((await stat(pdf)).size).toBeGreaterThan(1000);
});
