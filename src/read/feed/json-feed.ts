import type { Feed, FeedItem } from './feed.ts';

type Json = Readonly<Record<string, unknown>>;

/** JSON Feed 1 and 1.1; undefined where the value is none. */
export function readJsonFeed(value: unknown): Feed | undefined {
  if (!isObject(value) || !(stringAt(value, 'version') ?? '').includes('jsonfeed.org/version/'))
    return undefined;
  const language = stringAt(value, 'language');
  const authors = namesIn(value);
  return {
    title: stringAt(value, 'title'),
    language,
    items: listAt(value, 'items').map((item) => readItem(item, language, authors)),
    lists: [],
  };
}

function readItem(item: Json, language: string | undefined, all: readonly string[]): FeedItem {
  const own = namesIn(item);
  return {
    url: stringAt(item, 'url') ?? stringAt(item, 'external_url'),
    title: stringAt(item, 'title'),
    published: stringAt(item, 'date_published') ?? stringAt(item, 'date_modified'),
    language: stringAt(item, 'language') ?? language,
    authors: own.length > 0 ? own : all,
    html: stringAt(item, 'content_html'),
    text: stringAt(item, 'content_text'),
  };
}

function namesIn(value: Json): readonly string[] {
  const single = value['author'];
  const authors = isObject(single) ? [single] : listAt(value, 'authors');
  return authors.flatMap((author) => stringAt(author, 'name') ?? []);
}

function listAt(value: Json, key: string): readonly Json[] {
  const list = value[key];
  return Array.isArray(list) ? (list as unknown[]).filter(isObject) : [];
}

function stringAt(value: Json, key: string): string | undefined {
  const found = value[key];
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
