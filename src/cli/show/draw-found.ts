import { covers, type Span, type Versions } from '../../document/index.ts';
import type { Found, FoundRecord } from '../../store/index.ts';
import { actorFinder } from '../format/actor-names.ts';
import { explainActors, explainEvent, explainQuote } from '../format/explain.ts';
import { layBlock } from '../text/grid.ts';
import { styled } from '../text/styled.ts';
import { drawArticle, type Drawing } from './draw-article.ts';
import { markText, sortMarks, type Mark } from './marks.ts';

/** A record from a store: its sentences with its own words marked, its fields with their reasons, its versions. */
export function drawFound(found: Found, drawing: Drawing): string {
  if (found.kind === 'incident' || found.kind === 'story' || found.kind === 'decision')
    return `${JSON.stringify(found)}\n`;
  return `${bodyOf(found, drawing)}\n${codingsOf(found, drawing)}`;
}

function bodyOf({ kind, id, coding }: FoundRecord, drawing: Drawing): string {
  if (kind === 'document') return drawArticle(coding, drawing, true);
  const find = actorFinder(coding.actors);
  if (kind === 'event') {
    const event = coding.events.find((one) => one.id === id)!;
    const { trigger, source, target, attribution, date, place, quantities } = event;
    const words = [
      ...[...source, ...target, ...attribution, ...date, ...place, ...quantities].map(({ span }) => span),
    ].filter((span) => span !== undefined);
    const marks = [mark(trigger, 'event'), ...words.map((span) => mark(span, 'actor'))];
    const name = event.mode === undefined ? event.type : `${event.type}/${event.mode}`;
    const title = `${name} ${event.status} ${event.confidence.toFixed(2)} · ${id}`;
    return headed(title, coding, marks, drawing) + explainEvent(event, find, drawing);
  }
  if (kind === 'quote') {
    const quote = coding.quotes.find((one) => one.id === id)!;
    const words = [quote.cue, quote.speaker?.span].filter((span) => span !== undefined);
    const marks = [mark(quote.span, 'quote'), ...words.map((span) => mark(span, 'actor'))];
    return headed(`${quote.kind} quote · ${id}`, coding, marks, drawing) + explainQuote(quote, drawing);
  }
  const actor = coding.actors.find((one) => one.id === id)!;
  const marks = actor.mentions.map((mention) => mark(mention, 'actor'));
  return (
    headed(`actor · ${id}`, coding, marks, drawing) + explainActors({ ...coding, actors: [actor] }, drawing)
  );
}

/** A heading, the document, and every sentence that a mark touches. */
function headed(
  title: string,
  { document, sentences }: FoundRecord['coding'],
  marks: Mark[],
  drawing: Drawing,
): string {
  const { width, colour } = drawing;
  const about = [document.outlet, document.published?.value, document.title ?? document.origin, document.id];
  const ordered = sortMarks(marks);
  const touched = sentences.filter((sentence) => ordered.some((one) => touches(sentence, one)));
  return [
    layBlock([styled(title, 'bold')], width, 0, colour),
    layBlock([styled(about.filter((part) => part !== undefined).join(' · '), 'dim')], width, 0, colour),
    '\n',
    ...touched.map((sentence) =>
      layBlock(markText(document.text, sentence, ordered, !colour), width, 0, colour),
    ),
    '\n',
  ].join('');
}

function touches(sentence: Span, one: Span): boolean {
  return covers(sentence, one) || (one.start < sentence.end && sentence.start < one.end);
}

function mark({ start, end }: Span, style: Mark['style']): Mark {
  return { start, end, style };
}

/** Which versions made the record, whether they are superseded, and which others have coded the document. */
function codingsOf({ coding, others }: FoundRecord, { width, colour }: Drawing): string {
  const line = (versions: Versions, superseded: boolean) =>
    `${versions.program}, model ${versions.model}, codebook ${versions.codebook}${superseded ? ' (superseded)' : ''}`;
  const lines = [
    `Coded by ${line(coding.versions, coding.superseded)}`,
    ...others.map(({ versions, superseded }) => `Also in the coding by ${line(versions, superseded)}`),
  ];
  return layBlock([styled(lines.join('\n'), 'dim')], width, 0, colour);
}
