import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventPlace, overlaps } from '../../src/document/index.ts';
import { type Dragoman, resolvePlaces } from '../../src/index.ts';
import { distanceKm, foldName } from '../../src/gazetteer/index.ts';
import { Share } from './counts.ts';
import type { Figure } from './figure.ts';
import { goldDocument, type RawSentence } from './own-corpus.ts';

interface SetRecord {
  readonly set: string;
  readonly main: { readonly place: string; readonly country: string };
  readonly articles: readonly {
    readonly id: string;
    readonly outlet?: string;
    readonly dateline?: string;
    readonly title: string;
    readonly sentences: readonly RawSentence[];
    readonly same?: readonly (readonly [number, string | { readonly text: string; readonly n?: number }])[];
    readonly places?: readonly (readonly [number, string, string | null, string])[];
  }[];
}

/** What an article that names the place must give: a place that is it or lies this near. */
const SAME_KM = 50;

/**
 * The own sets of one incident in several outlets, and the own articles, with their datelines. Of the mentions of the
 * main incident that are found as events:
 * - "event place": their first place is the incident's: it bears its name, also as another outlet spells it ("Dayr Salim"
 *   for Deir Salim), or lies within 50 km. Where the mention's own sentence says a place of it, as annotated ("a house in
 *   North Waziristan", "walked out of a prison in Lagos"), that is right too: what is measured is what this text says.
 *   Where the article does not name the incident's place, its country must do.
 * - "event place, main one only": the same without the places of the mention's own sentence and without other spellings.
 * - "event country": the country alone.
 * And for the articles: the country of the places annotated.
 */
export async function measureEventPlaces(corpus: string, dragoman: Dragoman): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const file of ['sets', 'articles']) {
    const records = readFileSync(join(corpus, `${file}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as SetRecord);
    for (const [label, half] of [['even', 0] as const, ['odd', 1] as const]) {
      const place = new Share();
      const main = new Share();
      const country = new Share();
      const annotated = new Share();
      for (const record of records.filter((_, i) => i % 2 === half))
        await measureSet(record, dragoman, { place, main, country, annotated });
      const set = `own ${file}`;
      figures.push(
        { set, figure: 'event place', label, value: place.value, cases: place.cases },
        { set, figure: 'event place, main one only', label, value: main.value, cases: main.cases },
        { set, figure: 'event country', label, value: country.value, cases: country.cases },
      );
      if (annotated.cases > 0)
        figures.push({
          set,
          figure: 'country of places',
          label,
          value: annotated.value,
          cases: annotated.cases,
        });
    }
  }
  return figures;
}

async function measureSet(
  { main, articles }: SetRecord,
  dragoman: Dragoman,
  shares: { place: Share; main: Share; country: Share; annotated: Share },
): Promise<void> {
  const [target] = resolvePlaces([main.place], { countries: [main.country] });
  for (const article of articles) {
    const { document, sentences } = goldDocument('places', article);
    const [coded] = await dragoman.code([document]);
    const at = (sentence: number, words: string, n = 1) => {
      let start = (sentences[sentence]?.start ?? 0) - 1;
      for (let i = 0; i < n; i += 1) start = document.text.indexOf(words, start + 1);
      return { start, end: start + words.length };
    };
    const named = document.text.toLowerCase().includes(main.place.toLowerCase());
    for (const [sentence, words] of article.same ?? []) {
      const span = typeof words === 'string' ? at(sentence, words) : at(sentence, words.text, words.n);
      const event = coded!.events.find((one) => overlaps(one.trigger, span));
      if (event === undefined) continue;
      const [best] = event.place;
      const point =
        best?.lat === undefined || best.lon === undefined ? undefined : { lat: best.lat, lon: best.lon };
      const goal =
        target?.lat === undefined || target.lon === undefined
          ? undefined
          : { lat: target.lat, lon: target.lon };
      const same =
        best !== undefined &&
        (best.name.includes(main.place) ||
          best.toponym === main.place ||
          (point !== undefined && goal !== undefined && distanceKm(point, goal) < SAME_KM));
      const country = best?.country === main.country;
      const strict = named ? same : country;
      shares.main.add(strict);
      shares.place.add(
        strict || (best !== undefined && (isSpelled(best, main.place) || isSaid(best, sentence))),
      );
      shares.country.add(country);

      /** True where the annotation of the mention gives it this place, and the map was read from its words. */
      function isSaid({ span: words, basis }: EventPlace, index: number): boolean {
        if (basis === 'inferred') return false;
        return sentences[index]!.events.some(
          ({ trigger, place }) =>
            overlaps(trigger, span) && place.some((one) => words !== undefined && overlaps(one, words)),
        );
      }
    }
    for (const [sentence, words, code] of article.places ?? []) {
      const span = at(sentence, words);
      const found = coded!.places.find((one) => overlaps(one, span) && one.kind !== 'people');
      const country = found?.country ?? found?.near?.country;
      if (code !== null) shares.annotated.add(country === code);
    }
  }
}

/** True where a name is another spelling of a place: a letter in five may differ, as outlets spell names of other scripts. */
export function isSpelled({ name }: { readonly name: string }, place: string): boolean {
  const goal = foldName(place);
  const words = foldName(name).split(' ');
  const count = goal.split(' ').length;
  return words.some((_, i) => {
    const part = words.slice(i, i + count).join(' ');
    return part.startsWith(goal.charAt(0)) && editsBetween(part, goal) <= goal.length / 5;
  });
}

function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
