import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePanel, writePanel } from '../src/panel/index.ts';
import { openStore } from '../src/store/index.ts';
import { gather } from './support/dump-store.ts';
import { OLD } from './support/coded.ts';
import { makeRecords, type MadeEvent } from './support/made-records.ts';

let folder: string;
let csv: string;

const [RUS, USA, SDN] = ['Q159:RUSGOV', 'Q30:USAGOV', 'Q1049:SDNGOV'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-panel-examples-'));
  csv = join(folder, 'panel.csv');
  const store = await openStore(join(folder, 'one.duckdb'), { write: true });
  const act = (type: MadeEvent['type'], source: string, target: string, date: string): MadeEvent => ({
    ...{ type, source: [source], target: [target], date },
  });
  await store.write(
    [
      makeRecords('d1', { published: '2017-01-31' }, [act('CONSULT', RUS, USA, '2017-01-03')]),
      makeRecords('d2', { published: '2017-03-31' }, [
        ...[act('SANCTION', USA, RUS, '2017-03-01'), act('ACCUSE', RUS, USA, '2017-03-02')],
        ...[act('THREATEN', USA, RUS, '2017-03-03'), act('AID', USA, SDN, '2017-03-04')],
      ]),
    ],
    OLD,
  );
  const panel = await makePanel(store, { unit: 'dyad-month', undirected: true });
  await writeFile(csv, await gather(writePanel(panel, 'csv')));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** The program where it is there and has what the script needs; else why not. */
function find(programs: readonly string[], probe: readonly string[]): { path?: string; why: string } {
  const why: string[] = [];
  for (const path of programs) {
    try {
      execFileSync(path, probe, { stdio: 'pipe' });
      return { path, why: '' };
    } catch (error) {
      const said = String((error as { stderr?: Buffer }).stderr ?? '')
        .trim()
        .split('\n')
        .at(-1);
      why.push(`${path}: ${said === undefined || said === '' ? String(error).split('\n')[0]! : said}`);
    }
  }
  return { why: why.join('; ') };
}

const python = find([process.env['DRAGOMAN_PYTHON'] ?? 'python3'], ['-c', 'import pandas']);
const rscript = find([process.env['DRAGOMAN_RSCRIPT'] ?? 'Rscript'], ['--version']);

describe('the examples of a panel', () => {
  test('are made of a CSV with one shape in every line, ISO dates, and nothing for NA', async () => {
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

  test(`run in pandas${python.path === undefined ? ` (skipped: ${python.why})` : ''}`, ({ skip }) => {
    if (python.path === undefined) skip(python.why);
    const answer = execFileSync(python.path!, ['examples/panel/escalation.py', csv], { encoding: 'utf8' });
    expect(answer).toMatch(/^\s*unit\s+period/);
    expect(answer.split('\n')[1]).toMatch(/RUS-USA 2017-03\s+3\s+-4\.167\s+300\.0\s+150\.0/);
    expect(answer).toContain('2 months, 2 dyads, 5 events');
  });

  test(`run in R${rscript.path === undefined ? ` (skipped: ${rscript.why})` : ''}`, async ({ skip }) => {
    if (rscript.path === undefined) skip(rscript.why);
    const pdf = join(folder, 'conflict.pdf');
    const argv = ['--vanilla', 'examples/panel/escalation.R', csv, pdf];
    const answer = execFileSync(rscript.path!, argv, { encoding: 'utf8' });
    expect(answer).toMatch(/RUS-USA\s+4\s+3/);
    expect(answer).toContain('2 months, 2 dyads, 5 events');
    expect((await stat(pdf)).size).toBeGreaterThan(1000);
  });
});
