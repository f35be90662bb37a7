import { useEffect, useRef, useState } from 'preact/hooks';
import { showNumber } from './parts/format.ts';
import { changes, connected } from './data/live.ts';
import { useAnswer } from './data/use-answer.ts';
import { go, hrefOf, route, type Route } from './state/route.ts';
import { withCondition } from './state/query.ts';
import { theme, THEMES } from './state/theme.ts';
import { text } from './text/en.ts';
import { Actor } from './views/actor.tsx';
import { Dyad } from './views/dyad.tsx';
import { Incident } from './views/incident.tsx';
import { Reader } from './views/reader.tsx';
import { Review } from './views/review.tsx';
import { Search } from './views/search.tsx';
import { Story } from './views/story.tsx';
import { Today } from './views/today.tsx';

/** The frame of the page, and in it the view that the address asks for. */
export function App() {
  const now = route.value;
  return (
    <>
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <Top now={now} />
      <main id="main" class="page" tabIndex={-1}>
        <View now={now} />
      </main>
      <Foot />
    </>
  );
}

function View({ now }: { readonly now: Route }) {
  switch (now.view) {
    case 'today':
      return <Today since={now.since} />;
    case 'search':
      return <Search query={now.query} as={now.as} of={now.of} />;
    case 'incident':
      return <Incident key={now.id} id={now.id} />;
    case 'story':
      return <Story key={now.id} id={now.id} />;
    case 'reader':
      return <Reader key={now.id} id={now.id} mark={now.mark} />;
    case 'actor':
      return <Actor key={now.id} id={now.id} />;
    case 'dyad':
      return <Dyad key={`${now.a} ${now.b}`} a={now.a} b={now.b} />;
    case 'review':
      return <Review reason={now.reason} />;
    case 'missing':
      return (
        <>
          <h1>{text.missing.title}</h1>
          <p class="lede">{text.missing.lede(now.path)}</p>
          <p>
            <a href="/">{text.missing.back}</a>
          </p>
        </>
      );
  }
}

function Top({ now }: { readonly now: Route }) {
  const links = [
    [text.nav.today, { view: 'today' }],
    [text.nav.search, { view: 'search', as: 'timeline', of: 'events', query: {} }],
    [text.nav.review, { view: 'review' }],
  ] as const satisfies readonly (readonly [string, Route])[];
  useEffect(() => {
    const title = links.find(([, to]) => to.view === now.view)?.[0];
    document.title = title === undefined ? text.name : `${title} · ${text.name}`;
  }, [now.view]);
  return (
    <header class="top">
      <a class="brand" href="/">
        {text.name}
      </a>
      <nav class="nav" aria-label={text.nav.label}>
        {links.map(([name, to]) => (
          <a key={name} href={hrefOf(to)} aria-current={to.view === now.view ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <Find now={now} />
      <Live />
      <select
        class="field theme"
        aria-label={text.theme.label}
        value={theme.value}
        onChange={(event) => {
          theme.value = THEMES.find((name) => name === event.currentTarget.value) ?? 'system';
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {text.theme[name]}
          </option>
        ))}
      </select>
    </header>
  );
}

function Find({ now }: { readonly now: Route }) {
  const field = useRef<HTMLInputElement>(null);
  const words = now.view === 'search' ? (now.query.text ?? '') : '';
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    setTyped(words);
  }, [words]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, []);
  return (
    <form
      class="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const query = now.view === 'search' ? now.query : {};
        const [as, of] = now.view === 'search' ? [now.as, now.of] : (['timeline', 'events'] as const);
        go({ view: 'search', as, of, query: withCondition(query, 'text', typed.trim()) });
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label={text.find.label}
        aria-keyshortcuts="/"
        placeholder={text.find.placeholder}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

/** Whether changes come in, and how many came since the page was opened. */
function Live() {
  const fresh = changes.value.length;
  return (
    <span class={connected.value ? 'live on' : 'live'} role="status" aria-label={text.live.label}>
      {connected.value ? (fresh > 0 ? text.live.fresh(fresh) : text.live.on) : text.live.off}
    </span>
  );
}

function Foot() {
  const { value } = useAnswer('summary', (client, signal) => client.ask('summary', { signal }));
  return (
    <footer class="foot">
      {value === undefined
        ? ''
        : text.foot(value.program, showNumber(value.documents), showNumber(value.events))}{' '}
      <a href="/api/v1/docs">{text.nav.api}</a>
    </footer>
  );
}
