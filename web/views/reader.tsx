import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentDetail } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { type Layer, LAYERS } from '../marks/layers.ts';
import { marksOf } from '../marks/marks-of.ts';
import { partsOf } from '../marks/parts-of.ts';
import { Acts, partiesOfRefs } from '../parts/acts.tsx';
import { showMoment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { TypeTag } from '../parts/tags.tsx';
import { go, hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';
import { Article } from './reader/article.tsx';
import { RecordPanel } from './reader/record-panel.tsx';

/** The article with everything marked that was found, and the record of the mark that was chosen. */
export function Reader({ id, mark }: { readonly id: string; readonly mark?: string | undefined }) {
  const asked = useAnswer(`document ${id}`, (client, signal) =>
    client.ask('document', { params: { id }, signal }),
  );
  return <Loaded asked={asked}>{(detail) => <Shown detail={detail} chosen={mark} />}</Loaded>;
}

function Shown({ detail, chosen }: { readonly detail: DocumentDetail; readonly chosen: string | undefined }) {
  const { head, document, events, actors } = detail;
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set(LAYERS));
  const [hovered, setHovered] = useState<string>();
  const original = safeUrl(head.url);
  const marks = useMemo(() => marksOf(detail), [detail]);
  const shown = useMemo(() => marks.filter(({ layer }) => layers.has(layer)), [marks, layers]);
  const choose = (key: string | undefined): void => {
    go({ view: 'reader', id: head.id, ...(key === undefined ? {} : { mark: key }) }, 'replace');
  };
  const chosenMark = marks.find(({ key }) => key === chosen);
  const eventId = hovered ?? (chosenMark?.layer === 'event' ? chosenMark.record : undefined);
  const event = events.find((one) => one.id === eventId);
  const parts = useMemo(() => (event === undefined ? [] : partsOf(event)), [event]);
  useEffect(() => {
    if (chosen === undefined) return;
    window.document.querySelector('.article [aria-pressed=true]')?.scrollIntoView({ block: 'center' });
  }, [detail.head.id]);
  useEffect(() => {
    window.document.querySelector('.article .chosen')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div class="reader">
      <div class="reader-text">
        <div class="page-head">
          <p class="kicker">
            {text.reader.kind} · {head.outlet ?? text.unknownOutlet} · {showMoment(head.published)}
            {original === undefined ? null : (
              <>
                {' · '}
                <a href={original} rel="noreferrer noopener" target="_blank">
                  {text.reader.original}
                </a>
              </>
            )}
          </p>
          {document.title === undefined ? <h1 class="hidden">{head.title ?? text.untitled}</h1> : null}
          {head.superseded ? <p class="note">{text.reader.superseded}</p> : null}
        </div>
        <div class="chips layer-chips" role="group" aria-label={text.reader.layers}>
          {LAYERS.map((layer) => (
            <button
              key={layer}
              class={`chip layer l-${layer}`}
              aria-pressed={layers.has(layer)}
              onClick={() => {
                const next = new Set(layers);
                if (!next.delete(layer)) next.add(layer);
                setLayers(next);
              }}
            >
              {text.layers[layer]}{' '}
              <span class="muted">{marks.filter((mark) => mark.layer === layer).length}</span>
            </button>
          ))}
        </div>
        <Article
          document={document}
          marks={shown}
          parts={parts}
          chosen={chosen}
          choose={choose}
          hover={setHovered}
        />
        {document.issues.length === 0 ? null : (
          <Section title={text.reader.issues}>
            {document.issues.map((issue, index) => (
              <p key={index} class="row small">
                {issue.code}: {issue.message}
              </p>
            ))}
          </Section>
        )}
      </div>
      <aside class={chosenMark === undefined ? 'panel' : 'panel open'}>
        {chosenMark === undefined ? (
          <p class="muted">{text.reader.pick}</p>
        ) : (
          <RecordPanel detail={detail} marks={marks} mark={chosenMark} choose={choose} />
        )}
        <Section title={text.reader.index}>
          <ol class="index">
            {[...events]
              .sort((x, y) => x.trigger.start - y.trigger.start)
              .map((one) => (
                <li key={one.id} class="row">
                  <a
                    href={hrefOf({ view: 'reader', id: head.id, mark: `event:${one.id}` })}
                    aria-current={chosen === `event:${one.id}` ? 'true' : undefined}
                    onMouseEnter={() => {
                      setHovered(one.id);
                    }}
                    onMouseLeave={() => {
                      setHovered(undefined);
                    }}
                    onClick={(click) => {
                      click.preventDefault();
                      choose(`event:${one.id}`);
                      window.document
                        .getElementById(`m-event:${one.id}`)
                        ?.scrollIntoView({ block: 'center' });
                    }}
                  >
                    <TypeTag type={one.type} mode={one.mode} /> <span class="serif">{one.trigger.text}</span>
                    <br />
                    <Acts
                      source={partiesOfRefs(one.source, actors)}
                      target={partiesOfRefs(one.target, actors)}
                      plain
                    />
                  </a>
                </li>
              ))}
          </ol>
        </Section>
      </aside>
    </div>
  );
}

/** The address of the original page, only where it is one of the web: an article may say anything. */
function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
