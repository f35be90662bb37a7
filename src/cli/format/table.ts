import { textOf, type Document } from '../../document/index.ts';
import type { Coded } from '../../work/index.ts';
import { layBlock, layRow, shareWidth } from '../text/grid.ts';
import { styled, type Piece } from '../text/styled.ts';
import { actorFinder } from './actor-names.ts';
import { detailCell, numberCell, whatCell, whenCell, whoCell } from './event-cells.ts';
import { explainActors, explainEvent, explainQuote } from './explain.ts';
import type { Format } from './format.ts';
import { QUOTE_HEADS, QUOTE_WIDTHS, quoteCells } from './quote-cells.ts';

/** How the table is drawn. */
export interface TableOptions {
  readonly width: number;
  readonly colour: boolean;
  readonly explain: boolean;
}

export const EVENT_HEADS = ['#', 'WHEN', 'WHO -> WHOM', 'WHAT', 'WHERE, HOW MANY, WHO SAYS SO'];
export const EVENT_WIDTHS = [2, 12, 0.36, 0.3, 0.34];

/** For people: a heading for each document, a row for each event with its sentence beneath, then the quotes. */
export function tableFormat(options: TableOptions): Format {
  let first = true;
  return {
    begin: () => '',
    document: (coded) => {
      const gap = first ? '' : '\n';
      first = false;
      return `${gap}${heading(coded, options)}${events(coded, options)}${quotes(coded, options)}${
        options.explain ? explainActors(coded, options) : ''
      }`;
    },
    end: () => '',
  };
}

function heading({ document }: Coded, { width, colour }: TableOptions): string {
  const title = layBlock([styled(document.title ?? document.origin, 'bold')], width, 0, colour);
  const about = layBlock([styled(aboutOf(document).join(' · '), 'dim')], width, 0, colour);
  const issues = document.issues.map(({ code, message }) =>
    layBlock([styled(`[${code}] ${message}`, 'bad')], width, 0, colour),
  );
  return `${title}${about}${issues.join('')}\n`;
}

function aboutOf({ outlet, published, title, origin }: Document): string[] {
  return [outlet, published?.value, title === undefined ? undefined : origin].filter(
    (part) => part !== undefined,
  );
}

function events(coded: Coded, options: TableOptions): string {
  const { width, colour } = options;
  if (coded.events.length === 0) return layBlock([styled('No events found.', 'dim')], width, 2, colour);
  const find = actorFinder(coded.actors);
  const widths = shareWidth(width, EVENT_WIDTHS);
  const rows = coded.events.map((event, i) => {
    const row = layRow(
      [
        numberCell(i + 1),
        whenCell(event, coded.document),
        whoCell(event, find),
        whatCell(event),
        detailCell(event, find),
      ],
      widths,
      colour,
    );
    const why = options.explain ? explainEvent(event, find, options) : '';
    const shared = coded.events[i + 1]?.sentence.index === event.sentence.index;
    const sentence: Piece[] = [styled(textOf(coded.document.text, event.sentence), 'dim')];
    return `${row}${why}${shared ? '' : `${layBlock(sentence, width, 4, colour)}\n`}`;
  });
  return heads(EVENT_HEADS, widths, colour) + rows.join('');
}

function quotes(coded: Coded, options: TableOptions): string {
  if (coded.quotes.length === 0) return '';
  const find = actorFinder(coded.actors);
  const widths = shareWidth(options.width, QUOTE_WIDTHS);
  const rows = coded.quotes.map(
    (quote, i) =>
      layRow(quoteCells(quote, i + 1, find), widths, options.colour) +
      (options.explain ? explainQuote(quote, options) : ''),
  );
  return heads(QUOTE_HEADS, widths, options.colour) + rows.join('');
}

/** The line of column names. */
export function heads(names: readonly string[], widths: readonly number[], colour: boolean): string {
  return layRow(
    names.map((name) => [styled(name, 'bold')]),
    widths,
    colour,
  );
}
