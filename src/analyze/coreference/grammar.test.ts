import { describe, expect, it } from 'vitest';
import {
  type BuiltDoc,
  buildDoc,
  spanOf,
  withLayers,
  type WordRow,
} from '../../../test/support/build-doc.ts';
import type { EntityLabel, Place, Sector } from '../../document/index.ts';
import { chainsIn } from './link-mentions.ts';

type Names = Readonly<Record<string, EntityLabel>>;

/** The number of the chain of each phrase: "Oslo#2" is the second Oslo. Names and roles are mentions, as the model gives them. */
function chainsOf(
  sentences: readonly (readonly WordRow[])[],
  names: Names,
  roles: readonly string[],
  countries: Readonly<Record<string, readonly [Place['kind'], string]>> = {},
  sectors: Readonly<Record<string, Sector>> = {},
) {
  const built = withPlurals(buildDoc(...sentences));
  const find = (written: string) => {
    const [phrase = '', nth = '1'] = written.split('#');
    return spanOf(built, phrase, Number(nth));
  };
  const entities = Object.entries(names).map(([name, label]) => ({ ...find(name), label, confidence: 0.9 }));
  const speakerOf = (role: string) => {
    const sector = sectors[role];
    return { ...find(role), confidence: 1, ...(sector && { sector: { value: sector, confidence: 1 } }) };
  };
  const speech = roles.map((role) => ({
    ...{ cue: find(role), cueConfidence: 1, content: [], speaker: [speakerOf(role)] },
    ...{ sentence: find(role).sentence, kind: { value: 'indirect' as const, confidence: 1 } },
  }));
  const { document, layers } = withLayers(built, { entities });
  const places = Object.entries(countries).map(([name, [kind, country]]): Place => {
    const { start, end } = find(name);
    const read = { precision: 'country', basis: 'stated', rule: 'test', lost: [] } as const;
    return { start, end, name, kind, country, ...read };
  });
  const rest = { speech, matched: [], quotations: [], quantities: [], places };
  const chains = chainsIn({ document, layers: { ...layers, ...rest } });
  return (written: string): number => {
    const { start, end } = find(written);
    return chains.findIndex(({ mentions }) => mentions.some((m) => m.start === start && m.end === end));
  };
}

function withPlurals(doc: BuiltDoc): BuiltDoc {
  const { document, layers } = doc;
  const words = layers.words.map((word, i) => {
    const { start, end } = layers.tokens[i]!;
    const text = document.text.slice(start, end).toLowerCase();
    const many = text === `${word.lemma}s` || (text === 'men' && word.lemma === 'man');
    return word.upos === 'NOUN' ? { ...word, xpos: many ? 'NNS' : 'NN' } : word;
  });
  return { document, layers: { ...layers, words } };
}

const smiled: readonly WordRow[] = [
  ['Vega', 'PROPN', 2, 'nsubj'],
  ['smiled', 'VERB', 0, 'root', 'smile'],
];

