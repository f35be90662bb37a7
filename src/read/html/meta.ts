import { elementsOf, type PageTree } from './dom.ts';

/** The page's meta elements: the first content under each lowercase name, property or itemprop. */
export function readMeta(page: PageTree): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of elementsOf(page.documentElement)) {
    if (element.localName !== 'meta') continue;
    const content = element.getAttribute('content')?.trim();
    if (content === undefined || content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = element.getAttribute(attribute)?.trim().toLowerCase();
      if (key !== undefined && key !== '' && !found.has(key)) found.set(key, content);
    }
  }
  return found;
}

/** The first of the names that the page gives. */
export function firstMeta(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = meta.get(name);
    if (content !== undefined) return content;
  }
  return undefined;
}
