import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../../document/index.ts';
import { dropScripts } from './drop-scripts.ts';
import { readHtml } from './read-html.ts';

const PAGES = new URL('../../../test/pages/', import.meta.url);

interface Expected {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly authors?: string[];
  readonly published?: object;
  readonly language?: string;
  readonly dateline?: string;
  readonly paragraphs?: string[];
  readonly issue?: string;
}

describe('pages', () => {
  for (const slug of readdirSync(PAGES).sort()) {
    test(slug, async () => {
      const expected = parse(readFileSync(new URL(`${slug}/expected.yaml`, PAGES), 'utf8')) as Expected;
      const { document, issues } = await readHtml(readFileSync(new URL(`${slug}/page.html`, PAGES)));
      if (expected.issue !== undefined) {
        expect(document).toBeUndefined();
        expect(issues.map(({ code }) => code)).toEqual([expected.issue]);
        return;
      }
      expect(document).toBeDefined();
      const { text, title, outlet, url, authors, published, language, dateline, paragraphs } = document!;
      const found = {
        title,
        outlet,
        url,
        authors,
        published,
        language,
        dateline: dateline && textOf(text, dateline.span),
        paragraphs: paragraphs.map((span) => textOf(text, span)),
      };
      const nothing = { outlet: undefined, url: undefined, published: undefined, dateline: undefined };
      expect(found).toEqual({ ...nothing, authors: [], ...expected });
    });
  }
});

test('scripts of a poisoned page never run', async () => {
  await readHtml(readFileSync(new URL('poisoned/page.html', PAGES)));
  expect(globalThis).not.toHaveProperty('poisoned');
  expect({}).not.toHaveProperty('polluted');
});

const STORY =
  '<p>The two presidents signed the treaty in Geneva on Friday after three weeks of talks, and their armies began to leave the strip the same night.</p>';

test.each([
  ['20,000 nested divs', '<div>'.repeat(20_000) + STORY + '</div>'.repeat(20_000)],
  ['20,000 nested spans left open', '<span>'.repeat(20_000) + STORY],
  ['20,000 nested tables', '<table><tr><td>'.repeat(7_000) + STORY],
  ['30,000 openings of scripts', STORY + '<script '.repeat(30_000)],
  ['30,000 unclosed formatting elements', STORY + '<b><p>'.repeat(3_000)],
  ['50,000 empty cells', STORY + '<table><tr><td>a' + '<td>'.repeat(50_000) + 'b</table>'],
  ['a list of 20,000 links', STORY + '<ul>' + '<li><a href="/x">Home page</a>'.repeat(20_000) + '</ul>'],
  ['a million brackets', STORY + '<'.repeat(1_000_000)],
])('%s take less than two seconds', async (_, body) => {
  await readHtml(`<html><body>${STORY}</body></html>`);
  const started = process.cpuUsage();
  const { document } = await readHtml(`<!doctype html><html><body>${body}</body></html>`);
  // Of the processor, so that a busy machine fails no test.
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
  expect(document?.text).toContain('signed the treaty in Geneva');
});

test.each([
  ['<style>a</style>x<script src=y>b</script >z', 'xz'],
  [
    '<script type="application/ld+json">{}</script><script>1</script>',
    '<script type="application/ld+json">{}</script>',
  ],
  ['<scripture>kept</scripture><script>no end', '<scripture>kept</scripture><script>no end'],
])('scripts are cut from %s', (html, kept) => {
  expect(dropScripts(html)).toBe(kept);
});

test('openings without end are looked at once', () => {
  const started = performance.now();
  dropScripts('<script '.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(500);
});
