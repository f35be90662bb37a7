import { describe, expect, it } from 'vitest';
import { Actor, type Sector } from '../../document/index.ts';
import type { BuiltDoc } from '../../../test/support/build-doc.ts';
import { buildDoc, buildPlainDoc, chainOf, spanOf, withLayers } from '../../../test/support/build-doc.ts';
import { countCountries, findCountries, loadLexicon, resolveActors } from './index.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

async function resolve(doc: BuiltDoc): Promise<readonly Actor[]> {
  const [layers] = await resolveActors({ lexicon }).run([doc]);
  return layers!.actors.map((actor) => Actor.parse(actor));
}

describe('resolveActors', () => {
  it('takes the country from one mention and the sector from another', async () => {
    const plain = buildPlainDoc('Governor Idriss Abakar spoke .', 'The Chadian said he would stay .');
    const doc = withLayers(plain, {
      chains: [
        chainOf(plain, ['Governor Idriss Abakar', 'name'], ['The Chadian', 'description'], ['he', 'pronoun']),
      ],
    });
    const [actor] = await resolve(doc);
    expect(actor).toMatchObject({
      name: 'Governor Idriss Abakar',
      country: 'TCD',
      countryBasis: 'stated',
      sectors: ['GOV'],
      cameo: 'TCDGOV',
    });
    expect(actor!.mentions.map((mention) => mention.form)).toEqual(['name', 'description', 'pronoun']);
    expect(actor!.id).toMatch(/^a[0-9a-f]{12}$/);
  });

  it('takes the country whose towns are named for the first of two named as often', () => {
    const counted = countCountries(findCountries('Norway paid for the bridge of Mandalay.', lexicon));
    expect([...counted.keys()]).toEqual(['MMR', 'NOR']);
  });

  it('gives two presidents no country, and a bare office none of a land that the text leaves out', async () => {
    const plain = buildPlainDoc('In Kenya and Chad the two presidents spoke to the house speaker .');
    const doc = withLayers(plain, {
      chains: [
        chainOf(plain, ['the two presidents', 'description']),
        chainOf(plain, ['the house speaker', 'description']),
      ],
    });
    const [presidents, speaker] = await resolve(doc);
    expect(presidents!.country).toBeUndefined();
    expect(speaker!.country).not.toBe('USA');
  });

  it('goes by the longest name of a body', async () => {
    const plain = buildPlainDoc('Taliban claim bombing .', 'The Pakistani Taliban said so .');
    const doc = withLayers(plain, {
      chains: [chainOf(plain, ['Taliban', 'name'], ['The Pakistani Taliban', 'name'])],
    });
    expect(await resolve(doc)).toMatchObject([{ country: 'PAK', sectors: ['REB'] }]);
  });

  it('goes by who stands behind the comma, not by the town of his title', async () => {
    const plain = buildPlainDoc('The bishop of Lira, Paul Okello, left .', 'Okello wept .');
    const chain = chainOf(plain, ['The bishop of Lira, Paul Okello', 'name'], ['Okello', 'name', 2]);
    const named = ['Lira', 'Paul Okello'].map((name) => ({
      ...spanOf(plain, name),
      label: 'PER' as const,
      confidence: 0.9,
    }));
    const mentions = chain.mentions.map((mention) => ({ ...mention, label: 'PER' as const }));
    const doc = withLayers(plain, { entities: named, chains: [{ ...chain, mentions }] });
    expect(await resolve(doc)).toMatchObject([{ name: 'Paul Okello' }]);
  });

  it('takes the country of a town that the lexicon does not know', async () => {
    const plain = buildPlainDoc('Residents of Mbuji-Toma fled .', 'The mayor of Mbuji-Toma spoke .');
    const at = (nth: number) => {
      const { start, end } = spanOf(plain, 'Mbuji-Toma', nth);
      const facts = { kind: 'city', precision: 'city', basis: 'resolved', country: 'COD' } as const;
      return { start, end, name: 'Mbuji-Toma', ...facts, rule: 'place: whole-name', lost: [] };
    };
    const doc = withLayers(plain, {
      places: [at(1), at(2)],
      chains: [
        chainOf(plain, ['Residents of Mbuji-Toma', 'description']),
        chainOf(plain, ['The mayor', 'description']),
      ],
    });
    const actors = await resolve(doc);
    expect(actors.map(({ country, countryBasis }) => [country, countryBasis])).toEqual([
      ['COD', 'inferred'],
      ['COD', 'inferred'],
    ]);
    expect((await resolve(withLayers(doc, { places: [] }))).map(({ country }) => country)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('counts a town beside it and a known person for an actor without a country', async () => {
    const plain = buildPlainDoc('In Mbuji-Toma police fired on marchers .');
    const { start, end } = spanOf(plain, 'Mbuji-Toma');
    const facts = { kind: 'city', precision: 'city', basis: 'resolved', country: 'COD' } as const;
    const town = { start, end, name: 'Mbuji-Toma', ...facts, rule: 'place: whole-name', lost: [] };
    const police = { chains: [chainOf(plain, ['police', 'description'])] };
    expect((await resolve(withLayers(plain, { places: [town], ...police })))[0]!.country).toBe('COD');
    expect((await resolve(withLayers(plain, police)))[0]!.country).toBeUndefined();

    const report = buildPlainDoc('Merkel dismissed the interior minister .');
    const merkel = { ...spanOf(report, 'Merkel'), label: 'PER', confidence: 0.9 } as const;
    const minister = { chains: [chainOf(report, ['the interior minister', 'description'])] };
    const dated = {
      ...report,
      document: {
        ...report.document,
        published: { value: '2019-05-05', precision: 'day', basis: 'metadata' } as const,
      },
    };
    expect((await resolve(withLayers(dated, { entities: [merkel], ...minister })))[0]!.country).toBe('DEU');
    expect((await resolve(withLayers(dated, minister)))[0]!.country).toBeUndefined();
  });

  it('counts a known person under another spelling of the name', async () => {
    const plain = buildPlainDoc('Yanukovich dismissed the interior minister .');
    const published = { value: '2012-05-05', precision: 'day', basis: 'metadata' } as const;
    const report = { ...plain, document: { ...plain.document, published } };
    const person = { ...spanOf(report, 'Yanukovich'), label: 'PER', confidence: 0.9 } as const;
    const chains = [chainOf(report, ['the interior minister', 'description'])];
    expect((await resolve(withLayers(report, { entities: [person], chains })))[0]!.country).toBe('UKR');
  });

  it('reads a name without words as nobody', async () => {
    const report = buildPlainDoc('• dismissed the interior minister .');
    const bullet = { ...spanOf(report, '•'), label: 'PER', confidence: 0.9 } as const;
    const chains = [chainOf(report, ['the interior minister', 'description'])];
    expect((await resolve(withLayers(report, { entities: [bullet], chains })))[0]!.country).toBeUndefined();
  });

  it('uses the Wikidata id of a country named in full and of a person known by full name', async () => {
    const plain = buildPlainDoc('Russia welcomed Vladimir Putin .');
    const doc = withLayers(plain, {
      chains: [chainOf(plain, ['Russia', 'name']), chainOf(plain, ['Vladimir Putin', 'name'])],
    });
    expect((await resolve(doc)).map((actor) => actor.id)).toEqual(['Q159', 'Q7747']);
  });

  it('infers the country of police from the one country of the sentence', async () => {
    const plain = buildPlainDoc('Police in Kenya fired on marchers .');
    const doc = withLayers(plain, {
      chains: [chainOf(plain, ['Police', 'description']), chainOf(plain, ['marchers', 'description'])],
    });
    const actors = await resolve(doc);
    expect(actors.map((actor) => [actor.country, actor.countryBasis, actor.sectors[0]])).toEqual([
      ['KEN', 'inferred', 'COP'],
      ['KEN', 'inferred', 'CVL'],
    ]);
  });

  it('says no country where foreign evidence conflicts', async () => {
    const plain = buildPlainDoc('Kenya , Uganda , Rwanda and Burundi watched as foreigners left .');
    const doc = withLayers(plain, { chains: [chainOf(plain, ['foreigners', 'description'])] });
    const [actor] = await resolve(doc);
    expect(actor!.country).toBeUndefined();
    expect(actor!.cameo).toBeUndefined();
  });

  it('says no country of people from abroad', async () => {
    const countryOf = async (phrase: string) => {
      const plain = buildPlainDoc('Mali closed its border .', `${phrase} stayed in Bamako .`);
      return (await resolve(withLayers(plain, { chains: [chainOf(plain, [phrase, 'description'])] })))[0]!
        .country;
    };
    expect(await countryOf('Foreign fighters')).toBeUndefined();
    expect(await countryOf('Two foreigners')).toBeUndefined();
    expect(await countryOf('Sixty migrants')).toBeUndefined();
    expect(await countryOf('The Europeans')).toBeUndefined();
    expect(await countryOf('The West')).toBeUndefined();
    expect(await countryOf('The foreign minister')).toBe('MLI');
    expect(await countryOf('Fighters')).toBe('MLI');
  });

  it('reads a mention that was cut short with the whole name', async () => {
    const plain = buildPlainDoc('Seoul spoke .', 'South Africa voted .');
    const doc = withLayers(plain, { chains: [chainOf(plain, ['South', 'name'])] });
    expect((await resolve(doc))[0]).toMatchObject({ country: 'ZAF', sectors: ['GOV'] });
  });

  it('reads an apposition', async () => {
    const parsed = buildDoc([
      ['Idriss', 'PROPN', 5, 'nsubj'],
      ['Abakar', 'PROPN', 1, 'flat'],
      [',', 'PUNCT', 4, 'punct'],
      ['governor', 'NOUN', 1, 'appos'],
      ['resigned', 'VERB', 0, 'root'],
      ['.', 'PUNCT', 5, 'punct'],
    ]);
    const doc = withLayers(parsed, { chains: [chainOf(parsed, ['Idriss Abakar', 'name'])] });
    const [actor] = await resolve(doc);
    expect(actor!.sectors).toEqual(['GOV']);
    expect(actor!.why).toEqual(['role-noun: "governor"']);
  });

  it('reads of an apposition no clause that names others', async () => {
    const parsed = buildDoc([
      ['Wolves', 'PROPN', 10, 'nsubj'],
      [',', 'PUNCT', 5, 'punct'],
      ['a', 'DET', 5, 'det'],
      ['volunteer', 'NOUN', 5, 'compound'],
      ['force', 'NOUN', 1, 'appos'],
      ['fighting', 'VERB', 5, 'acl', 'fight'],
      ['alongside', 'ADP', 9, 'case'],
      ['the', 'DET', 9, 'det'],
      ['army', 'NOUN', 6, 'obl'],
      ['fled', 'VERB', 0, 'root', 'flee'],
    ]);
    const doc = withLayers(parsed, { chains: [chainOf(parsed, ['Wolves', 'name'])] });
    expect((await resolve(doc))[0]!.sectors).toEqual(['PRM']);
  });

  it('names a person without what stands around the name', async () => {
    const plain = buildPlainDoc('Its leader Ana Zorin spoke .');
    const chains = [chainOf(plain, ['Its leader Ana Zorin', 'name'])];
    const named = chains.map(({ mentions }) => ({
      mentions: mentions.map((mention) => ({ ...mention, label: 'PER' as const })),
    }));
    const person = { ...spanOf(plain, 'Ana Zorin'), label: 'PER', confidence: 0.9 } as const;
    const [actor] = await resolve(withLayers(plain, { chains: named, entities: [person] }));
    expect(actor!.name).toBe('Ana Zorin');
  });

  it('takes a party that many countries have for that of the country which the text is about', async () => {
    const inText = async (text: string) => {
      const plain = buildPlainDoc(text);
      const chains = [chainOf(plain, ['The Civic Alliance', 'name'])];
      return (await resolve(withLayers(plain, { chains })))[0]!.country;
    };
    expect(await inText('The Civic Alliance met in Mozambique .')).toBe('MOZ');
    expect(await inText('The Civic Alliance met in Bosnia .')).toBe('BIH');
  });

  it('falls back on the hint of the model', async () => {
    const plain = buildPlainDoc('Tamdi Orlo spoke .');
    const chain = chainOf(plain, ['Tamdi Orlo', 'name']);
    const sector = { value: 'REB', confidence: 0.7 } as const;
    const doc = withLayers(plain, {
      chains: [{ mentions: chain.mentions.map((mention) => ({ ...mention, sector })) }],
    });
    const [actor] = await resolve(doc);
    expect(actor).toMatchObject({ sectors: ['REB'], sectorBasis: 'inferred', why: ['model-hint: REB 0.70'] });
    const unsure = chain.mentions.map((mention) => ({
      ...mention,
      sector: { value: 'REB', confidence: 0.3 } as const,
    }));
    expect((await resolve(withLayers(plain, { chains: [{ mentions: unsure }] })))[0]!.sectors).toEqual([]);
  });

  it('takes for holders of Palestinian land those whose own words tell of soldiers', async () => {
    const countryOf = async (words: string) => {
      const plain = buildPlainDoc(`${words} spoke .`, 'Palestine waited .');
      const chain = chainOf(plain, [words, 'description']);
      const sector = { value: 'MIL', confidence: 0.7 } as const;
      const mentions = chain.mentions.map((mention) => ({ ...mention, sector }));
      return (await resolve(withLayers(plain, { chains: [{ mentions }] })))[0]!;
    };
    expect((await countryOf('The soldiers')).country).toBe('ISR');
    expect(await countryOf('The team')).toMatchObject({ sectors: ['MIL'], country: 'PSE' });
  });

  it('hears a weak guess of people who are only counted', async () => {
    const plain = buildPlainDoc('Blast kills two .');
    const { mentions } = chainOf(plain, ['two', 'description']);
    const sector = { value: 'CVL', confidence: 0.3 } as const;
    const doc = withLayers(plain, { chains: [{ mentions: mentions.map((one) => ({ ...one, sector })) }] });
    expect((await resolve(doc))[0]!.sectors).toEqual(['CVL']);
  });

  it('takes Congress for a party where the report is about India most', async () => {
    const sectorIn = async (country: string) => {
      const plain = buildPlainDoc(`${country} voted .`, 'Congress leader Ana Rao won .');
      const doc = withLayers(plain, { chains: [chainOf(plain, ['Congress leader Ana Rao', 'name'])] });
      return (await resolve(doc))[0]!.sectors[0];
    };
    expect([await sectorIn('India'), await sectorIn('Peru')]).toEqual(['PTY', 'LEG']);
  });

  it('lets the model overrule a noun of several sectors, a plain one when it is surer, a name never', async () => {
    const sectorOf = async (words: string, value: Sector, confidence: number) => {
      const plain = buildPlainDoc(`${words} spoke .`);
      const chain = chainOf(plain, [words, 'description']);
      const doc = withLayers(plain, {
        chains: [
          { mentions: chain.mentions.map((mention) => ({ ...mention, sector: { value, confidence } })) },
        ],
      });
      return (await resolve(doc))[0]!;
    };
    expect((await sectorOf('The commander', 'REB', 0.55)).why).toEqual([
      'role-noun: "commander"',
      'model-hint: REB 0.55 overrules',
    ]);
    expect((await sectorOf('The soldiers', 'REB', 0.55)).sectors).toEqual(['MIL']);
    expect((await sectorOf('The soldiers', 'REB', 0.95)).sectors).toEqual(['REB']);
    expect((await sectorOf('The Knesset', 'REB', 0.95)).sectors).toEqual(['LEG']);
    expect((await sectorOf('The peacekeepers', 'CVL', 0.8)).sectors).toEqual(['MIL']);
    expect((await sectorOf('Relatives of the soldiers', 'CVL', 0.8)).sectors).toEqual(['CVL']);
    expect((await sectorOf('France', 'ELI', 0.95)).sectors).toEqual(['GOV']);
    expect((await sectorOf('Eight Poles', 'GOV', 0.95)).sectors).toEqual(['CVL']);
    expect((await sectorOf('Poles', 'GOV', 0.95)).sectors).toEqual(['GOV']);
    expect((await sectorOf('Haitian doctors', 'NGO', 0.8)).sectors).toEqual(['MED']);
    expect((await sectorOf('30 Red Cross doctors', 'NGO', 0.8)).sectors).toEqual(['NGO']);
  });

  it('gives the same records twice', async () => {
    const plain = buildPlainDoc('The army of Chad and its rebels fought .');
    const doc = withLayers(plain, {
      chains: [
        chainOf(plain, ['The army of Chad', 'description']),
        chainOf(plain, ['its rebels', 'description']),
      ],
    });
    expect(await resolve(doc)).toEqual(await resolve(doc));
  });
});
