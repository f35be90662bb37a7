import { expect, test } from 'vitest';
import { textOf } from '../../document/index.ts';
import { readMarkdown } from './read-markdown.ts';

const DISPATCH = `

# *Envoys Leave Ankor after Vote*

---

Ankor, July 31 (LWS)-- President **Tomas Vell** said on [Sunday](https://x.example) that the \`envoys\` must leave. He stressed that both countries had

recently obtained results.<!-- page 2 -->

![a caption](photo.jpg)

<div>markup</div>

## Reactions

* The bloc regretted it &amp; asked for talks.
* The neighbours were silent.

\`\`\`
code is no sentence
\`\`\`

> "We assess the impact," read the statement.

---

<https://news.example/envoys?utm_source=a>

**Lake Wire Service**
`;

test('a dispatch becomes title, paragraphs, address and outlet', async () => {
  const { document } = await readMarkdown(DISPATCH);
  expect(document).toMatchObject({
    title: 'Envoys Leave Ankor after Vote',
    url: 'https://news.example/envoys',
    outlet: 'Lake Wire Service',
    dateline: { place: 'Ankor', date: 'July 31', month: 7, day: 31, agency: 'LWS' },
  });
  expect(document!.paragraphs.map((span) => [span.kind, textOf(document!.text, span)])).toEqual([
    ['title', 'Envoys Leave Ankor after Vote'],
    [
      'body',
      'Ankor, July 31 (LWS)-- President Tomas Vell said on Sunday that the envoys must leave. He stressed that both countries had recently obtained results.',
    ],
    ['heading', 'Reactions'],
    ['body', 'The bloc regretted it & asked for talks.'],
    ['body', 'The neighbours were silent.'],
    ['body', '"We assess the impact," read the statement.'],
  ]);
});

test('front matter gives metadata', async () => {
  const { document } = await readMarkdown(
    '---\ntitle: "Strike ends"\ndate: 2020-03-04\nauthor: Ana Diaz, John Roe\noutlet: Sahel Wire\n---\n\nDockers went back to work on Wednesday.\n',
  );
  expect(document).toMatchObject({
    title: 'Strike ends',
    authors: ['Ana Diaz', 'John Roe'],
    outlet: 'Sahel Wire',
    published: { value: '2020-03-04', precision: 'day', basis: 'metadata' },
    text: 'Strike ends\n\nDockers went back to work on Wednesday.',
  });
});

test('a text that nests deeper than the parser goes is an issue, no crash', async () => {
  const { document, issues } = await readMarkdown('> '.repeat(20_000));
  expect(document).toBeUndefined();
  expect(issues[0]).toMatchObject({ code: 'reader-stopped', severity: 'error' });
});

test('a date in front matter that cannot be read is an issue', async () => {
  const reading = await readMarkdown(
    '---\ndate: some day\n---\n\nTwo ministers resigned on Monday after a leak.\n',
  );
  expect(reading.document!.issues.map(({ code }) => code)).toEqual(['bad-date']);
});
