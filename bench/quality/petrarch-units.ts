import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event } from '../../src/document/index.ts';
import type { Dragoman } from '../../src/index.ts';
import { Share } from './counts.ts';
import type { Figure } from './figure.ts';
import { textDocument } from './text-document.ts';

interface Row {
  readonly text: string;
  readonly events: readonly { readonly source: string | null; readonly target: string | null }[];
  readonly noevents: boolean;
}

const SET = 'PETRARCH unit tests';

/**
 * PETRARCH's unit tests: stylised sentences about states that never were, with pairs of actors.
 *
 * Protocol. Their event codes are of several code books and partly invented to tell rules apart ("345"), so that only
 * source and target are compared. An actor is told by the first three letters of its code, which begin its name in the
 * text (ARN: Arnor); pairs with an actor that no capitalised word of the sentence begins so, or that is unknown ("---"),
 * do not count. A pair is found where one event has a source and a target whose words begin so; "either way round" also
 * counts the pair turned. Sentences marked as without event (most for a misspelt name) are met by an event all the same: no figure.
 */
export async function measurePetrarch(goldDir: string, dragoman: Dragoman): Promise<Figure[]> {
  const rows = readFileSync(join(goldDir, 'events/petrarch_unit_tests.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const coded = await dragoman.code(rows.map(({ text }, i) => textDocument(`pet-${i}`, text)));
  const found = new Share();
  const turned = new Share();
  rows.forEach(({ text, events }, i) => {
    for (const { source, target } of events) {
      if (source === null || target === null) continue;
      if (!isNamed(text, source) || !isNamed(text, target)) continue;
      const mine = coded[i]!.events;
      const right = mine.some((event) => is(event.source, source) && is(event.target, target));
      found.add(right);
      turned.add(right || mine.some((event) => is(event.source, target) && is(event.target, source)));
    }
  });
  return [
    { set: SET, figure: 'pairs of source and target found', value: found.value, cases: found.cases },
    { set: SET, figure: 'pairs found, either way round', value: turned.value, cases: turned.cases },
  ];
}

function is(refs: Event['source'], code: string): boolean {
  return refs.some(({ text }) => isNamed(text, code));
}

function isNamed(text: string, code: string): boolean {
  const letters = code.slice(0, 3);
  if (!/^[A-Z]{3}$/.test(letters)) return false;
  return new RegExp(`\\b${letters[0]!}${letters.slice(1).toLowerCase()}`).test(text);
}
