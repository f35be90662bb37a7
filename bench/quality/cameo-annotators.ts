import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dragoman } from '../../src/index.ts';
import { Share } from './counts.ts';
import type { Figure } from './figure.ts';
import { mainEvent } from './plover-pairs.ts';
import { textDocument } from './text-document.ts';

interface Row {
  readonly text: string;
  readonly annotators: Readonly<Record<string, { readonly actions: readonly (readonly [string, string])[] }>>;
}

const SET = 'CAMEO annotators';

/**
 * 200 sentences that three to five people each coded, in up to ten rounds: the human ceiling on the CAMEO root.
 *
 * Protocol. A person's answer is the CAMEO root of the first action (0-1 statement is 01, 3-16 is 16); rows where a person
 * marked no action do not count for that person. Ours is the root of the main event's code (see `mainEvent`), 01 where
 * there is none. "Agreement" is the share of answers that are equal, over all rows and persons; people are compared with
 * each other likewise, pair by pair. "Among the actions": the first answer is one of all that the other person marked.
 */
export async function measureAnnotators(goldDir: string, dragoman: Dragoman): Promise<Figure[]> {
  const rows = readFileSync(join(goldDir, 'events/cameo_annotators.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const texts = [...new Set(rows.map(({ text }) => text))];
  const coded = await dragoman.code(texts.map((text, i) => textDocument(`ann-${i}`, text)));
  const ours = new Map(
    texts.map((text, i) => [text, mainEvent(coded[i]!.events)?.cameo.slice(0, 2) ?? '01']),
  );

  const agreement = { ours: new Share(), people: new Share() };
  const among = { ours: new Share(), people: new Share() };
  const byPerson = new Map<string, Share>();
  for (const { text, annotators } of rows) {
    const answers = Object.entries(annotators)
      .map(([person, { actions }]) => ({ person, roots: actions.flatMap(([, root]) => rootOf(root) ?? []) }))
      .filter(({ roots }) => roots.length > 0);
    for (const { person, roots } of answers) {
      const own = ours.get(text)!;
      agreement.ours.add(roots[0] === own);
      among.ours.add(roots.includes(own));
      const share = byPerson.get(person) ?? new Share();
      share.add(roots[0] === own);
      byPerson.set(person, share);
      for (const other of answers) {
        if (other.person === person) continue;
        agreement.people.add(other.roots[0] === roots[0]);
        among.people.add(roots.includes(other.roots[0]!));
      }
    }
  }
  const figure = (name: string, share: Share, label?: string): Figure => ({
    set: SET,
    figure: name,
    ...(label !== undefined && { label }),
    value: share.value,
    cases: share.cases,
  });
  return [
    figure('root: ours with a person', agreement.ours),
    figure('root: person with person', agreement.people),
    figure('root among the actions: ours with a person', among.ours),
    figure('root among the actions: person with person', among.people),
    ...[...byPerson]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([person, share]) => figure('root: ours with a person', share, `person ${person}`)),
  ];
}

/** "4-18 Assualt" is 18, "0-1 Make Public Statement" 01. */
function rootOf(words: string): string | undefined {
  return /^\d-(\d{1,2})\b/.exec(words)?.[1]?.padStart(2, '0');
}
