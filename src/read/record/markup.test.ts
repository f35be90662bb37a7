import { expect, test } from 'vitest';
import { isHtml, plainTitle, toPage } from './markup.ts';

test.each([
  ['<p>Rebels shelled the town.</p>', true],
  ["<div class='art'>Rebels shelled the town.</DIV >", true],
  ['Rebels shelled the town.<br>Nobody was hurt.', true],
  ['Rebels shelled the town.<br />Nobody was hurt.', true],
  ['Growth was < 2 per cent, and exports > imports.', false],
  ['if a < b and b > c', false],
  ['<unknown> said so, wrote <editor@example.org>.', false],
  ['He said <b>no</b>.', false],
  ['AT&T &amp; others', false],
])('%s is HTML: %s', (text, is) => {
  expect(isHtml(text)).toBe(is);
});

test.each([
  ['Army &amp; police <b>clash</b>', 'Army & police clash'],
  ['Don&#8217;t go', 'Don’t go'],
  ['Leak<br/>again', 'Leak again'],
  ['Growth < 2% & falling', 'Growth < 2% & falling'],
  ['<Breaking> AT&T sold', '<Breaking> AT&T sold'],
  ['Profit &lt; loss', 'Profit < loss'],
])('the title %s is %s', async (title, plain) => {
  expect(await plainTitle(title)).toBe(plain);
});

test('a piece of a page becomes a page; blank lines part paragraphs where no tag does', () => {
  expect(toPage('<html><body>Leak</body></html>')).toBe('<html><body>Leak</body></html>');
  expect(toPage('<p>One.</p>\n\n<p>Two.</p>')).toContain('<p>One.</p>\n\n<p>Two.</p>');
  expect(toPage('One.\r\n\r\n<blockquote>Two.</blockquote>')).toContain('One.\r\n<p><blockquote>');
});
