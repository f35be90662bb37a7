// Speed of the web page: `npm run build && tsx bench/speed/page.ts --db COPY.duckdb [--runs 5] [--check]`, in a real browser on
// the server of the built page. A first view begins with an empty cache and ends when the view has its answers; a filter change
// begins with the click and ends when the new results are drawn. The server has answered everything once before, as it has for
// whoever comes second; `cold` is the very first view of a kind; of `/` right after the start of the server. With `--check`, a floor that is missed ends it with exit code 1.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/api/index.ts';
import { openStore } from '../../src/store/index.ts';
import { openBrowser, settled } from '../../test/web/support/browser.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    runs: { type: 'string', default: '5' },
    check: { type: 'boolean', default: false },
  },
});
/** In milliseconds. */
const MOST = { first: 1000, filter: 200 };
const VIEWS = ['/', '/search', '/search?view=map', '/review'];

/** Runs in the page: chooses a facet and waits until other results are drawn. */
const CHOOSE = `async (number) => {
  const shown = () => document.querySelector('.search-main').lastElementChild.textContent;
  const boxes = [...document.querySelectorAll('.facets fieldset input[type=checkbox]')];
  const before = shown();
  const begin = performance.now();
  boxes[number].click();
  while (shown() === before)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begin;
}`;

if (values.db === undefined) throw new Error('Name a copy of a database with --db.');
const runs = Number(values.runs);
const store = await openStore(values.db, { write: true, memory: '1GB' });
const server = await serve({
  ...{ store, host: '127.0.0.1', port: 0, webFolder: join(import.meta.dirname, '../../dist/web') },
  ...{ anonymous: ['read', 'review', 'admin'], webhookHosts: [], privateWebhooks: false },
  ...{ warm: true, now: () => Date.now() },
  onFault: (fault) => {
    say(`fault: ${String(fault)}`);
  },
});
const browser = await openBrowser();
const misses: string[] = [];
try {
  for (const view of VIEWS) {
    const cold = await firstView(browser, view);
    const times: number[] = [];
    for (let i = 0; i < runs; i++) times.push(await firstView(browser, view));
    tell(`first view ${view}`, times, MOST.first, `, cold ${cold.toFixed(0)}`);
  }
  tell('filter change', await filterChanges(browser), MOST.filter);
} finally {
  await browser.close();
  await server.stop();
  await store.close();
}
if (misses.length > 0 && values.check) process.exitCode = 1;

async function firstView(opened: Browser, path: string): Promise<number> {
  const context = await opened.newContext();
  const page = await context.newPage();
  const begin = performance.now();
  await page.goto(`${server.address}${path}`);
  await settled(page);
  const taken = performance.now() - begin;
  await context.close();
  return taken;
}

/** Types are chosen one after another in the facets of the search; measured in the page, without the way to the browser and back. */
async function filterChanges(opened: Browser): Promise<number[]> {
  const context = await opened.newContext();
  const page = await context.newPage();
  await page.goto(`${server.address}/search`);
  await settled(page);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    times.push(await page.evaluate<number>(`(${CHOOSE})(${i})`));
    await settled(page);
  }
  await context.close();
  return times;
}

function tell(name: string, times: readonly number[], most: number, more = ''): void {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  say(`${name.padEnd(32)} median ${middle.toFixed(0)} ms, most ${sorted.at(-1)!.toFixed(0)}${more}`);
  if (middle > most) misses.push(name);
}

function say(line: string): void {
  console.log(line);
}
