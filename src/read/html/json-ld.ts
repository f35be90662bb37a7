import { elementsOf, type PageTree } from './dom.ts';

/** A thing that the page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|HowTo)$/;
const PAGE = /(?:WebPage|ItemPage|FAQPage|CollectionPage|AboutPage)$/;
const MAX_THINGS = 500;
const MAX_SOURCE = 1_000_000;

/** All things that a page's JSON-LD describes, nested graphs unfolded; broken scripts are passed over. */
export function readThings(page: PageTree): Thing[] {
  const things: Thing[] = [];
  for (const script of elementsOf(page.documentElement)) {
    if (script.localName !== 'script') continue;
    const todo: unknown[] = [parse(script.textContent ?? '')];
    while (todo.length > 0 && things.length < MAX_THINGS) {
      const value = todo.shift();
      if (Array.isArray(value)) todo.push(...(value as unknown[]));
      else if (isThing(value)) {
        things.push(value);
        todo.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
      }
    }
  }
  return things;
}

/** The thing that is the article; a page or post where no article is described. */
export function findArticle(things: readonly Thing[]): Thing | undefined {
  return things.find((thing) => isA(thing, ARTICLE)) ?? things.find((thing) => isA(thing, PAGE));
}

/** True where one of the thing's types matches. */
function isA(thing: Thing, type: RegExp): boolean {
  return asList(thing['@type']).some((name) => typeof name === 'string' && type.test(name));
}

/** The names of persons or organisations, given as text, thing, list or reference by id. */
export function namesOf(value: unknown, things: readonly Thing[]): string[] {
  return asList(value).flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (!isThing(item)) return [];
    const known =
      item['name'] === undefined
        ? things.find((thing) => thing['@id'] === item['@id'] && thing['name'] !== undefined)
        : item;
    return asList(known?.['name']).filter((name) => typeof name === 'string');
  });
}

/** The text of a field; undefined where it is none. */
export function textField(thing: Thing | undefined, name: string): string | undefined {
  const value = asList(thing?.[name])[0];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(source: string): unknown {
  if (source.length > MAX_SOURCE) return undefined;
  const text = source.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(text);
  } catch {
    try {
      // The usual damage: raw line breaks inside strings, commas before a closing bracket.
      return JSON.parse(text.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}