describe('who a phrase is', () => {
  it('is its head, not the person whom it names', () => {
    const chainOf = chainsOf(
      [
        [
          ['Supporters', 'NOUN', 4, 'nsubj', 'supporter'],
          ['of', 'ADP', 3, 'case'],
          ['Vega', 'PROPN', 1, 'nmod'],
          ['marched', 'VERB', 0, 'root', 'march'],
        ],
        smiled,
      ],
      { Vega: 'PER', 'Vega#2': 'PER' },
      ['Supporters of Vega'],
    );
    expect(chainOf('Vega')).toBe(chainOf('Vega#2'));
    expect(chainOf('Supporters of Vega')).not.toBe(chainOf('Vega#2'));
  });

  it('is the aide, though the tree makes the president the head', () => {
    const chainOf = chainsOf(
      [
        [
          ['An', 'DET', 2, 'det'],
          ['aide', 'NOUN', 5, 'nmod:desc'],
          ['to', 'ADP', 5, 'case'],
          ['President', 'PROPN', 5, 'nmod:desc'],
          ['Vega', 'PROPN', 6, 'nsubj'],
          ['resigned', 'VERB', 0, 'root', 'resign'],
        ],
        smiled,
      ],
      { Vega: 'PER', 'Vega#2': 'PER' },
      ['An aide to President Vega'],
    );
    expect(chainOf('President Vega')).toBe(chainOf('Vega#2'));
    expect(chainOf('An aide to President Vega')).not.toBe(chainOf('Vega#2'));
  });

  it('is no president where it speaks for one', () => {
    const chainOf = chainsOf(
      [
        [
          ['The', 'DET', 2, 'det'],
          ['president', 'NOUN', 3, 'nsubj'],
          ['left', 'VERB', 0, 'root', 'leave'],
        ],
        [
          ['A', 'DET', 2, 'det'],
          ['spokesman', 'NOUN', 8, 'nsubj'],
          ['for', 'ADP', 5, 'case'],
          ['the', 'DET', 5, 'det'],
          ['president', 'NOUN', 2, 'nmod'],
          [',', 'PUNCT', 7, 'punct'],
          ['Vega', 'PROPN', 2, 'appos'],
          ['stayed', 'VERB', 0, 'root', 'stay'],
        ],
      ],
      { Vega: 'PER' },
      ['The president', 'A spokesman for the president, Vega'],
    );
    expect(chainOf('A spokesman for the president, Vega')).not.toBe(chainOf('The president'));
  });

  it('is no number where it is she', () => {
    const chainOf = chainsOf(
      [
        [
          ['Governor', 'NOUN', 2, 'nmod:desc', 'governor'],
          ['Vega', 'PROPN', 3, 'nsubj'],
          ['came', 'VERB', 0, 'root', 'come'],
        ],
        [
          ['All', 'DET', 2, 'det'],
          ['nine', 'NUM', 4, 'nsubj:pass'],
          ['were', 'AUX', 4, 'aux:pass'],
          ['freed', 'VERB', 0, 'root', 'free'],
        ],
        [
          ['She', 'PRON', 2, 'nsubj'],
          ['wept', 'VERB', 0, 'root', 'weep'],
        ],
      ],
      { Vega: 'PER' },
      ['Governor Vega', 'All nine', 'She'],
    );
    expect(chainOf('She')).toBe(chainOf('Governor Vega'));
  });

  it('is the town whose name stands behind it', () => {
    const chainOf = chainsOf(
      [
        [
          ['Cuba', 'PROPN', 2, 'nsubj'],
          ['burned', 'VERB', 0, 'root', 'burn'],
        ],
        [
          ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
          ['took', 'VERB', 0, 'root', 'take'],
          ['the', 'DET', 4, 'det'],
          ['town', 'NOUN', 2, 'obj'],
          ['of', 'ADP', 6, 'case'],
          ['Loja', 'PROPN', 4, 'nmod'],
        ],
        [
          ['They', 'PRON', 2, 'nsubj'],
          ['left', 'VERB', 0, 'root', 'leave'],
          ['the', 'DET', 4, 'det'],
          ['capital', 'NOUN', 2, 'obj'],
          ['of', 'ADP', 6, 'case'],
          ['Peru', 'PROPN', 4, 'nmod'],
        ],
      ],
      { Cuba: 'LOC', Loja: 'LOC', Peru: 'LOC' },
      ['the town of Loja', 'the capital of Peru'],
    );
    expect(chainOf('the town of Loja')).toBe(chainOf('Loja'));
    expect(chainOf('the town of Loja')).not.toBe(chainOf('Cuba'));
    expect(chainOf('the capital of Peru')).not.toBe(chainOf('Peru'));
  });

  it.each([
    ['Kim', 'Kim Sok Ju'],
    ['Sok Ju', 'Kim Sok Ju'],
  ])('has its whole name later: %s', (short, long) => {
    const spoke = (name: string): readonly WordRow[] => {
      const words = name.split(' ');
      return [
        ...words.map((word, i): WordRow => [word, 'PROPN', i ? 1 : words.length + 1, i ? 'flat' : 'nsubj']),
        ['spoke', 'VERB', 0, 'root', 'speak'],
      ];
    };
    const chainOf = chainsOf([spoke(short), spoke(long)], { [short]: 'PER', [long]: 'PER' }, []);
    expect(chainOf(short)).toBe(chainOf(long));
  });

  it('is one person where a hyphen parts the name', () => {
    const chainOf = chainsOf(
      [
        [
          ['Paul', 'PROPN', 5, 'nsubj'],
          ['-', 'PUNCT', 3, 'punct'],
          ['Emil', 'PROPN', 1, 'flat'],
          ['Vega', 'PROPN', 1, 'flat'],
          ['spoke', 'VERB', 0, 'root', 'speak'],
        ],
        smiled,
      ],
      { 'Paul -': 'PER', 'Emil Vega': 'PER', 'Vega#2': 'PER' },
      [],
    );
    expect(chainOf('Paul - Emil Vega')).toBeGreaterThanOrEqual(0);
    expect(chainOf('Paul - Emil Vega')).toBe(chainOf('Vega#2'));
  });
});

