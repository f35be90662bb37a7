import { strict as assert } from 'node:assert';
import { decodeRecord, encodeRecord } from '../../src/document/encode.ts';
import { type Coded, type Document, IssueCode, type Span } from '../../src/document/index.ts';
import type { Reading } from '../../src/read/index.ts';

/** A lone half of a surrogate pair: no database and no file can hold it. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What a reader promises of every reading, whatever the bytes were. */
export function checkReading({ document, issues, origin }: Reading): void {
  assert.ok(origin !== '', 'a reading has an origin');
  assert.ok(
    document !== undefined || issues.some(({ severity }) => severity === 'error'),
    'where there is no document, an error says why',
  );
  for (const { code, message } of issues) {
    assert.ok(IssueCode.options.includes(code), `${code} is no code of an issue`);
    assert.ok(message !== '' && message.length < 2000, 'an issue has a message, and no long one');
  }
  if (document !== undefined) checkDocument(document);
}

/** A document's text holds together, and every span of it points at what it says. */
export function checkDocument(document: Document): void {
  const { text, paragraphs, title, dateline, published } = document;
  assert.ok(!LONE.test(text), 'no half of a surrogate pair stands in a text');
  assert.ok(!text.includes('\0'), 'no NUL stands in a text');
  assert.notEqual(text.trim(), '', 'a text has words');
  let at = 0;
  for (const [i, span] of paragraphs.entries()) {
    checkSpan(text, span);
    assert.equal(span.start, at, 'paragraphs follow each other');
    at = span.end + 2;
    if (i < paragraphs.length - 1) assert.equal(text.slice(span.end, at), '\n\n');
    if (span.kind === 'title') assert.equal(text.slice(span.start, span.end), title);
  }
  assert.equal(at - 2, text.length, 'paragraphs cover the text');
  for (const span of [dateline?.span, dateline?.placeSpan, dateline?.dateSpan])
    if (span !== undefined) checkSpan(text, span);
  if (dateline?.place !== undefined && dateline.placeSpan !== undefined)
    assert.ok(text.slice(dateline.placeSpan.start, dateline.placeSpan.end).length > 0);
  if (published !== undefined)
    assert.match(published.value, /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/);
  checkRecord(document);
}

/** What is written is read back as it was, and is one line. */
export function checkRecord(record: Parameters<typeof encodeRecord>[0]): void {
  const line = encodeRecord(record);
  assert.ok(!/[\n\r]/.test(line), 'a record is one line');
  assert.equal(encodeRecord(decodeRecord(line)), line, 'a record read back is the same');
}

/** A span lies in the text, holds something, and cuts no character in two. */
export function checkSpan(text: string, { start, end }: Span): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), 'a span has whole ends');
  assert.ok(start >= 0 && start < end && end <= text.length, `${start} to ${end} lies in ${text.length}`);
  assert.ok(!LONE.test(text.slice(start, end)), 'a span cuts no character in two');
}

/** The same of all that was coded. */
export function checkCoded({ document, sentences, places, actors, events, quotes, figures }: Coded): void {
  const { text } = document;
  const within = (span: Span | undefined): void => {
    if (span !== undefined) checkSpan(text, span);
  };
  sentences.forEach(within);
  places.forEach(within);
  figures.forEach(({ span }) => {
    within(span);
  });
  for (const actor of actors) {
    actor.mentions.forEach(within);
    checkRecord(actor);
  }
  for (const event of events) {
    within(event.trigger);
    for (const { span } of [...event.date, ...event.place]) within(span);
    event.quantities.forEach((quantity) => {
      within(quantity.span);
    });
    checkRecord(event);
  }
  for (const quote of quotes) {
    within(quote.span);
    within(quote.cue);
    checkRecord(quote);
  }
}
