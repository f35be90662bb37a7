import type { Place, Span } from '../../document/index.ts';
import { foldName } from '../../gazetteer/index.ts';
import { describePlace } from './describe-place.ts';
import { type PlaceContext, type PlaceMeans, resolveSpans } from './resolve-spans.ts';

/** Names alone, or a text with the spans in it that are places. */
export type PlaceQuestion = readonly string[] | { readonly text: string; readonly spans?: readonly Span[] };

/**
 * Resolves names of places against each other, without the model: names alone, spans of a text, or, where no spans are
 * given, every capitalised name of the text that the gazetteer knows. Answers a place for each name or span, in order;
 * those it does not know are `unknown`.
 */
export function resolvePlaces(
  question: PlaceQuestion,
  means: PlaceMeans,
  context: PlaceContext = {},
): readonly Place[] {
  const { text, spans } = readQuestion(question, means);
  const resolved = resolveSpans(text, spans, context, means);
  return resolved.map((span) => describePlace(text, span, undefined, means.gazetteer));
}

function readQuestion(question: PlaceQuestion, means: PlaceMeans): { text: string; spans: readonly Span[] } {
  if (!('text' in question)) {
    let text = '';
    const spans = question.map((name) => {
      // A stop after each name, so that none reads as the area of the one before.
      if (text !== '') text += ' ; ';
      const start = text.length;
      text += name;
      return { start, end: text.length };
    });
    return { text, spans };
  }
  return { text: question.text, spans: question.spans ?? scan(question.text, means) };
}

const RUN = /\p{Lu}[\p{L}\p{M}.'’]*(?:[ -](?:(?:of|the|de|del|la|al|el|and) )?\p{Lu}[\p{L}\p{M}.'’]*)*/gu;

/** Capitalised runs of words, and in each the longest names that the gazetteer or the demonyms know. */
function scan(text: string, { gazetteer, countryOfDemonym }: PlaceMeans): Span[] {
  const spans: Span[] = [];
  for (const run of text.matchAll(RUN)) {
    const words = [...run[0].matchAll(/[^ ]+/g)];
    for (let first = 0; first < words.length; first += 1)
      for (let until = Math.min(words.length, first + LONGEST); until > first; until -= 1) {
        const from = words[first]!.index;
        const end = words[until - 1]!.index + words[until - 1]![0].length;
        const name = run[0].slice(from, end).replace(/['’]s?$|[.'’]$/, '');
        const known = countryOfDemonym?.(name) !== undefined || knows(gazetteer, name);
        if (!known) continue;
        const start = run.index + from;
        spans.push({ start, end: start + name.length });
        first = until - 1;
        break;
      }
  }
  return spans;
}

function knows(gazetteer: PlaceMeans['gazetteer'], name: string): boolean {
  return gazetteer
    .findKey(foldName(name))
    .some(
      ({ place, own }) =>
        place.kind === 'country' || place.kind === 'division' || (own && place.population > SCANNED),
    );
}

/** No name that is known has more words. */
const LONGEST = 9;

/** Smaller towns are too often people's names to be taken without the model. */
const SCANNED = 50_000;
