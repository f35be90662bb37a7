import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlainDoc, chainOf, withLayers } from '../../../test/support/build-doc.ts';
import { loadLexicon, resolveActors } from './index.ts';
import { findOfficeHolder } from './office-holder.ts';

interface OfficeCase {
  readonly phrase: string;
  readonly country?: string;
  readonly date?: string;
  readonly holder?: string;
  readonly from?: string;
}

const root = new URL('../../../', import.meta.url).pathname;
const lexicon = loadLexicon(`${root}data`);
const cases = parse(readFileSync(`${root}test/cases/actors/offices.yaml`, 'utf8')) as readonly OfficeCase[];

it.each(cases)('$phrase on $date is $holder', ({ phrase, country, date, holder, from }) => {
  const found = findOfficeHolder(phrase, country, date, lexicon);
  expect({ holder: found?.name, from: found?.spell.from }).toEqual({ holder, from });
});

it('makes one actor of an office, a family name and a full name, with the role on that day', async () => {
  const plain = buildPlainDoc('The Russian president spoke .', 'Putin left .', 'Vladimir Putin returned .');
  const doc = withLayers(plain, {
    chains: [
      chainOf(plain, ['The Russian president', 'description']),
      chainOf(plain, ['Putin', 'name']),
      chainOf(plain, ['Vladimir Putin', 'name']),
    ],
  });
  const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
  const [layers] = await resolveActors({ lexicon }).run([
    { ...doc, document: { ...doc.document, published } },
  ]);
  expect(layers!.actors).toHaveLength(1);
  expect(layers!.actors[0]).toMatchObject({
    id: 'Q7747',
    name: 'Vladimir Putin',
    country: 'RUS',
    sectors: ['GOV'],
    role: { title: 'President', from: '2012-05-07' },
  });
  expect(layers!.actors[0]!.why).toContain(
    'office-holder: "The Russian president" on 2017-07-31 is Vladimir Putin',
  );
});

it('believes a name in the chain before its list', async () => {
  const plain = buildPlainDoc('Ivan Petrov spoke .', 'The Russian president left .');
  const doc = withLayers(plain, {
    chains: [chainOf(plain, ['Ivan Petrov', 'name'], ['The Russian president', 'description'])],
  });
  const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
  const named = {
    ...doc,
    document: { ...doc.document, published },
    layers: {
      ...doc.layers,
      chains: doc.layers.chains.map(({ mentions }) => ({
        mentions: mentions.map((one) => (one.form === 'name' ? { ...one, label: 'PER' as const } : one)),
      })),
    },
  };
  const [layers] = await resolveActors({ lexicon }).run([named]);
  expect(layers!.actors[0]).toMatchObject({ name: 'Ivan Petrov', country: 'RUS' });
  expect(layers!.actors[0]!.role).toBeUndefined();
});
