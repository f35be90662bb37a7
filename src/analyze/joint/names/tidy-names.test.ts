import { expect, test } from 'vitest';
import { tidyNames, type NamedSentence } from './index.ts';

/** "[LOC Paris Texas] is hot": words with the model's names in brackets. */
function sentence(marked: string): NamedSentence {
  const words: string[] = [];
  const entities: NamedSentence['entities'][number][] = [];
  let open: { first: number; label: 'PER' | 'ORG' | 'LOC' } | undefined;
  for (const part of marked.split(' ')) {
    if (/^\[(?:PER|ORG|LOC)$/.test(part)) {
      open = { first: words.length, label: part.slice(1) as 'PER' | 'ORG' | 'LOC' };
      continue;
    }
    words.push(part.replace(/\]$/, ''));
    if (!part.endsWith(']') || !open) continue;
    entities.push({ ...open, until: words.length, confidence: 0.9 });
    open = undefined;
  }
  return { words, entities };
}

function tidied(...marked: string[]): string[] {
  const sentences = marked.map(sentence);
  return tidyNames(sentences).map((names, i) =>
    names
      .map(({ first, until, label }) => `${label} ${sentences[i]!.words.slice(first, until).join(' ')}`)
      .join(', '),
  );
}

test.each([
  ['a place and the state around it', 'The mill in [LOC Salem Oregon] closed', 'LOC Salem, LOC Oregon'],
  ['a place and a postal code', 'Flights to [LOC El Monte CA] stopped', 'LOC El Monte, LOC CA'],
  ['lower case', 'moved to [LOC leeds england]', 'LOC leeds, LOC england'],
  ['one name with a state in it', 'A court in [LOC South Carolina] ruled', 'LOC South Carolina'],
  ['a direction before', 'Rain over [LOC New England]', 'LOC New England'],
  ['a body of a city', 'The [ORG Transit Authority] of [LOC Lagos] said', 'ORG Transit Authority of Lagos'],
  ['with an article', 'the [ORG Appeals Court] of the [LOC Gambia]', 'ORG Appeals Court of the Gambia'],
  ['a common noun', 'the [ORG court] of [LOC Lagos]', 'ORG court, LOC Lagos'],
  ['an area', 'in the [LOC District] of [LOC Columbia]', 'LOC District of Columbia'],
  ['a country and its body', 'the [LOC U.S.] [ORG Department of Labor]', 'ORG U.S. Department of Labor'],
  ['a country and a firm', 'the [LOC U.S.] [ORG Acme] plant', 'LOC U.S., ORG Acme'],
  ['a title', 'said [PER Gen. Ana Zorin]', 'PER Ana Zorin'],
  ['a town and an office', 'said [PER Tema Mayor Ana Zorin]', 'PER Ana Zorin'],
  ['a title that is a name', 'said [PER Ana King Zorin]', 'PER Ana King Zorin'],
  ['a title apart', 'said [PER Dr] [PER Zorin]', 'PER Zorin'],
  ['a name in pieces', 'said [PER A. B.] [PER Zorin]', 'PER A. B. Zorin'],
  ['a Korean name', 'said [PER Moon Jae] - in', 'PER Moon Jae - in'],
  ['another name and a dash', 'said [PER Ana Zorin] - in Tema', 'PER Ana Zorin'],
  ['a name that ends in "of"', 'the [LOC Valley of] [LOC Zor]', 'LOC Valley of Zor'],
  ['what a body is named after', 'the [ORG Ministry] of the Interior said', 'ORG Ministry of the Interior'],
  ['a newspaper', 'told The [ORG Zorin Tribune]', 'ORG The Zorin Tribune'],
  ['no capital', 'The [ORG provincial] police of [LOC leeds] said', 'LOC leeds'],
  ['a direction', 'The [LOC northern] coast', ''],
  ['no capitals at all', 'says [PER ana zorin]', 'PER ana zorin'],
  ['an address', 'Write to [PER ana@wire.example] or [PER Ana]', 'PER Ana'],
])('%s', (_, marked, expected) => {
  expect(tidied(marked)).toEqual([expected]);
});

test('a name is one thing in a document', () => {
  expect(tidied('[ORG Zorin] said', '[ORG Zorin] denied it', '[PER Zorin] rose')).toEqual([
    'ORG Zorin',
    'ORG Zorin',
    'ORG Zorin',
  ]);
});

test('an abbreviation is what its long form is', () => {
  expect(tidied('The [ORG Harbour Board of Tema] ( [PER HBT] ) met', '[PER HBT] agreed')).toEqual([
    'ORG Harbour Board of Tema, ORG HBT',
    'ORG HBT',
  ]);
});

test('a surname is whose full name stands in the document, however sure the model is of a firm', () => {
  expect(tidied('said [PER Ana Zorin]', '[ORG Zorin] said', '[ORG Zorin] rose')).toEqual([
    'PER Ana Zorin',
    'PER Zorin',
    'PER Zorin',
  ]);
  expect(tidied('said [PER Ana Tema]', '[LOC Tema] is', 'in [LOC Tema]').slice(1)).toEqual([
    'LOC Tema',
    'LOC Tema',
  ]);
});
