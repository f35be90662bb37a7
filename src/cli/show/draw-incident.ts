import { covers, type Incident, type IncidentFigure, type Span } from '../../document/index.ts';
import type { FoundIncident, FoundStory, StoredCoding } from '../../store/index.ts';
import { incidentWhen, incidentWho, reportedBy, sumPieces } from '../format/incident-cells.ts';
import { layBlock, layRow } from '../text/grid.ts';
import { styled, type Piece } from '../text/styled.ts';
import type { Drawing } from './draw-article.ts';
import { changeOf } from './draw-decision.ts';
import { markText, sortMarks, type Mark } from './marks.ts';

const FIELD = 10;

/** An incident: what it is, every report with its sentence, who gave which number when, why they are one, who decided what. */
export function drawIncident(found: FoundIncident, drawing: Drawing): string {
  const { incident, former } = found;
  const { width, colour } = drawing;
  const name = incident.mode === undefined ? incident.type : `${incident.type}/${incident.mode}`;
  const review = incident.review === undefined ? '' : ` · ${incident.review}`;
  const { place, byHand = [] } = incident;
  const where = place && [place.name, place.country].filter(Boolean).join(', ');
  return [
    layBlock([styled(`${name} ${incident.status} · ${incident.id}${review}`, 'bold')], width, 0, colour),
    ...(former === undefined
      ? []
      : [layBlock([styled(`It was ${former} before.`, 'dim')], width, 0, colour)]),
    field('when', [...incidentWhen(incident, found.first), basis(incident.date?.basis)], drawing),
    field('who', incidentWho(incident).map(flat), drawing),
    ...(where === undefined ? [] : [field('where', [{ text: where }, basis(place!.basis)], drawing)]),
    ...incident.sums.map((sum) =>
      field('figures', [...sumPieces(sum), styled(` best: ${sum.rule}`, 'dim')], drawing),
    ),
    ...(byHand.length === 0 ? [] : [field('by hand', [{ text: byHand.join(', ') }], drawing)]),
    field('told', [{ text: reportedBy(incident, found.outlets) }], drawing),
    ...(found.stories.length === 0 ? [] : [field('stories', [{ text: found.stories.join(', ') }], drawing)]),
    heading('REPORTS', drawing),
    ...incident.reports.map((report, i) => drawReport(report, i + 1, found, drawing)),
    ...ledger(incident, drawing),
    ...joins(incident, drawing),
    ...history(incident, drawing),
  ].join('');
}

function basis(name: string | undefined): Piece {
  return styled(name === undefined ? '' : ` ${name}`, 'dim');
}

function flat({ text, styles = [] }: Piece): Piece {
  return { text: text.replaceAll('\n', ' '), styles };
}

function field(name: string, pieces: readonly Piece[], { width, colour }: Drawing): string {
  const rest = Math.max(10, width - FIELD - 4);
  return layRow([[], [styled(name, 'dim')], pieces], [0, FIELD, rest], colour);
}

function heading(text: string, { width, colour }: Drawing): string {
  return `\n${layBlock([styled(text, 'bold')], width, 0, colour)}`;
}

function drawReport(
  report: Incident['reports'][number],
  number: number,
  { codings }: FoundIncident,
  { width, colour }: Drawing,
): string {
  const coding = codings.find(({ document }) => document.id === report.document);
  const about = [
    report.outlet,
    report.published?.slice(0, 10),
    coding?.document.title,
    report.event,
    report.document,
  ];
  const copy = report.copyOf === undefined ? [] : [`a copy of ${report.copyOf}`];
  const head = [...about.filter((part) => part !== undefined), report.status, ...copy].join(' · ');
  const sentence = coding && sentenceOf(coding, report, !colour);
  return [
    layBlock([styled(`${number} `, 'dim'), styled(head, 'dim')], width, 0, colour),
    ...(sentence === undefined ? [] : [layBlock(sentence, width, 4, colour)]),
  ].join('');
}

/** The sentence of a report with its words marked. */
function sentenceOf(
  { document, sentences, events }: StoredCoding,
  report: Incident['reports'][number],
  brackets: boolean,
): Piece[] | undefined {
  const event = events.find(({ id }) => id === report.event);
  const within = event?.sentence ?? sentences.find((sentence) => covers(sentence, report.trigger));
  if (within === undefined) return undefined;
  const mark = ({ start, end }: Span, style: Mark['style']): Mark => ({ start, end, style });
  const words = [
    ...[...(event?.source ?? []), ...(event?.target ?? []), ...(event?.attribution ?? [])],
    ...[...(event?.date ?? []), ...(event?.place ?? []), ...(event?.quantities ?? [])],
  ].flatMap(({ span }) => span ?? []);
  const marks = sortMarks([mark(report.trigger, 'event'), ...words.map((span) => mark(span, 'actor'))]);
  return markText(document.text, within, marks, brackets);
}