describe('who a pronoun is', () => {
  const left = (object: readonly WordRow[]): readonly WordRow[] => [
    ['Oslo', 'PROPN', 4, 'nsubj'],
    ['and', 'CCONJ', 3, 'cc'],
    ['Rome', 'PROPN', 1, 'conj'],
    ['fought', 'VERB', 0, 'root', 'fight'],
    ['Peru', 'PROPN', 4, 'obj'],
    [',', 'PUNCT', 7, 'punct'],
    ['accusing', 'VERB', 4, 'advcl', 'accuse'],
    ...object,
  ];
  it.each<readonly [string, readonly WordRow[]]>([
    ['as the tree says', [['it', 'PRON', 7, 'obj']]],
    [
      'though the tree makes it a subject',
      [
        ['it', 'PRON', 10, 'nsubj'],
        ['of', 'SCONJ', 10, 'mark'],
        ['lying', 'VERB', 7, 'advcl', 'lie'],
      ],
    ],
  ])('is never the accuser, %s', (_, object) => {
    const chainOf = chainsOf([left(object)], { Oslo: 'LOC', Rome: 'LOC', Peru: 'LOC' }, ['it']);
    expect(chainOf('it')).toBe(chainOf('Peru'));
  });

  it('is many where many stand before, not the army that speaks', () => {
    const chainOf = chainsOf(
      [
        [
          ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
          ['died', 'VERB', 0, 'root', 'die'],
          [';', 'PUNCT', 5, 'punct'],
          ['army', 'NOUN', 5, 'nsubj'],
          ['said', 'VERB', 2, 'parataxis', 'say'],
          ['they', 'PRON', 7, 'nsubj'],
          ['stole', 'VERB', 5, 'ccomp', 'steal'],
        ],
      ],
      {},
      ['Rebels', 'army', 'they'],
    );
    expect(chainOf('they')).toBe(chainOf('Rebels'));
  });

  it('is not who speaks between commas', () => {
    const chainOf = chainsOf(
      [
        [
          ['Peru', 'PROPN', 2, 'nsubj'],
          ['lost', 'VERB', 0, 'root', 'lose'],
          ['because', 'SCONJ', 9, 'mark'],
          [',', 'PUNCT', 6, 'punct'],
          ['Oslo', 'PROPN', 6, 'nsubj'],
          ['said', 'VERB', 2, 'parataxis', 'say'],
          [',', 'PUNCT', 6, 'punct'],
          ['it', 'PRON', 9, 'nsubj'],
          ['slept', 'VERB', 6, 'ccomp', 'sleep'],
        ],
      ],
      { Peru: 'LOC', Oslo: 'LOC' },
      ['it'],
    );
    expect(chainOf('it')).toBe(chainOf('Peru'));
  });
});

