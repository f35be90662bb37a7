import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '../../src/client/index.ts';
import { openBrowser, settled } from './support/browser.ts';
import { openSite, type Site } from './support/site.ts';
import { smallPicture } from './support/small-png.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ROOT = join(import.meta.dirname, '../..');
/** Set to make the pictures of the guide anew. */
const PICTURES =
  process.env['DRAGOMAN_PICTURES'] === undefined ? undefined : join(ROOT, 'docs/guide/pictures');

let site: Site;
let browser: Browser;
let views: Readonly<Record<string, string>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const client = openClient({ server: site.address });
  const { items } = await client.ask('incidents', { query: { limit: 100 } });
  const incident = [...items].sort((a, b) => b.incident.reports.length - a.incident.reports.length)[0]!;
  const documents = await client.ask('documents', { query: { limit: 50 } });
  const courier = documents.items.find(({ head }) => head.outlet === 'Maputo Courier')!;
  const detail = await client.ask('document', { params: { id: courier.head.id } });
  const event = detail.events.find(({ source, target }) => source.length > 0 && target.length > 0)!;
  const actors = await client.ask('actors', { query: { limit: 100 } });
  const busy = [...actors.items].sort((a, b) => b.source - a.source)[0]!;
  views = {
    today: '/?since=2025-05-13',
    search: '/search',
    map: '/search?as=map',
    network: '/search?as=network',
    table: '/search?as=table&type=ASSAULT',
    incident: `/incident/${incident.incident.id}`,
    reader: `/document/${courier.head.id}?mark=${encodeURIComponent(`event:${event.id}`)}`,
    actor: `/actor/${busy.id}`,
    dyad: '/dyad/BWA/ZWE',
    review: '/review',
    missing: '/nowhere',
  };
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it('has no serious or critical finding of axe, and no view wider than a phone', async () => {
    const found: string[] = [];
    // The policy of the page would refuse axe, which is put into it from outside.
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: 1280, height: 860 },
    });
    const page = await context.newPage();
    const helper = await context.newPage();
    await page.bringToFront();
    for (const [name, path] of Object.entries(views)) {
      await page.setViewportSize({ width: 1280, height: 860 });
      await page.goto(site.address + path);
      await settled(page);
      if (name === 'map') await page.locator('.map .spot').first().waitFor();
      if (name === 'network') await page.locator('.network-stage canvas').first().waitFor();
      if (name === 'incident') await page.locator('.place-map svg').first().waitFor();
      await page.evaluate('document.fonts.ready');
      if (PICTURES !== undefined && colorScheme === 'light' && !['table', 'missing', 'dyad'].includes(name)) {
        mkdirSync(PICTURES, { recursive: true });
        writeFileSync(join(PICTURES, `${name}.png`), await smallPicture(page, helper));
      }
      await page.evaluate(AXE);
      const findings = await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then((answer) => answer.violations)`,
      );
      for (const { id, impact, nodes } of findings as readonly Finding[]) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        found.push(
          ...nodes.map((node) => `${name}: ${id} at ${node.target.join(' ')}: ${node.failureSummary}`),
        );
      }
      await page.setViewportSize({ width: 390, height: 844 });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(wide) > 390) found.push(`${name}: ${String(wide)} pixels wide on a phone`);
      if (PICTURES !== undefined && colorScheme === 'dark' && name === 'reader') {
        writeFileSync(join(PICTURES, 'reader-phone.png'), await smallPicture(page, helper));
      }
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

it('weighs less than 500 kB compressed', () => {
  const folder = join(ROOT, 'dist/web');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.map((entry) => gzipSync(readFileSync(join(entry.parentPath, entry.name))).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
});

it('has pictures of at most 150 kB in the guide', () => {
  const folder = join(ROOT, 'docs/guide/pictures');
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name)).length, name).toBeLessThan(150_000);
  }
});