/** Who gave which number when; what stands with another act told beside it is marked. */
function ledger({ figures, reports }: Incident, drawing: Drawing): string[] {
  if (figures.length === 0) return [];
  const own = new Set(reports.map(({ event }) => event));
  return [
    heading('FIGURES, AS THEY WERE GIVEN', drawing),
    ...figures.map((figure) => {
      const { kind, published, by, outlet, official, text } = figure;
      const giver = by.length > 0 ? by.join(', ') : (outlet ?? 'the report');
      const pieces = [
        { text: `${rangeOf(figure)} ` },
        styled(`"${text}"`, 'dim'),
        { text: ` ${giver}${official ? ' (official)' : ''}` },
        styled(by.length > 0 && outlet !== undefined ? ` in ${outlet}` : '', 'dim'),
        styled(own.has(figure.event) ? '' : ' · of another act', 'dim'),
      ];
      return layRow(
        [[styled(published?.slice(0, 10) ?? '-', 'dim')], [{ text: kind }], pieces],
        [10, 10, Math.max(10, drawing.width - 24)],
        drawing.colour,
      );
    }),
  ];
}

function rangeOf({ low, value, high }: IncidentFigure): string {
  if (value !== undefined) return String(value);
  if (low !== undefined && high !== undefined) return `${low} to ${high}`;
  return low === undefined ? `at most ${high!}` : `at least ${low}`;
}

function joins({ why, reports }: Incident, drawing: Drawing): string[] {
  if (why.length === 0) return [];
  const number = (event: string) => reports.findIndex((report) => report.event === event) + 1;
  return [
    heading('WHY THEY ARE ONE', drawing),
    ...why.map(({ a, b, score, reasons }) =>
      field(
        `${number(a)} and ${number(b)}`,
        [{ text: score.toFixed(2) }, styled(` ${reasons.join('; ')}`, 'dim')],
        drawing,
      ),
    ),
  ];
}

function history({ history: entries }: Incident, drawing: Drawing): string[] {
  if (entries.length < 2 && entries.every(({ action }) => action === 'told')) return [];
  return [
    heading('HISTORY', drawing),
    ...entries.map((entry) => {
      const { action, status, published, at, by, decision, note, document } = entry;
      if (action === 'told')
        return field(
          published?.slice(0, 10) ?? '-',
          [{ text: `told as ${status!}` }, styled(` ${document!}`, 'dim')],
          drawing,
        );
      const change = changeOf(entry);
      const what = [`${action} by ${by!}`, ...change, ...(note === undefined ? [] : [note])].join('; ');
      return field(at!.slice(0, 10), [{ text: what }, styled(` ${decision!}`, 'dim')], drawing);
    }),
  ];
}

/** A story: its documents in order, copies named, and its incidents. */
export function drawStory(
  { story, title, documents, incidents, former }: FoundStory,
  drawing: Drawing,
): string {
  const { width, colour } = drawing;
  const copyOf = new Map(story.copies.map((copy) => [copy.document, copy]));
  const days = [story.first, story.last].flatMap((time) => time?.slice(0, 10) ?? []);
  return [
    layBlock([styled(`${title ?? 'Story'} · ${story.id}`, 'bold')], width, 0, colour),
    ...(former === undefined
      ? []
      : [layBlock([styled(`It was ${former} before.`, 'dim')], width, 0, colour)]),
    field('when', [{ text: [...new Set(days)].join(' to ') }], drawing),
    field('outlets', [{ text: story.outlets.join(', ') }], drawing),
    field(
      'told',
      [{ text: `${story.documents.length} documents, ${story.independent} independent` }],
      drawing,
    ),
    heading('DOCUMENTS', drawing),
    ...documents.map((head) => {
      const copy = copyOf.get(head.id);
      const about = [head.outlet, head.title ?? head.origin, head.id].filter((part) => part !== undefined);
      const same = copy === undefined ? [] : [`a copy of ${copy.of} (${Math.round(100 * copy.share)} %)`];
      return field(head.published?.slice(0, 10) ?? '-', [{ text: [...about, ...same].join(' · ') }], drawing);
    }),
    ...(incidents.length === 0 ? [] : [heading('INCIDENTS', drawing), ...incidents.map((id) => `${id}\n`)]),
    ...(story.history === undefined
      ? []
      : [
          heading('HISTORY', drawing),
          ...story.history.map(({ action, at, by, decision, note }) =>
            field(
              at.slice(0, 10),
              [
                { text: `${action} by ${by}${note === undefined ? '' : `; ${note}`}` },
                styled(` ${decision}`, 'dim'),
              ],
              drawing,
            ),
          ),
        ]),
  ].join('');
}