describe('who a pronoun is, by what is done', () => {
  const vendor: readonly WordRow[] = [
    ['Soldiers', 'NOUN', 2, 'nsubj', 'soldier'],
    ['shot', 'VERB', 0, 'root', 'shoot'],
    ['a', 'DET', 4, 'det'],
    ['vendor', 'NOUN', 2, 'obj'],
  ];
  const brother: readonly WordRow[] = [
    ['His', 'PRON', 2, 'nmod:poss'],
    ['brother', 'NOUN', 3, 'nsubj'],
    ['wept', 'VERB', 0, 'root', 'weep'],
  ];

  it('is the object of the verb before, rather than somebody of another sentence', () => {
    const chainOf = chainsOf(
      [
        vendor,
        brother,
        [
          ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
          ['dragged', 'VERB', 0, 'root', 'drag'],
          ['a', 'DET', 4, 'det'],
          ['patient', 'NOUN', 2, 'obj'],
          ['out', 'ADV', 2, 'advmod'],
          ['and', 'CCONJ', 7, 'cc'],
          ['killed', 'VERB', 2, 'conj', 'kill'],
          ['him', 'PRON', 7, 'obj'],
        ],
      ],
      {},
      ['a vendor', 'His', 'a patient', 'him'],
    );
    expect(chainOf('him')).toBe(chainOf('a patient'));
    expect(chainOf('His')).toBe(chainOf('a vendor'));
  });

  it('is not whoever is accused of doing it to them', () => {
    const chainOf = chainsOf(
      [
        [
          ['Nurses', 'NOUN', 2, 'nsubj', 'nurse'],
          ['accused', 'VERB', 0, 'root', 'accuse'],
          ['guards', 'NOUN', 2, 'obj', 'guard'],
          ['of', 'SCONJ', 5, 'mark'],
          ['beating', 'VERB', 2, 'advcl', 'beat'],
          ['them', 'PRON', 5, 'obj'],
        ],
      ],
      {},
      ['Nurses', 'guards', 'them'],
    );
    expect(chainOf('them')).toBe(chainOf('Nurses'));
  });

  it('is not who acts on some of them', () => {
    const chainOf = chainsOf(
      [
        [
          ['Miners', 'NOUN', 2, 'nsubj', 'miner'],
          ['fled', 'VERB', 0, 'root', 'flee'],
        ],
        [
          ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
          ['beat', 'VERB', 0, 'root', 'beat'],
          ['two', 'NUM', 2, 'obj'],
          ['of', 'ADP', 5, 'case'],
          ['them', 'PRON', 3, 'nmod'],
        ],
      ],
      {},
      ['Miners', 'Guards', 'them'],
    );
    expect(chainOf('them')).toBe(chainOf('Miners'));
  });

  it('of a widow is the one who died', () => {
    const chainOf = chainsOf(
      [
        [
          ['A', 'DET', 2, 'det'],
          ['grower', 'NOUN', 3, 'nsubj'],
          ['died', 'VERB', 0, 'root', 'die'],
          ['and', 'CCONJ', 7, 'cc'],
          ['the', 'DET', 6, 'det'],
          ['minister', 'NOUN', 7, 'nsubj'],
          ['promised', 'VERB', 3, 'conj', 'promise'],
          ['his', 'PRON', 9, 'nmod:poss'],
          ['widow', 'NOUN', 7, 'iobj', 'widow'],
          ['help', 'NOUN', 7, 'obj'],
        ],
      ],
      {},
      ['A grower', 'the minister', 'his'],
    );
    expect(chainOf('his')).toBe(chainOf('A grower'));
  });

  it('of a driver is no drone', () => {
    const chainOf = chainsOf(
      [
        [
          ['A', 'DET', 2, 'det'],
          ['drone', 'NOUN', 3, 'nsubj'],
          ['killed', 'VERB', 0, 'root', 'kill'],
          ['a', 'DET', 5, 'det'],
          ['commander', 'NOUN', 3, 'obj'],
          ['and', 'CCONJ', 8, 'cc'],
          ['his', 'PRON', 8, 'nmod:poss'],
          ['driver', 'NOUN', 5, 'conj'],
        ],
      ],
      {},
      ['A drone', 'a commander', 'his'],
    );
    expect(chainOf('his')).toBe(chainOf('a commander'));
  });
});

