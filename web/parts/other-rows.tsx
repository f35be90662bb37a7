import type { DocumentItem, QuoteItem } from '../data/types.ts';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';
import { showMoment } from './format.ts';

/** One document in a list. */
export function DocumentRow({ item }: { readonly item: DocumentItem }) {
  const { head } = item;
  return (
    <article class="row">
      <a class="said strong" href={hrefOf({ view: 'reader', id: head.id })}>
        {head.title ?? text.untitled}
      </a>
      <div class="meta">
        <span>{head.outlet ?? text.unknownOutlet}</span>
        <span>{showMoment(head.published)}</span>
        <span>{text.events(item.events)}</span>
      </div>
    </article>
  );
}

/** One quote in a list. */
export function QuoteRow({ item }: { readonly item: QuoteItem }) {
  const { quote, speaker, document } = item;
  const name = speaker?.name ?? quote.speaker?.text;
  return (
    <article class="row">
      <a class="said" href={hrefOf({ view: 'reader', id: document.id, mark: `quote:${quote.id}` })}>
        {quote.text}
      </a>
      <div class="meta">
        {name === undefined ? null : speaker === undefined ? (
          <span>{name}</span>
        ) : (
          <a href={hrefOf({ view: 'actor', id: speaker.id })}>{name}</a>
        )}
        <span>{text.reader.quoteKinds[quote.kind]}</span>
        <span>{document.outlet ?? text.unknownOutlet}</span>
        <span>{showMoment(document.published)}</span>
      </div>
    </article>
  );
}
