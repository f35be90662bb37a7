import type { Document, Place, Span } from '../../src/document/index.ts';
import { overlaps, sameSpan } from '../../src/document/index.ts';
import { distanceKm } from '../../src/gazetteer/index.ts';
import { type Dragoman, resolvePlaces } from '../../src/index.ts';
import type { Figure } from './figure.ts';
import { type GoldPlace, type PlaceArticle, readGeoVirus, readGeoWebNews, readLgl } from './place-gold.ts';
import { textDocument } from './text-document.ts';

/** How near counts as right, as in the published figures. */
const NEAR_KM = 161;

/** A set, and which of our kinds its annotators mark as places. */
interface PlaceSet {
  readonly name: string;
  readonly articles: readonly PlaceArticle[];
  /** Whether "Syrian" is a place to them; "Syrians" is none to GeoWebNews. */
  readonly people: 'all' | 'adjectives' | 'none';
}

/**
 * Places on LGL, GeoWebNews and GeoVirus; rules and weights were chosen on the even articles, the odd ones check.
 * - "within 161 km, span given": `resolvePlaces` is given the gold spans. The same GeoNames id is right at any distance
 *   (a state's middle is a matter of taste); names that nothing is known of are wrong; a name in no list counts with the
 *   town beside it (`near`).
 * - "right span within 161 km F1": the layer of places, spans equal. Facilities and names in no list have no point of
 *   their own and do not count as found; names that the set marks without a point count neither way.
 * - GeoVirus has points of Wikipedia and no ids: "same area" counts a country, state or continent as right by its page.
 */
export async function measurePlaces(
  goldDir: string,
  dragoman: Dragoman,
  checkOnly: boolean,
): Promise<Figure[]> {
  const halves = [['even', 0] as const, ['odd', 1] as const].slice(checkOnly ? 1 : 0);
  const sets: readonly PlaceSet[] = [
    { name: 'LGL', articles: readLgl(goldDir), people: 'all' },
    { name: 'GeoWebNews', articles: readGeoWebNews(goldDir), people: 'adjectives' },
    { name: 'GeoVirus', articles: readGeoVirus(goldDir), people: 'none' },
  ];
  const figures: Figure[] = [];
  for (const set of sets) {
    for (const [label, half] of halves) {
      const articles = set.articles.filter((_, i) => i % 2 === half);
      figures.push(...measureGiven(set.name, label, articles));
      figures.push(...(await measureFound(set, label, articles, dragoman)));
    }
  }
  return figures;
}

function measureGiven(set: string, label: string, articles: readonly PlaceArticle[]): Figure[] {
  const counts = { all: 0, near: 0, ids: 0, sameId: 0 };
  for (const { text, places, outlet } of articles) {
    const found = resolvePlaces({ text, spans: places }, outlet === undefined ? {} : { outlet });
    places.forEach((gold, i) => {
      const place = found[i]!;
      counts.all += 1;
      if (isNear(place, gold) || (place.near !== undefined && isNear(place.near, gold))) counts.near += 1;
      if (gold.geonamesId === undefined) return;
      counts.ids += 1;
      if ((place.geonamesId ?? place.near?.geonamesId) === gold.geonamesId) counts.sameId += 1;
    });
  }
  const near = { set, figure: 'within 161 km, span given', label, value: counts.near / counts.all };
  const sameId = { set, figure: 'GeoNames id, span given', label, value: counts.sameId / counts.ids };
  return [{ ...near, cases: counts.all }, ...(counts.ids > 0 ? [{ ...sameId, cases: counts.ids }] : [])];
}

async function measureFound(
  { name, people }: PlaceSet,
  label: string,
  articles: readonly PlaceArticle[],
  dragoman: Dragoman,
): Promise<Figure[]> {
  const counts = { gold: 0, found: 0, right: 0, same: 0 };
  for (const { id, text, outlet, places, unmeasured } of articles) {
    const document: Document = { ...textDocument(id, text), ...(outlet !== undefined && { outlet }) };
    const [coded] = await dragoman.code([document]);
    counts.gold += places.length;
    for (const place of coded!.places) {
      if (place.lat === undefined || !isAnnotated(place, people)) continue;
      const gold = places.find((one) => sameSpan(one, place));
      if (gold === undefined && unmeasured.some((one: Span) => overlaps(one, place))) continue;
      counts.found += 1;
      if (gold === undefined) continue;
      if (isNear(place, gold)) counts.right += 1;
      if (isNear(place, gold) || isSameArea(place, gold)) counts.same += 1;
    }
  }
  const f1 = (right: number) => (2 * right) / Math.max(1, counts.found + counts.gold);
  const row = { set: name, label, cases: counts.gold };
  const figures = [{ ...row, figure: 'right span within 161 km F1', value: f1(counts.right) }];
  if (name !== 'GeoVirus') return figures;
  return [
    ...figures,
    { ...row, figure: 'right span, same area or within 161 km F1', value: f1(counts.same) },
  ];
}

/** GeoVirus has no ids, but pages: an area whose page bears its name is the same one wherever its middle is put. */
function isSameArea({ middle, toponym, country, kind }: Place, { page }: GoldPlace): boolean {
  if (middle !== true || page === undefined || page === '') return false;
  const [same] = resolvePlaces(
    [page.replace(/ \(.*\)$/, '')],
    country === undefined ? {} : { countries: [country] },
  );
  return same !== undefined && same.toponym === toponym && same.kind === kind;
}

function isAnnotated({ kind, name }: Place, people: PlaceSet['people']): boolean {
  if (kind !== 'people') return true;
  return people === 'all' || (people === 'adjectives' && !/[^s]s$/.test(name));
}

function isNear(
  place: { readonly lat?: number; readonly lon?: number; readonly geonamesId?: number },
  gold: GoldPlace,
): boolean {
  if (gold.geonamesId !== undefined && place.geonamesId === gold.geonamesId) return true;
  const { lat, lon } = place;
  return lat !== undefined && lon !== undefined && distanceKm({ lat, lon }, gold) < NEAR_KM;
}