describe('who is called by an office', () => {
  const report = (title: readonly WordRow[], noun: string) =>
    chainsOf(
      [
        title,
        [
          ['The', 'DET', 2, 'det'],
          [noun, 'NOUN', 3, 'nsubj'],
          ['refused', 'VERB', 0, 'root', 'refuse'],
        ],
      ],
      { Vega: 'PER' },
      [`The ${noun}`],
    );
  const titled = (first: string, second: string): readonly WordRow[] => [
    [first, 'ADJ', 2, 'amod', first.toLowerCase()],
    [second, 'PROPN', 4, 'nsubj', second.toLowerCase()],
    ['Vega', 'PROPN', 2, 'flat'],
    ['spoke', 'VERB', 0, 'root', 'speak'],
  ];

  it('is the premier if prime minister, and no minister if chief minister', () => {
    const isOne = (first: string, second: string, noun: string) => {
      const chainOf = report(titled(first, second), noun);
      return chainOf(`The ${noun}`) === chainOf(`${first} ${second} Vega`);
    };
    expect(isOne('Prime', 'Minister', 'premier')).toBe(true);
    expect(isOne('Interior', 'Minister', 'premier')).toBe(false);
    expect(isOne('Interior', 'Minister', 'minister')).toBe(true);
    expect(isOne('Chief', 'Minister', 'minister')).toBe(false);
    expect(isOne('Deputy', 'Minister', 'minister')).toBe(false);
  });

  it('is no premier if deputy prime minister', () => {
    const title: readonly WordRow[] = [
      ['Deputy', 'ADJ', 3, 'amod', 'deputy'],
      ['Prime', 'ADJ', 3, 'amod', 'prime'],
      ['Minister', 'PROPN', 5, 'nsubj', 'minister'],
      ['Vega', 'PROPN', 3, 'flat'],
      ['spoke', 'VERB', 0, 'root', 'speak'],
    ];
    const chainOf = report(title, 'premier');
    expect(chainOf('The premier')).not.toBe(chainOf('Deputy Prime Minister Vega'));
  });

  it('is the deputy minister if called so in full', () => {
    const chainOf = chainsOf(
      [
        titled('Deputy', 'Minister'),
        [
          ['The', 'DET', 3, 'det'],
          ['deputy', 'ADJ', 3, 'amod'],
          ['minister', 'NOUN', 4, 'nsubj'],
          ['refused', 'VERB', 0, 'root', 'refuse'],
        ],
      ],
      { Vega: 'PER' },
      ['The deputy minister'],
    );
    expect(chainOf('The deputy minister')).toBe(chainOf('Deputy Minister Vega'));
  });
});

describe('an apposition between commas', () => {
  const report = (opening: string, behind: string) =>
    chainsOf(
      [
        [
          [opening, opening === 'His' ? 'PRON' : 'DET', 2, opening === 'His' ? 'nmod:poss' : 'det'],
          ['deputy', 'NOUN', 9, 'nsubj'],
          [',', 'PUNCT', 6, 'punct'],
          ['a', 'DET', 6, 'det'],
          ['former', 'ADJ', 6, 'amod'],
          ['teacher', 'NOUN', 2, 'conj'],
          [',', 'PUNCT', 2, 'punct'],
          [behind, 'ADV', 9, 'advmod'],
          ['fled', 'VERB', 0, 'root', 'flee'],
        ],
      ],
      {},
      [`${opening} deputy`, 'a former teacher'],
    );
  it.each([
    ['His', 'soon', true],
    ['His', 'and', false],
    ['A', 'soon', false],
  ])('"%s deputy, a former teacher, %s": one person: %s', (opening, behind, one) => {
    const chainOf = report(opening, behind);
    expect(chainOf('a former teacher') === chainOf(`${opening} deputy`)).toBe(one);
  });

  it.each([
    ['and', 'CCONJ', 'dep', false],
    ['met', 'VERB', 'dep', true],
    ['met', 'VERB', 'conj', false],
  ])('is none in a list: "the mayor, a teacher, his driver %s Vega", %s, %s', (word, upos, deprel, one) => {
    const chainOf = chainsOf(
      [
        [
          ['Gunmen', 'NOUN', 2, 'nsubj'],
          ['killed', 'VERB', 0, 'root', 'kill'],
          ['the', 'DET', 4, 'det'],
          ['mayor', 'NOUN', 2, 'obj'],
          [',', 'PUNCT', 7, 'punct'],
          ['a', 'DET', 7, 'det'],
          ['teacher', 'NOUN', 4, 'dep'],
          [',', 'PUNCT', 10, 'punct'],
          ['his', 'PRON', 10, 'nmod:poss'],
          ['driver', 'NOUN', 4, deprel],
          [word, upos, 12, 'dep'],
          ['Vega', 'PROPN', 4, 'dep'],
        ],
      ],
      { Vega: 'PER' },
      ['the mayor', 'a teacher', 'his driver'],
    );
    expect(chainOf('a teacher') === chainOf('the mayor')).toBe(one);
  });
});

