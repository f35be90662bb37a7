import type { Event, Sentence } from '../../document/index.ts';
import type { CodedRecords } from '../../document/index.ts';
import { actorFinder, type FindActor } from '../format/actor-names.ts';
import { actorPieces, figureOf, placeName } from '../format/event-cells.ts';
import { layBlock } from '../text/grid.ts';
import { styled, type Piece } from '../text/styled.ts';
import { findMarks, markText } from './marks.ts';

/** How an article is drawn. */
export interface Drawing {
  readonly width: number;
  readonly colour: boolean;
}

/** The article sentence by sentence with its marks, beneath each sentence the events found in it. */
export function drawArticle(coded: CodedRecords, drawing: Drawing, first: boolean): string {
  const { width, colour } = drawing;
  const { document, sentences, events, actors } = coded;
  const marks = findMarks(coded);
  const find = actorFinder(actors);
  const numbered = events.map((event, i) => ({ event, number: i + 1 }));
  let paragraph = -1;
  const blocks = sentences.map((sentence, index) => {
    const gap = sentence.paragraph === paragraph || paragraph === -1 ? '' : '\n';
    paragraph = sentence.paragraph;
    const pieces = markText(document.text, sentence, marks, !colour);
    const own = numbered.filter(({ event }) => event.sentence.index === index);
    const list = own.map(({ event, number }) => layBlock(eventPieces(event, number, find), width, 4, colour));
    return `${gap}${layBlock(loud(pieces, sentence), width, 0, colour)}${list.join('')}`;
  });
  const about = [document.outlet, document.published?.value, document.origin].filter(
    (part) => part !== undefined,
  );
  const head = layBlock([styled(about.join(' · '), 'dim')], width, 0, colour);
  return `${first ? `${legend(drawing)}\n` : '\n'}${head}\n${blocks.join('')}`;
}

function legend({ width, colour }: Drawing): string {
  const pieces: Piece[] = colour
    ? [styled('event', 'event'), styled('1', 'dim'), { text: '  ' }, styled('actor', 'actor')]
    : [{ text: '{event}1  [actor]' }];
  const quote: Piece = colour ? styled('quote', 'quote') : { text: '<<quote>>' };
  return layBlock([{ text: 'Marks: ' }, ...pieces, { text: '  ' }, quote], width, 0, colour);
}

/** Titles and headings stand out where nothing else is marked. */
function loud(pieces: readonly Piece[], { part }: Sentence): readonly Piece[] {
  if (part === 'body') return pieces;
  return pieces.map(({ text, styles = [] }) => ({ text, styles: ['bold', ...styles] }));
}

function eventPieces(event: Event, number: number, find: FindActor): Piece[] {
  const { type, mode, status, source, target, date, place, quantities, attribution } = event;
  const facts = [
    ...date.flatMap(({ text }) => (text === undefined ? [] : [`when "${text}"`])),
    ...place.map((one) => `in ${placeName(one)}`),
    ...quantities.map(figureOf),
  ];
  return [
    styled(`${number} `, 'dim'),
    styled(mode === undefined ? type : `${type}/${mode}`, 'event'),
    { text: ` ${status}: ` },
    ...flat(actorPieces(source, find)),
    { text: ' -> ' },
    ...flat(actorPieces(target, find)),
    { text: facts.map((fact) => `; ${fact}`).join('') },
    ...(attribution.length > 0 ? [{ text: '; says ' }, ...flat(actorPieces(attribution, find))] : []),
  ];
}

function flat(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text, styles = [] }) => ({ text: text.replaceAll('\n', ' '), styles }));
}
