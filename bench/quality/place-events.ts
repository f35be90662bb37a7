import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, overlaps } from '../../src/document/index.ts';
import { type Dragoman, resolvePlaces } from '../../src/index.ts';
import { distanceKm } from '../../src/gazetteer/index.ts';
import { findDateline } from '../../src/read/dateline/find-dateline.ts';
import { Share } from './counts.ts';
import type { Figure } from './figure.ts';
import { textDocument } from './text-document.ts';

interface SetRecord {
  readonly set: string;
  readonly main: { readonly place: string; readonly country: string };
  readonly articles: readonly {
    readonly id: string;
    readonly outlet?: string;
    readonly dateline?: string;
    readonly title: string;
    readonly sentences: readonly { readonly kind: string; readonly text: string }[];
    readonly same?: readonly (readonly [number, string | { readonly text: string; readonly n?: number }])[];
    readonly places?: readonly (readonly [number, string, string | null, string])[];
  }[];
}

/** What an article that names the place must give: a place that is it or lies this near. */
const SAME_KM = 50;

/**
 * The own sets of one incident in several outlets, and the own articles, with their datelines. For each mention of the
 * main incident that is found as an event: whether its first place is the incident's ("event place"; where the article
 * does not name it, the country must do), and whether its country is. And for the articles: the places annotated.
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
      const country = new Share();
      const annotated = new Share();
      for (const record of records.filter((_, i) => i % 2 === half))
        await measureSet(record, dragoman, { place, country, annotated });
      const set = `own ${file}`;
      figures.push(
        { set, figure: 'event place', label, value: place.value, cases: place.cases },
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
  shares: { place: Share; country: Share; annotated: Share },
): Promise<void> {
  const [target] = resolvePlaces([main.place], { countries: [main.country] });
  for (const article of articles) {
    const { document, starts } = documentOf(article);
    const [coded] = await dragoman.code([document]);
    const at = (sentence: number, words: string, n = 1) => {
      let start = (starts[sentence] ?? 0) - 1;
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
      const right = best?.country === main.country;
      shares.place.add(named ? same : right);
      shares.country.add(right);
    }
    for (const [sentence, words, code] of article.places ?? []) {
      const span = at(sentence, words);
      const found = coded!.places.find((one) => overlaps(one, span) && one.kind !== 'people');
      const country = found?.country ?? found?.near?.country;
      if (code !== null) shares.annotated.add(country === code);
    }
  }
}

/** The article as an agency would send it: title, then "PLACE, Country - " and the text. */
export function documentOf(article: SetRecord['articles'][number]): { document: Document; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  let opening = -1;
  article.sentences.forEach(({ kind, text: words }, i) => {
    if (i > 0) text += kind === 'headline' || article.sentences[i - 1]!.kind === 'headline' ? '\n\n' : ' ';
    if (kind !== 'headline' && opening < 0) {
      opening = text.length;
      if (article.dateline !== undefined) text += `${article.dateline} - `;
    }
    starts.push(text.length);
    text += words;
  });
  const document = textDocument(article.id, text);
  const dateline = opening < 0 ? undefined : findDateline(text.slice(opening), opening);
  const paragraphs = document.paragraphs.map((one, i) =>
    i === 0 ? { ...one, kind: 'title' as const } : one,
  );
  return {
    starts,
    document: {
      ...document,
      paragraphs,
      title: article.title,
      ...(article.outlet !== undefined && { outlet: article.outlet }),
      ...(dateline && { dateline }),
    },
  };
}