describe('of which state a phrase is', () => {
  const governor: readonly WordRow[] = [
    ['The', 'DET', 2, 'det'],
    ['governor', 'NOUN', 6, 'nsubj', 'governor'],
    ['of', 'ADP', 4, 'case'],
    ['Transvalia', 'PROPN', 2, 'nmod'],
    ['has', 'AUX', 6, 'aux'],
    ['resigned', 'VERB', 0, 'root', 'resign'],
  ];
  const foreign: readonly WordRow[] = [
    ['Kenya', 'PROPN', 3, 'nmod:poss'],
    ["'s", 'PART', 1, 'case'],
    ['governor', 'NOUN', 4, 'nsubj', 'governor'],
    ['smiled', 'VERB', 0, 'root', 'smile'],
  ];
  const own: readonly WordRow[] = [
    ['The', 'DET', 3, 'det'],
    ['Nigerian', 'ADJ', 3, 'amod'],
    ['governor', 'NOUN', 4, 'nsubj', 'governor'],
    ['smiled', 'VERB', 0, 'root', 'smile'],
  ];

  it('holds the governor of one state and of another apart', () => {
    const names = { Transvalia: 'LOC', Kenya: 'LOC' } as const;
    const roles = ['The governor of Transvalia', "Kenya's governor"];
    const chainOf = chainsOf([governor, foreign], names, roles, {
      Transvalia: ['division', 'NGA'],
      Kenya: ['country', 'KEN'],
    });
    expect(chainOf(roles[1]!)).not.toBe(chainOf(roles[0]!));
  });

  it('lets a region and the state around it be one', () => {
    const roles = ['The governor of Transvalia', 'The Nigerian governor'];
    const chainOf = chainsOf([governor, own], { Transvalia: 'LOC' }, roles, {
      Transvalia: ['division', 'NGA'],
      Nigerian: ['people', 'NGA'],
    });
    expect(chainOf(roles[1]!)).toBe(chainOf(roles[0]!));
  });

  it('takes no foreigner for whoever was named before that state was', () => {
    const named: readonly WordRow[] = [
      ['Governor', 'PROPN', 3, 'nsubj', 'governor'],
      ['Vega', 'PROPN', 1, 'flat'],
      ['resigned', 'VERB', 0, 'root', 'resign'],
    ];
    const roles = ['Governor Vega', "Kenya's governor"];
    const places = { Kenya: ['country', 'KEN'] } as const;
    const chainOf = chainsOf([named, foreign], { Vega: 'PER', Kenya: 'LOC' }, roles, places);
    expect(chainOf(roles[1]!)).not.toBe(chainOf(roles[0]!));
  });

  it('takes no state for "the village"', () => {
    const burnt: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['village', 'NOUN', 3, 'nsubj', 'village'],
      ['burned', 'VERB', 0, 'root', 'burn'],
    ];
    const fled: readonly WordRow[] = [
      ['Thousands', 'NOUN', 2, 'nsubj', 'thousand'],
      ['left', 'VERB', 0, 'root', 'leave'],
      ['Kenya', 'PROPN', 2, 'obj'],
    ];
    const chainOf = (kind: Place['kind']) =>
      chainsOf([fled, burnt], { Kenya: 'LOC' }, ['The village'], { Kenya: [kind, 'KEN'] });
    expect(chainOf('country')('The village')).not.toBe(chainOf('country')('Kenya'));
    expect(chainOf('city')('The village')).toBe(chainOf('city')('Kenya'));
  });
});

