import { describe, expect, it } from 'vitest';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { buildDoc, chainOf } from '../../../test/support/build-doc.ts';
import type { Actor, Chain } from '../../document/index.ts';
import { withOwners } from './owners.ts';

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
  expect(withOwners(actors, chains, doc)[1]).toMatchObject({
    country: 'TCD',
    countryBasis: 'inferred',
    cameo: 'TCDMIL',
    why: ['country-of-owner: "its" is Chad'],
  });
});

it('takes none where the pronoun leads to nobody with a country, and leaves a stated one alone', () => {
  const chains = [chainOf(doc, ['Chad', 'name']), chainOf(doc, ['its army chief', 'description'])];
  const actors = [actor('Chad', chains[0]!, 'TCD'), actor('its army chief', chains[1]!)];
  expect(withOwners(actors, chains, doc)).toEqual(actors);
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
    withOwners([actor('Chad', chains[0]!, 'TCD'), one], chains, doc)[1]!.country;
  expect(countryOf(chief('country-of-document: SDN 0.61'))).toBe('TCD');
  expect(countryOf(chief('person-country: Zorin'))).toBe('SDN');
});

describe('sector', () => {
  const rebels = buildDoc([
    ['The', 'DET', 2, 'det'],
    ['rebels', 'NOUN', 3, 'nsubj'],
    ['said', 'VERB', 0, 'root', 'say'],
    ['their', 'PRON', 5, 'nmod:poss'],
    ['chief', 'NOUN', 6, 'nsubj', 'chief'],
    ['left', 'VERB', 3, 'ccomp', 'leave'],
    ['his', 'PRON', 8, 'nmod:poss'],
    ['party', 'NOUN', 6, 'obj', 'party'],
  ] satisfies WordRow[]);
  const chainsOf = (owner: string, pronoun: string, owned: string) => [
    chainOf(rebels, [owner, 'description'], [pronoun, 'pronoun']),
    chainOf(rebels, [owned, 'description']),
  ];
  const given = (one: Actor, sectors: Actor['sectors'], ...why: string[]): Actor => ({
    ...one,
    sectors,
    sectorBasis: 'stated',
    why,
  });

  it('is that of those for whom an actor speaks, where its words leave it open', () => {
    const chains = chainsOf('The rebels', 'their', 'their chief');
    const owner = given(actor('The rebels', chains[0]!), ['REB']);
    const chief = actor('their chief', chains[1]!);
    const sectorsOf = (one: Actor) => withOwners([owner, one], chains, rebels)[1]!.sectors;
    expect(sectorsOf(given(chief, ['GOV'], 'model-hint: GOV 0.81'))).toEqual(['REB']);
    expect(sectorsOf(given(chief, ['MIL'], 'role-noun: "army chief"'))).toEqual(['MIL']);
  });

  it('of a party is that of the opponent whose party it is, and of nobody else', () => {
    const chains = chainsOf('The rebels', 'his', 'his party');
    const party = given(actor('his party', chains[1]!), ['PTY'], 'role-noun: "party"');
    const sectorsWith = (...sectors: Actor['sectors']) =>
      withOwners([given(actor('The rebels', chains[0]!), sectors), party], chains, rebels)[1]!.sectors;
    expect(sectorsWith('OPP')).toEqual(['OPP']);
    expect(sectorsWith('GOV')).toEqual(['PTY']);
  });

  it('is that of the armed body whose men they are, and of all of whom they are some', () => {
    const report = buildDoc([
      ['Police', 'NOUN', 3, 'nsubj', 'police'],
      ['chiefs', 'NOUN', 3, 'nsubj', 'chief'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['five', 'NUM', 8, 'nsubj:pass', 'five'],
      ['of', 'ADP', 7, 'case', 'of'],
      ['their', 'PRON', 7, 'nmod:poss', 'their'],
      ['men', 'NOUN', 4, 'nmod', 'man'],
      ['fled', 'VERB', 3, 'ccomp', 'flee'],
      ['and', 'CCONJ', 13, 'cc', 'and'],
      ['12', 'NUM', 13, 'nsubj', '12'],
      ['of', 'ADP', 12, 'case', 'of'],
      ['them', 'PRON', 10, 'nmod', 'they'],
      ['stayed', 'VERB', 8, 'conj', 'stay'],
    ] satisfies WordRow[]);
    const chains = [
      chainOf(report, ['Police chiefs', 'description'], ['their', 'pronoun'], ['them', 'pronoun']),
      chainOf(report, ['five of their men', 'description']),
      chainOf(report, ['12 of them', 'description']),
    ];
    const owner = { ...given(actor('Police chiefs', chains[0]!, 'PER'), ['COP']) };
    const men = given(actor('men', chains[1]!), ['CVL'], 'role-noun: "men" after "of"');
    const some = given(actor('them', chains[2]!), ['CVL'], 'model-hint: CVL 0.60');
    expect(withOwners([owner, men, some], chains, report).slice(1)).toMatchObject([
      { country: 'PER', sectors: ['COP'] },
      { country: 'PER', sectors: ['COP'] },
    ]);
    const armed = given(actor('men', chains[1]!), ['UAF'], 'role-noun: "armed men" after "of"');
    expect(withOwners([owner, armed, some], chains, report)[1]!.sectors).toEqual(['UAF']);
  });

  it.each([
    ['neighbours', 'neighbour', undefined, 'CVL'],
    ['relatives', 'relative', 'PER', 'CVL'],
    ['soldiers', 'soldier', 'PER', 'CVL'],
    ['men', 'man', 'PER', 'REB'],
  ] as const)('of "two of their %s"', (form, lemma, country, sector) => {
    const report = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['two', 'NUM', 7, 'nsubj', 'two'],
      ['of', 'ADP', 6, 'case', 'of'],
      ['their', 'PRON', 6, 'nmod:poss', 'their'],
      [form, 'NOUN', 3, 'nmod', lemma],
      ['fled', 'VERB', 2, 'ccomp', 'flee'],
    ] satisfies WordRow[]);
    const chains = [
      chainOf(report, ['Rebels', 'description'], ['their', 'pronoun']),
      chainOf(report, [`two of their ${form}`, 'description']),
    ];
    const owner = given(actor('Rebels', chains[0]!, 'PER'), ['REB']);
    const two = given(actor(form, chains[1]!), ['CVL'], 'model-hint: CVL 0.60');
    expect(withOwners([owner, two], chains, report)[1]).toMatchObject({ sectors: [sector] });
    expect(withOwners([owner, two], chains, report)[1]!.country).toBe(country);
  });

  it('of "their people" is not that of those who bear arms', () => {
    const report = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['mourned', 'VERB', 0, 'root', 'mourn'],
      ['their', 'PRON', 4, 'nmod:poss', 'their'],
      ['people', 'NOUN', 2, 'obj', 'people'],
    ] satisfies WordRow[]);
    const chains = [
      chainOf(report, ['Rebels', 'description'], ['their', 'pronoun']),
      chainOf(report, ['their people', 'description']),
    ];
    const owner = given(actor('Rebels', chains[0]!), ['REB']);
    const people = given(actor('people', chains[1]!), ['CVL'], 'role-noun: "people"');
    expect(withOwners([owner, people], chains, report)[1]!.sectors).toEqual(['CVL']);
  });

  it('is not asked of the verb, and "whose" leads to who stands before it', () => {
    const report = buildDoc([
      ['They', 'PRON', 2, 'nsubj'],
      ['reached', 'VERB', 0, 'root', 'reach'],
      ['Chad', 'PROPN', 2, 'obj'],
      [',', 'PUNCT', 6, 'punct'],
      ['whose', 'PRON', 6, 'nmod:poss', 'whose'],
      ['minister', 'NOUN', 7, 'nsubj', 'minister'],
      ['spoke', 'VERB', 3, 'acl:relcl', 'speak'],
    ] satisfies WordRow[]);
    const chains = [chainOf(report, ['Chad', 'name']), chainOf(report, ['minister', 'description'])];
    const chad = actor('Chad', chains[0]!, 'TCD');
    expect(withOwners([chad, actor('minister', chains[1]!)], chains, report)[1]!.country).toBe('TCD');
  });
});
