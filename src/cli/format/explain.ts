import type { ActorRef, Event, Quote, Span } from '../../document/index.ts';
import type { CodedRecords } from '../../document/index.ts';
import { layBlock, layRow } from '../text/grid.ts';
import { styled, type Piece } from '../text/styled.ts';
import { codeOf, type FindActor } from './actor-names.ts';

interface Drawing {
  readonly width: number;
  readonly colour: boolean;
}

type Line = readonly [field: string, ...rest: readonly Piece[]];

const INDENT = 4;
const FIELD = 12;

/** The exact words of each field of an event with their places in the text, then the rules' reasons. */
export function explainEvent(event: Event, find: FindActor, drawing: Drawing): string {
  const { trigger, date, place, quantities, confidences, codedBy, why } = event;
  const { trigger: t, type, status } = confidences;
  return draw(
    [
      ['trigger', ...words(trigger.text, trigger), dim(` trigger ${t}, type ${type}, status ${status}`)],
      ...actorLines('source', event.source, find),
      ...actorLines('target', event.target, find),
      ...date.map((one): Line => ['time', ...timeOf(one)]),
      ...place.map(({ name, span, basis }): Line => ['place', ...words(name, span), dim(` ${basis}`)]),
      ...quantities.map(({ text, span, kind }): Line => ['figure', ...words(text, span), dim(` ${kind}`)]),
      ...actorLines('attribution', event.attribution, find),
      ...(event.contexts.length > 0 ? [['contexts', { text: event.contexts.join(', ') }] as const] : []),
      ['code', { text: `CAMEO ${event.cameo}, ${event.quad}${intensityOf(event)}` }],
      ...why.map((reason): Line => ['why', { text: reason }]),
      ['coded by', dim(codedByOf(codedBy))],
    ],
    drawing,
  );
}

/** The exact words of a quote's fields and the rules' reasons. */
export function explainQuote({ span, cue, speaker, codedBy, why }: Quote, drawing: Drawing): string {
  return draw(
    [
      ['words', dim(placeOf(span))],
      ...(cue === undefined ? [] : [['cue', ...words(cue.text, cue)] as const]),
      ...(speaker === undefined ? [] : [['speaker', ...words(speaker.text, speaker.span)] as const]),
      ...why.map((reason): Line => ['why', { text: reason }]),
      ['coded by', dim(codedByOf(codedBy))],
    ],
    drawing,
  );
}

/** Every actor with its code, mentions and the reasons for country and sectors. */
export function explainActors({ actors, document }: CodedRecords, { width, colour }: Drawing): string {
  if (actors.length === 0) return '';
  const blocks = actors.map((actor) => {
    const { name, id, country = '-', countryBasis, sectors, mentions, why } = actor;
    const sector = sectors.length === 0 ? '-' : sectors.join(' ');
    const basis = countryBasis === undefined ? '' : ` (${countryBasis})`;
    const head = [
      styled(name, 'actor'),
      dim(` [${codeOf(actor)}] ${id}, country ${country}${basis}, ${sector}`),
    ];
    const lines = mentions.map((mention): Line => {
      const text = document.text.slice(mention.start, mention.end);
      return [mention.form, ...words(text, mention), dim(` ${mention.link}`)];
    });
    const reasons = why.map((reason): Line => ['why', { text: reason }]);
    return layBlock(head, width, 0, colour) + draw([...lines, ...reasons], { width, colour });
  });
  return layBlock([styled('ACTORS', 'bold')], width, 0, colour) + blocks.join('');
}

function actorLines(field: string, refs: readonly ActorRef[], find: FindActor): Line[] {
  return refs.map((ref): Line => {
    const actor = find(ref);
    const sure = ref.confidence === undefined ? '' : ` ${ref.confidence}`;
    return [
      field,
      ...words(ref.text, ref.span),
      dim(` = ${actor?.name ?? ref.actor} [${codeOf(actor)}]${sure}`),
    ];
  });
}

function timeOf({ text, span, from, to, precision, basis, rule }: Event['date'][number]): Piece[] {
  const known = from !== undefined || to !== undefined;
  const days = from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`;
  return [
    ...(text === undefined ? [] : words(text, span)),
    ...(known
      ? [
          { text: `${text === undefined ? '' : ' '}${days}` },
          dim(precision === 'unknown' ? '' : ` to the ${precision}`),
        ]
      : []),
    dim(` ${basis}${rule === undefined ? '' : `, ${rule}`}`),
  ];
}

function words(text: string, span: Span | undefined): Piece[] {
  return [{ text: `"${text}"` }, dim(span === undefined ? '' : ` ${placeOf(span)}`)];
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function intensityOf({ intensity: { plover, goldstein } }: Event): string {
  const score = plover === undefined ? '' : `, PLOVER ${plover}`;
  return goldstein === undefined ? score : `${score}, Goldstein ${goldstein}`;
}

function codedByOf({ stage, rule, program, model, codebook }: Event['codedBy']): string {
  const by = rule === undefined ? stage : `${stage}, rule ${rule}`;
  return `${by}; ${program}, model ${model}, codebook ${codebook}`;
}

function dim(text: string): Piece {
  return styled(text, 'dim');
}

function draw(lines: readonly Line[], { width, colour }: Drawing): string {
  const rest = Math.max(10, width - INDENT - FIELD - 4);
  return lines
    .map(([field, ...pieces]) => layRow([[], [dim(field)], pieces], [INDENT - 2, FIELD, rest], colour))
    .join('');
}