describe('whom an act is done to', () => {
  const crowd: readonly WordRow[] = [
    ['The', 'DET', 2, 'det'],
    ['rebels', 'NOUN', 3, 'nsubj', 'rebel'],
    ['marched', 'VERB', 0, 'root', 'march'],
  ];

  it('is a thing of the clause before rather than the actors of another sentence', () => {
    const guards = (thing: WordRow): readonly WordRow[] => [
      ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
      ['seized', 'VERB', 0, 'root', 'seize'],
      thing,
      ['and', 'CCONJ', 5, 'cc'],
      ['burned', 'VERB', 2, 'conj', 'burn'],
      ['them', 'PRON', 5, 'obj', 'they'],
    ];
    const chainOf = (thing: WordRow) =>
      chainsOf([crowd, guards(thing)], {}, ['The rebels', 'Guards', 'them']);
    const things = chainOf(['canoes', 'NOUN', 2, 'obj', 'canoe']);
    expect(things('them')).not.toBe(things('The rebels'));
    const one = chainOf(['it', 'PRON', 2, 'obj', 'it']);
    expect(one('them')).toBe(one('The rebels'));
  });

  it('is the militia that denies it', () => {
    const town: readonly WordRow[] = [
      ['Kenya', 'PROPN', 2, 'nsubj'],
      ['objected', 'VERB', 0, 'root', 'object'],
    ];
    const denied: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['militia', 'NOUN', 3, 'nsubj', 'militia'],
      ['denied', 'VERB', 0, 'root', 'deny'],
      ['that', 'SCONJ', 6, 'mark'],
      ['it', 'PRON', 6, 'nsubj', 'it'],
      ['fired', 'VERB', 3, 'ccomp', 'fire'],
    ];
    const chainOf = chainsOf([town, denied], { Kenya: 'LOC' }, ['The militia', 'it']);
    expect(chainOf('it')).toBe(chainOf('The militia'));
  });

  it('is not who is set beside the one who does it', () => {
    const warned: readonly WordRow[] = [
      ['Vega', 'PROPN', 5, 'nsubj'],
      [',', 'PUNCT', 4, 'punct'],
      ['an', 'DET', 4, 'det'],
      ['envoy', 'NOUN', 1, 'appos', 'envoy'],
      ['warned', 'VERB', 0, 'root', 'warn'],
      ['him', 'PRON', 5, 'obj', 'he'],
    ];
    const names = { Aliaga: 'PER', Vega: 'PER' } as const;
    const left: readonly WordRow[] = [
      ['Aliaga', 'PROPN', 2, 'nsubj'],
      ['left', 'VERB', 0, 'root', 'leave'],
    ];
    const chainOf = chainsOf([left, warned], names, ['an envoy', 'him']);
    expect(chainOf('him')).toBe(chainOf('Aliaga'));
  });

  it('may be growers, whom the model took for a name', () => {
    const growers: readonly WordRow[] = [
      ['Avocado', 'NOUN', 2, 'compound', 'avocado'],
      ['growers', 'NOUN', 3, 'nsubj', 'grower'],
      ['marched', 'VERB', 0, 'root', 'march'],
    ];
    const beaten: readonly WordRow[] = [
      ['Police', 'NOUN', 2, 'nsubj', 'police'],
      ['beat', 'VERB', 0, 'root', 'beat'],
      ['them', 'PRON', 2, 'obj', 'they'],
    ];
    const chainOf = chainsOf([growers, beaten], { 'Avocado growers': 'PER' }, [
      'Avocado growers',
      'Police',
      'them',
    ]);
    expect(chainOf('them')).toBe(chainOf('Avocado growers'));
  });
});

