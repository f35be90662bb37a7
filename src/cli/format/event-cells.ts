import type { ActorRef, Document, Event, EventPlace, Quantity } from '../../document/index.ts';
import type { Cell } from '../text/grid.ts';
import { styled, type Piece } from '../text/styled.ts';
import { codeOf, nameOf, type FindActor } from './actor-names.ts';

/** The row's number. */
export function numberCell(number: number): Cell {
  return [styled(String(number), 'dim')];
}

/** The date where it is known, else the day of publication, dim; beneath it the words. */
export function whenCell({ date }: Event, { published }: Pick<Document, 'published'>): Cell {
  const [best] = date;
  const said: Piece[] = best?.text === undefined ? [] : [{ text: `\n"${best.text}"` }];
  if (best?.from !== undefined) {
    const until = best.to === undefined || best.to === best.from ? '' : ` to ${best.to}`;
    return [{ text: `${best.from}${until}` }, ...said];
  }
  if (published === undefined) return best?.text === undefined ? [] : [{ text: `"${best.text}"` }];
  return [styled(published.value.slice(0, 10), 'dim'), ...said];
}

/** Who did it to whom, each with the actor's code. */
export function whoCell({ source, target }: Event, find: FindActor): Cell {
  const who = actorPieces(source, find);
  return target.length === 0 ? who : [...who, { text: '\n-> ' }, ...actorPieces(target, find)];
}

/** Names with codes, parted by commas; a dash for nobody. */
export function actorPieces(refs: readonly ActorRef[], find: FindActor): Piece[] {
  if (refs.length === 0) return [styled('-', 'dim')];
  return refs.flatMap((ref, i) => {
    const actor = find(ref);
    const comma = i < refs.length - 1 ? ',\n' : '';
    return [styled(nameOf(ref, actor), 'actor'), styled(` [${codeOf(actor)}]`, 'dim'), { text: comma }];
  });
}

/** Type and mode, the trigger's words, status and confidence. */
export function whatCell({ type, mode, trigger, status, confidence }: Event): Cell {
  return [
    styled(mode === undefined ? type : `${type}/${mode}`, 'event'),
    { text: `\n"${trigger.text}"\n` },
    ...(status === 'actual' ? [{ text: status }] : [styled(status, 'bold')]),
    styled(` ${confidence.toFixed(2)}`, 'dim'),
  ];
}

/** Places, figures and who asserts it, a line each. */
export function detailCell({ place, quantities, attribution }: Event, find: FindActor): Cell {
  const lines: Piece[][] = [
    ...(place.length > 0 ? [[{ text: `in ${place.map(placeName).join(', ')}` }]] : []),
    ...quantities.map((quantity) => [{ text: figureOf(quantity) }]),
    ...(attribution.length > 0 ? [[{ text: 'says ' }, ...actorPieces(attribution, find)]] : []),
  ];
  return lines.flatMap((line, i) => (i === 0 ? line : [{ text: '\n' }, ...line]));
}

/** As written; "Gaborone" for the capitals of a dateline. */
export function placeName({ name, toponym }: EventPlace): string {
  return name === name.toUpperCase() ? (toponym ?? name) : name;
}

/** "killed: at least 12", "money: $40 million". */
export function figureOf({ kind, text }: Quantity): string {
  return `${kind}: ${text}`;
}
