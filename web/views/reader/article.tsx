import { useRef } from 'preact/hooks';
import type { DocumentDetail } from '../../data/types.ts';
import type { Mark } from '../../marks/layers.ts';
import type { Part } from '../../marks/parts-of.ts';
import { segmentsOf } from '../../marks/segments.ts';
import { text } from '../../text/en.ts';

/** What may be done with the marks of an article. */
interface ArticleProps {
  readonly document: Pick<DocumentDetail['document'], 'text' | 'paragraphs'>;
  readonly marks: readonly Mark[];
  /** Parts of the event that is looked at. */
  readonly parts: readonly Part[];
  readonly chosen: string | undefined;
  readonly choose: (key: string | undefined) => void;
  readonly hover: (event: string | undefined) => void;
}

/** The text, a paragraph at a time, cut at every end of a mark. It is only ever text: nothing of it is markup. */
export function Article({ document, marks, parts, chosen, choose, hover }: ArticleProps) {
  const box = useRef<HTMLElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') choose(undefined);
    if (by === undefined) return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('[role=button]') ?? [])];
    const at = stops.indexOf(window.document.activeElement as HTMLElement);
    const next = stops[at < 0 ? 0 : at + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const first = marks.find(({ key }) => key === chosen) ?? marks[0];
  return (
    <article class="article" ref={box} aria-label={text.reader.article} onKeyDown={step}>
      {document.paragraphs.map(({ start, end, kind }) => {
        const words = (
          <Words
            {...{ document, marks, parts, chosen, choose, hover, first: first?.key }}
            start={start}
            end={end}
          />
        );
        if (kind === 'title') return <h1 key={start}>{words}</h1>;
        return kind === 'heading' ? <h2 key={start}>{words}</h2> : <p key={start}>{words}</p>;
      })}
    </article>
  );
}

function Words({
  document,
  marks,
  parts,
  chosen,
  choose,
  hover,
  first,
  start: from,
  end: to,
}: ArticleProps & { readonly start: number; readonly end: number; readonly first: string | undefined }) {
  const partMarks = parts.map(({ role, start, end }, index): Mark => ({
    ...{ key: `part:${index}`, layer: 'event', record: role, start, end, events: [] },
  }));
  return (
    <>
      {segmentsOf(document.text, from, to, [...marks, ...partMarks]).map(({ start, end, marks: all }) => {
        const words = document.text.slice(start, end);
        const here = all.filter(({ key }) => !key.startsWith('part:'));
        const part = all.find(({ key }) => key.startsWith('part:'));
        const classes = [
          ...here.map(({ layer }) => `l-${layer}`),
          ...here.flatMap(({ quad }) => (quad === undefined ? [] : [`q-${quad}`])),
          ...(here.some(({ key }) => key === chosen) ? ['chosen'] : []),
          ...(part === undefined ? [] : ['part', `r-${part.record}`]),
        ];
        const role = part?.start === start ? part.record : undefined;
        // A mark opens where its first segment does; there it can be reached with the keyboard.
        const opens = here.find((mark) => mark.start === start) ?? here[0];
        if (opens === undefined) {
          return (
            <span key={start} class={classes.join(' ')} data-role={labelOf(role)}>
              {words}
            </span>
          );
        }
        const isStop = here.some((mark) => mark.start === start);
        const event = here.find(({ layer }) => layer === 'event');
        return (
          <span
            key={start}
            id={isStop ? `m-${opens.key}` : undefined}
            class={`m ${classes.join(' ')}`}
            data-role={labelOf(role)}
            data-marks={here.map(({ key }) => key).join(' ')}
            {...(isStop
              ? {
                  ...{ role: 'button' as const, tabIndex: opens.key === first ? 0 : -1 },
                  'aria-pressed': here.some(({ key }) => key === chosen),
                  'aria-label': text.reader.markLabel(
                    here.map(({ layer }) => text.layer[layer]).join(', '),
                    document.text.slice(opens.start, opens.end),
                  ),
                }
              : {})}
            onClick={() => {
              choose(nextOf(here, chosen));
            }}
            onKeyDown={(press) => {
              if (press.key !== 'Enter' && press.key !== ' ') return;
              press.preventDefault();
              choose(nextOf(here, chosen));
            }}
            onMouseEnter={() => {
              hover(event?.record);
            }}
            onMouseLeave={() => {
              hover(undefined);
            }}
          >
            {words}
          </span>
        );
      })}
    </>
  );
}

/** The event first, else the shortest mark; the same words chosen again give the next mark that covers them. */
export function nextOf(here: readonly Mark[], chosen: string | undefined): string | undefined {
  const order = [
    ...here.filter(({ layer }) => layer === 'event'),
    ...here.filter(({ layer }) => layer !== 'event'),
  ];
  const at = order.findIndex(({ key }) => key === chosen);
  return order[(at + 1) % order.length]?.key;
}

function labelOf(role: string | undefined): string | undefined {
  return role === undefined ? undefined : text.roles[role as keyof typeof text.roles];
}
