import { textOf } from '../document/index.ts';
import type { Entry } from './exporter.ts';

/** The sentence of the first report. */
export function sentenceOf({ reports: [{ event, coded }] }: Entry): string {
  return textOf(coded.document.text, event.sentence);
}

/** A line that names the act: "Gunmen: ASSAULT/firearms: voters (Namuleka)". */
export function titleOf({ event, findActor }: Entry): string {
  const names = (refs: Entry['event']['source']): string =>
    refs.map((ref) => findActor(ref)?.name ?? ref.text).join(', ');
  const code = event.mode === undefined ? event.type : `${event.type}/${event.mode}`;
  const parts = [names(event.source), code, names(event.target)].filter((part) => part !== '');
  const place = event.place[0]?.name;
  return `${parts.join(': ')}${place === undefined ? '' : ` (${place})`}`;
}
