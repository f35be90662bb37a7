import { expect, it } from 'vitest';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { buildDoc, chainOf } from '../../../test/support/build-doc.ts';
import type { Actor, Chain } from '../../document/index.ts';
import { countriesOfOwners } from './owners.ts';

const doc = buildDoc([
  ['Chad', 'PROPN', 2, 'nsubj'],
  ['denied', 'VERB', 0, 'root', 'deny'],
  ['that', 'SCONJ', 7, 'mark'],
  ['its', 'PRON', 6, 'nmod:poss'],
  ['army', 'NOUN', 6, 'compound'],
  ['chief', 'NOUN', 7, 'nsubj'],
  ['fled', 'VERB', 2, 'ccomp', 'flee'],
] satisfies WordRow[]);

const actor = (name: string, chain: Chain, country?: string): Actor => ({
  record: 'actor',
  version: 1,
  id: name,
  document: 'd1',
  name,
  ...(country !== undefined && { country, countryBasis: 'stated' as const }),
  sectors: ['MIL'],
  mentions: chain.mentions.map(({ start, end, form, basis, link }) => ({ start, end, form, basis, link })),
  why: [],
});

it('takes the country of the actor whom the possessive means, and says so', () => {
  const chains = [
    chainOf(doc, ['Chad', 'name'], ['its', 'pronoun']),
    chainOf(doc, ['its army chief', 'description']),
  ];
  const actors = [actor('Chad', chains[0]!, 'TCD'), actor('its army chief', chains[1]!)];
  expect(countriesOfOwners(actors, chains, doc)[1]).toMatchObject({
    country: 'TCD',
    countryBasis: 'inferred',
    cameo: 'TCDMIL',
    why: ['country-of-owner: "its" is Chad'],
  });
});

it('takes none where the pronoun leads to nobody with a country, and leaves a stated one alone', () => {
  const chains = [chainOf(doc, ['Chad', 'name']), chainOf(doc, ['its army chief', 'description'])];
  const actors = [actor('Chad', chains[0]!, 'TCD'), actor('its army chief', chains[1]!)];
  expect(countriesOfOwners(actors, chains, doc)).toEqual(actors);
});

it('sets a country that was only spoken of aside for that of the owner, and no other', () => {
  const chains = [
    chainOf(doc, ['Chad', 'name'], ['its', 'pronoun']),
    chainOf(doc, ['its army chief', 'description']),
  ];
  const chief = (why: string): Actor => ({
    ...actor('its army chief', chains[1]!),
    ...{ country: 'SDN', countryBasis: 'inferred', why: [why] },
  });
  const countryOf = (one: Actor) =>
    countriesOfOwners([actor('Chad', chains[0]!, 'TCD'), one], chains, doc)[1]!.country;
  expect(countryOf(chief('country-of-document: SDN 0.61'))).toBe('TCD');
  expect(countryOf(chief('person-country: Zorin'))).toBe('SDN');
});
