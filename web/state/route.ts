import { signal } from '@preact/signals';
import { type Query, readQuery, writeQuery } from './query.ts';

/** How the results of a search are shown. */
export const SHOWN_AS = ['timeline', 'map', 'network', 'table'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** What a search lists. */
export const LISTS = ['events', 'incidents', 'documents', 'quotes'] as const;
export type Listed = (typeof LISTS)[number];

/** Where the reader of the page is: everything that a link to a view must carry. */
export type Route =
  | { readonly view: 'today'; readonly since?: string }
  | { readonly view: 'search'; readonly as: ShownAs; readonly of: Listed; readonly query: Query }
  | { readonly view: 'incident'; readonly id: string }
  | { readonly view: 'story'; readonly id: string }
  | { readonly view: 'reader'; readonly id: string; readonly mark?: string }
  | { readonly view: 'actor'; readonly id: string }
  | { readonly view: 'dyad'; readonly a: string; readonly b: string }
  | { readonly view: 'review'; readonly reason?: string; readonly by?: string }
  | { readonly view: 'missing'; readonly path: string };

/** Reads an address. */
export function readRoute(path: string, search: URLSearchParams): Route {
  const [view = '', first, second] = path.split('/').slice(1).map(decode);
  const given = (name: string): Record<string, string> => {
    const value = search.get(name);
    return value === null || value === '' ? {} : { [name]: value };
  };
  if (view === '') return { view: 'today', ...given('since') };
  if (view === 'search') {
    const as = SHOWN_AS.find((name) => name === search.get('as')) ?? 'timeline';
    const of = LISTS.find((name) => name === search.get('of')) ?? 'events';
    return { view: 'search', as, of, query: readQuery(search) };
  }
  if (view === 'review') return { view: 'review', ...given('reason'), ...given('by') };
  if (first === undefined || first === '') return { view: 'missing', path };
  if (view === 'incident' || view === 'story' || view === 'actor') return { view, id: first };
  if (view === 'document') return { view: 'reader', id: first, ...given('mark') };
  if (view === 'dyad' && second !== undefined && second !== '') return { view, a: first, b: second };
  return { view: 'missing', path };
}

/** The address of a route; `readRoute` reads it back. */
export function hrefOf(route: Route): string {
  const part = encodeURIComponent;
  switch (route.view) {
    case 'today':
      return withSearch('/', new URLSearchParams(route.since === undefined ? {} : { since: route.since }));
    case 'search': {
      const search = writeQuery(route.query);
      if (route.of !== 'events') search.set('of', route.of);
      if (route.as !== 'timeline') search.set('as', route.as);
      return withSearch('/search', search);
    }
    case 'reader':
      return withSearch(
        `/document/${part(route.id)}`,
        new URLSearchParams(route.mark === undefined ? {} : { mark: route.mark }),
      );
    case 'dyad':
      return `/dyad/${part(route.a)}/${part(route.b)}`;
    case 'review': {
      const { reason, by } = route;
      return withSearch(
        '/review',
        new URLSearchParams({
          ...(reason === undefined ? {} : { reason }),
          ...(by === undefined ? {} : { by }),
        }),
      );
    }
    case 'missing':
      return route.path;
    case 'incident':
    case 'story':
    case 'actor':
      return `/${route.view}/${part(route.id)}`;
  }
}

/** The route that is shown. */
export const route = signal<Route>({ view: 'today' });

/** Shows another route; `replace` changes the address without a step back to the old one. */
export function go(to: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(to);
  if (how === 'replace') history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  route.value = to;
}

/** Follows the address bar, and links of the page without loading it anew. */
export function followAddress(): void {
  const read = (): void => {
    route.value = readRoute(location.pathname, new URLSearchParams(location.search));
  };
  read();
  addEventListener('popstate', read);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash !== '' && link.pathname === location.pathname) return;
    if (link.pathname.startsWith('/api/')) return;
    event.preventDefault();
    go(readRoute(link.pathname, new URLSearchParams(link.search)));
    scrollTo(0, 0);
  });
}

function withSearch(path: string, search: URLSearchParams): string {
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
