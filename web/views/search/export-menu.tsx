import { useEffect, useRef, useState } from 'preact/hooks';
import { client } from '../../data/connection.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { fit, type Query } from '../../state/query.ts';
import type { Listed, ShownAs } from '../../state/route.ts';
import { text } from '../../text/en.ts';

/** What is shown as a file, the whole search in the formats of exports, and a link to this very view. */
export function ExportMenu({
  query,
  as,
  of,
}: {
  readonly query: Query;
  readonly as: ShownAs;
  readonly of: Listed;
}) {
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event): void => {
      const outside = event.target instanceof Node && box.current?.contains(event.target) !== true;
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : outside) setOpen(false);
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, [open]);
  return (
    <div class="menu" ref={box}>
      <button
        class="btn"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setCopied(false);
        }}
      >
        {text.search.export} <span aria-hidden="true">▾</span>
      </button>
      {open ? (
        <div class="menu-list">
          <button
            onClick={() => {
              void navigator.clipboard.writeText(location.href).then(() => {
                setCopied(true);
              });
            }}
          >
            {copied ? text.search.copied : text.search.copyLink}
          </button>
          <p class="menu-title">{text.search.thisAs}</p>
          <a href={addressOfShown(query, as, of)} download={`dragoman-${shownName(as, of)}.json`}>
            JSON
          </a>
          <Formats query={query} />
        </div>
      ) : null}
    </div>
  );
}

function Formats({ query }: { readonly query: Query }) {
  const { value } = useAnswer('formats', (client, signal) => client.ask('exportFormats', { signal }));
  return (
    <>
      <p class="menu-title">{text.search.allAs}</p>
      <div class="menu-formats">
        {value?.items.map(({ name, summary, extension }) => (
          <a
            key={name}
            title={summary}
            href={client().address('exportFile', { params: { format: name }, query: fit('events', query) })}
            download={`dragoman.${extension}`}
          >
            {name}
          </a>
        ))}
      </div>
    </>
  );
}

function shownName(as: ShownAs, of: Listed): string {
  return as === 'map' ? 'places' : as === 'network' ? 'network' : of;
}

function addressOfShown(query: Query, as: ShownAs, of: Listed): string {
  const open = client();
  if (as === 'map') return open.address('places', { query: fit('events', query) });
  if (as === 'network') return open.address('network', { query: fit('events', query) });
  return open.address(of, { query: { ...fit(of, query), limit: 500 } });
}
