import { expect, test } from 'vitest';
import { textOf } from '../../document/index.ts';
import { readText } from './read-text.ts';

async function paragraphsOf(text: string): Promise<{ kind: string; text: string }[]> {
  const { document } = await readText(text);
  return document!.paragraphs.map((span) => ({ kind: span.kind, text: textOf(document!.text, span) }));
}

test('title, paragraphs, source address and outlet', async () => {
  const { document } = await readText(
    'Ministers resign over leak\n\nNAIROBI (Wire) - Two ministers resigned on Monday.\n\nThe president thanked them.\n\n' +
      'https://wire.example/resign?utm_medium=x#top\n\nSahel Wire\n',
    { origin: 'a.txt' },
  );
  expect(document).toMatchObject({
    title: 'Ministers resign over leak',
    url: 'https://wire.example/resign',
    outlet: 'Sahel Wire',
    language: 'en',
    origin: 'a.txt',
    dateline: { place: 'NAIROBI', agency: 'Wire', span: { start: 28, end: 44 } },
    text: 'Ministers resign over leak\n\nNAIROBI (Wire) - Two ministers resigned on Monday.\n\nThe president thanked them.',
  });
  expect(document!.id).toMatch(/^d[0-9a-f]{16}$/);
});

test('a first sentence is no title', async () => {
  expect(await paragraphsOf('Two ministers resigned on Monday.\n\nNobody was surprised.')).toEqual([
    { kind: 'body', text: 'Two ministers resigned on Monday.' },
    { kind: 'body', text: 'Nobody was surprised.' },
  ]);
});

test('hard line breaks are undone', async () => {
  const wrapped =
    'Talks fail\n\nThe foreign ministers of both countries left the talks in Geneva without an\nagreement on Tuesday, and each blamed the other for the failure of the long-\nawaited meeting. No new date was set.\nA spokesman for the mediators said that they would go on speaking with both\nsides.\n';
  expect(await paragraphsOf(wrapped)).toEqual([
    { kind: 'title', text: 'Talks fail' },
    {
      kind: 'body',
      text: 'The foreign ministers of both countries left the talks in Geneva without an agreement on Tuesday, and each blamed the other for the failure of the long-awaited meeting. No new date was set.',
    },
    {
      kind: 'body',
      text: 'A spokesman for the mediators said that they would go on speaking with both sides.',
    },
  ]);
});

test('in a text with long lines each line is a paragraph', async () => {
  const long =
    'The parliament voted for the budget after a debate of nine hours in which the opposition walked out twice and returned. ';
  expect(await paragraphsOf(`${long}\n${long}\n${long}`)).toHaveLength(3);
});

test('a page break inside a sentence is mended, a new sentence and a list are left', async () => {
  const text =
    'He stressed that both of the two countries had\n\nrecently obtained results.\n\nThe ministry gave no date.\n\niPhone exports fell.';
  expect((await paragraphsOf(text)).map((p) => p.text)).toEqual([
    'He stressed that both of the two countries had recently obtained results.',
    'The ministry gave no date.',
    'iPhone exports fell.',
  ]);
});

test('whitespace, soft hyphens and control marks are normalised', async () => {
  expect((await paragraphsOf('The\u00a0min\u00adister  said\tso on\u200b Monday.'))[0]!.text).toBe(
    'The minister said so on Monday.',
  );
});

test('the caller knows date and outlet best', async () => {
  const { document } = await readText('KYIV, Jan. 5, 2022 (Wire) - Officials met in the capital.', {
    published: 'July 31, 2017',
    outlet: 'Mine',
  });
  expect(document).toMatchObject({
    outlet: 'Mine',
    published: { value: '2017-07-31', precision: 'day', basis: 'metadata' },
  });
});

test('a dateline with a year dates the document, one without does not', async () => {
  const dated = await readText('KYIV, Jan. 5, 2022 (Wire) - Officials met in the capital.');
  expect(dated.document!.published).toEqual({ value: '2022-01-05', precision: 'day', basis: 'stated' });
  const undated = await readText('KYIV, Jan. 5 (Wire) - Officials met in the capital.');
  expect(undated.document!.published).toBeUndefined();
});

test.each([
  ['nothing but space', ' \n\n\t ', 'empty'],
  [
    'French',
    'Le gouvernement a annoncé mardi de nouvelles mesures contre la hausse des prix. Des milliers de manifestants ont défilé dans les rues de la capitale pour réclamer la démission du ministre.',
    'unknown-language',
  ],
  ['Russian', 'Правительство объявило во вторник о новых мерах против роста цен.', 'unknown-language'],
])('%s is an issue', async (_, text, code) => {
  const { document, issues } = await readText(text);
  expect(document).toBeUndefined();
  expect(issues).toMatchObject([{ code, severity: 'error', hint: expect.any(String) as string }]);
});

test('languages can be allowed, and short texts get the benefit of the doubt', async () => {
  const german =
    'Die Bundesregierung hat am Dienstag neue Maßnahmen gegen den Anstieg der Preise angekündigt. Tausende Menschen gingen in der Hauptstadt auf die Straße.';
  expect((await readText(german, { languages: ['en', 'de'] })).document!.language).toBe('de');
  expect((await readText('Kim meets Xi in Pyongyang')).document!.language).toBe('en');
});

test('broken Unicode is a warning and the text stays valid', async () => {
  const { document, issues } = await readText('The minister \ud83d resigned \ufffd on Monday.');
  expect(document!.text).toBe('The minister \ufffd resigned \ufffd on Monday.');
  expect(issues).toMatchObject([{ code: 'broken-unicode', severity: 'warning' }]);
  expect(document!.issues).toEqual(issues);
});

test('the same bytes give the same document', async () => {
  const text = 'Talks fail\n\nThe ministers left Geneva on Tuesday.';
  expect(await readText(text)).toEqual(await readText(Buffer.from(text)));
});