describe('who was just named', () => {
  const held = (number: string, noun: string): readonly WordRow[] => [
    [number, 'NUM', 3, 'nummod', number],
    ['Kenyan', 'ADJ', 3, 'amod', 'kenyan'],
    [`${noun}s`, 'NOUN', 4, 'nsubj', noun],
    ['arrived', 'VERB', 0, 'root', 'arrive'],
  ];
  const later = (noun: string, lemma: string): readonly WordRow[] => [
    ['The', 'DET', 2, 'det'],
    [noun, 'NOUN', 4, 'nsubj', lemma],
    ['have', 'AUX', 4, 'aux', 'have'],
    ['rested', 'VERB', 0, 'root', 'rest'],
  ];
  it.each([
    ['seven', 'trader', 'sheriffs', 'sheriff', false],
    ['two', 'trader', 'pair', 'pair', true],
    ['seven', 'trader', 'pair', 'pair', false],
    ['two', 'girl', 'pair', 'pair', false],
    ['seven', 'constable', 'officers', 'officer', true],
    ['seven', 'trader', 'officers', 'officer', false],
  ])('%s Kenyan %ss are "the %s": %s, %s', (number, noun, again, lemma, same) => {
    const roles = [`${number} Kenyan ${noun}s`, `The ${again}`];
    const chainOf = chainsOf([held(number, noun), later(again, lemma)], {}, roles);
    expect(chainOf(roles[0]!) === chainOf(roles[1]!)).toBe(same);
  });

  it('is nobody where two may be meant', () => {
    const men: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['men', 'NOUN', 3, 'nsubj', 'man'],
      ['rested', 'VERB', 0, 'root', 'rest'],
    ];
    const met: readonly WordRow[] = [
      ['seven', 'NUM', 2, 'nummod'],
      ['traders', 'NOUN', 3, 'nsubj', 'trader'],
      ['met', 'VERB', 0, 'root', 'meet'],
      ['four', 'NUM', 5, 'nummod'],
      ['soldiers', 'NOUN', 3, 'obj', 'soldier'],
    ];
    const traders = 'seven traders';
    const one = chainsOf([met.slice(0, 3), men], {}, [traders, 'The men']);
    expect(one('The men')).toBe(one(traders));
    const two = chainsOf([met, men], {}, [traders, 'four soldiers', 'The men']);
    expect([two(traders), two('four soldiers')]).not.toContain(two('The men'));
  });

  it.each<[string, Sector, boolean]>([
    ['movement', 'REB', true],
    ['militia', 'REB', true],
    ['movement', 'EDU', false],
    ['guild', 'REB', false],
  ])('the %s is the band that was named last: of %s, %s', (noun, sector, same) => {
    const fought: readonly WordRow[] = [
      ['Harvesters', 'PROPN', 2, 'nsubj'],
      ['fought', 'VERB', 0, 'root', 'fight'],
    ];
    const roles = ['Harvesters', `The ${noun}`];
    const chainOf = chainsOf(
      [fought, later(noun, noun)],
      { Harvesters: 'ORG' },
      roles,
      {},
      { Harvesters: sector },
    );
    expect(chainOf(roles[0]!) === chainOf(roles[1]!)).toBe(same);
  });

  it('is no band before a body of another sort that was named later', () => {
    const met: readonly WordRow[] = [
      ['Harvesters', 'PROPN', 2, 'nsubj'],
      ['met', 'VERB', 0, 'root', 'meet'],
      ['Almshouse', 'PROPN', 2, 'obj'],
    ];
    const names = { Harvesters: 'ORG', Almshouse: 'ORG' } as const;
    const roles = ['Harvesters', 'Almshouse', 'The movement'];
    const sectors = { Harvesters: 'REB', Almshouse: 'NGO' } as const;
    const chainOf = chainsOf([met, later('movement', 'movement')], names, roles, {}, sectors);
    expect(roles.slice(0, 2).map(chainOf)).not.toContain(chainOf('The movement'));
  });

  it('is nobody dead who acts', () => {
    const shot: readonly WordRow[] = [
      ['two', 'NUM', 2, 'nummod'],
      ['traders', 'NOUN', 4, 'nsubj:pass', 'trader'],
      ['were', 'AUX', 4, 'aux:pass', 'be'],
      ['murdered', 'VERB', 0, 'root', 'murder'],
    ];
    const men = (...verb: readonly WordRow[]): readonly WordRow[] => [
      ['The', 'DET', 2, 'det'],
      ['men', 'NOUN', 2 + verb.length, 'nsubj', 'man'],
      ...verb,
    ];
    const isOne = (...verb: readonly WordRow[]) => {
      const chainOf = chainsOf([shot, men(...verb)], {}, ['two traders', 'The men']);
      return chainOf('two traders') === chainOf('The men');
    };
    expect(isOne(['escaped', 'VERB', 0, 'root', 'escape'])).toBe(false);
    expect(isOne(['had', 'AUX', 4, 'aux', 'have'], ['escaped', 'VERB', 0, 'root', 'escape'])).toBe(true);
    expect(isOne(['died', 'VERB', 0, 'root', 'die'])).toBe(true);
  });

  it('is the guest who was received', () => {
    const received: readonly WordRow[] = [
      ['Vega', 'PROPN', 2, 'nsubj'],
      ['received', 'VERB', 0, 'root', 'receive'],
      ['an', 'DET', 4, 'det'],
      ['envoy', 'NOUN', 2, 'obj', 'envoy'],
    ];
    const chainOf = chainsOf([received, later('visitor', 'visitor')], { Vega: 'PER' }, [
      'an envoy',
      'The visitor',
    ]);
    expect(chainOf('The visitor')).toBe(chainOf('an envoy'));
  });
});
