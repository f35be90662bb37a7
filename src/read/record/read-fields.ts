import type { Issue, Published } from '../../document/index.ts';
import { makeReading } from '../article.ts';
import { mendUnicode } from '../decode.ts';
import { takeApart } from '../html/take-apart.ts';
import { error } from '../issues.ts';
import { isNameLike, splitNames } from '../names.ts';
import type { DocumentOptions, FieldName } from '../options.ts';
import { readPublished } from '../read-published.ts';
import { failed, type Reading } from '../reading.ts';
import { parseText } from '../text/read-text.ts';
import { USUAL_NAMES } from './field-names.ts';
import { isHtml, plainTitle, toPage } from './markup.ts';

/** A record of a table or feed: values under the names that its maker chose. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where a record comes from: the reader that opened it, the digest of its bytes, what was wrong with them. */
export interface RecordSource {
  readonly reader: string;
  readonly sha256: string;
  readonly issues: readonly Issue[];
}

/** Makes a document of a record, whatever its fields are called. */
export async function readFields(
  fields: Fields,
  source: RecordSource,
  given: DocumentOptions,
): Promise<Reading> {
  const origin = textOf(fields, 'origin', given);
  const options = origin === undefined ? given : { ...given, origin };
  const text = textOf(fields, 'text', options);
  const html = textOf(fields, 'html', options);
  const dated =
    options.published === undefined ? readPublished(valueOf(fields, 'published', options)) : undefined;
  const issues = [...source.issues, ...(dated?.issues ?? [])];
  const base = {
    ...facts(fields, options),
    title: mended(await plainTitle(textOf(fields, 'title', options))),
    published: dated?.published,
  };
  const common = { ...base, ...source, issues };
  if (text !== undefined && isHtml(text)) {
    const reading = await readPageField(toPage(text), 'text', common, options);
    // "<p></p>" beside a good page.
    if (reading.document !== undefined || html === undefined || html.trim() === '') return reading;
    return readPageField(html, 'html', common, options);
  }
  if (text !== undefined && text.trim() !== '') {
    const mended = mendUnicode(text);
    const parsed = parseText(mended.text);
    // With a title of its own the record's text has none to give.
    const pieces =
      base.title !== undefined && parsed.title !== undefined
        ? [{ text: parsed.title, kind: 'body' as const }, ...parsed.pieces]
        : parsed.pieces;
    return makeReading(
      {
        ...common,
        title: base.title ?? parsed.title,
        url: base.url ?? parsed.url,
        outlet: base.outlet ?? parsed.outlet,
        pieces,
        issues: [...issues, ...mended.issues],
      },
      options,
    );
  }
  if (html !== undefined && html.trim() !== '') return readPageField(html, 'html', common, options);
  const wanted = options.fields?.text ?? USUAL_NAMES.text.slice(0, 4).join(', ');
  const code = text === undefined && html === undefined ? 'missing-field' : 'empty';
  return failed(options.origin ?? 'input', ...issues, error(code, `No text in the fields ${wanted} or html`));
}

async function readPageField(
  html: string,
  field: FieldName,
  common: Draftable,
  options: DocumentOptions,
): Promise<Reading> {
  const mended = mendUnicode(html);
  const page = await takeApart(mended.text, common.url, options);
  if ('stopped' in page)
    return failed(options.origin ?? 'input', ...common.issues, error('reader-stopped', page.stopped));
  if (page.pieces.length === 0) {
    return failed(
      options.origin ?? 'input',
      ...common.issues,
      error('no-article', `No article was found in the ${field} field`),
    );
  }
  return makeReading(
    {
      reader: common.reader,
      sha256: common.sha256,
      issues: [...common.issues, ...mended.issues],
      title: common.title ?? page.title,
      url: common.url ?? page.url,
      outlet: common.outlet ?? page.outlet,
      published: common.published ?? page.published,
      language: common.language ?? page.language,
      authors: common.authors.length > 0 ? common.authors : page.authors,
      pieces: page.pieces,
    },
    options,
  );
}

type Draftable = ReturnType<typeof facts> &
  RecordSource & { readonly title: string | undefined; readonly published: Published | undefined };

function facts(fields: Fields, options: DocumentOptions) {
  const people = valueOf(fields, 'authors', options);
  const list: unknown[] = Array.isArray(people) ? (people as unknown[]) : [people];
  return {
    url: textOf(fields, 'url', options),
    outlet: mended(textOf(fields, 'outlet', options)),
    language: textOf(fields, 'language', options),
    authors: list
      .map(nameOf)
      .flatMap((name) => (name === undefined ? [] : splitNames(mendUnicode(name).text, isNameLike))),
  };
}

function mended(text: string | undefined): string | undefined {
  return text === undefined ? undefined : mendUnicode(text).text;
}

function valueOf(fields: Fields, field: FieldName, options: DocumentOptions): unknown {
  const given = options.fields?.[field];
  if (given !== undefined) return fields[given];
  const name = USUAL_NAMES[field].find(
    (usual) => fields[usual] !== undefined && fields[usual] !== null && fields[usual] !== '',
  );
  return name === undefined ? undefined : fields[name];
}

/** A string, or the name of a thing such as `{"source": {"name": "…"}}`. */
function textOf(fields: Fields, field: FieldName, options: DocumentOptions): string | undefined {
  return nameOf(valueOf(fields, field, options));
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const name = (value as Fields)['name'] ?? (value as Fields)['title'];
  return typeof name === 'string' ? name : undefined;
}
