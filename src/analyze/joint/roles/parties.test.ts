import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../document/index.ts';
import { mendRoles } from './mend-roles.ts';
import { mendSpan } from './mend-span.ts';
import type { Range, Sentence } from './sentence.ts';

/** Cells of form, tag, head (from 1; 0 for the root) and relation, parted by "/". */
function sentenceOf(cells: string, places: readonly string[] = []): Sentence {
  const rows = cells
    .trim()
    .split(/\s+/)
    .map((cell) => cell.split('/'));
  const forms = rows.map(([form]) => form!);
  const rangesOf = places.map((place) => rangeOf(forms, place));
  return {
    ...{ forms, places: rangesOf },
    words: rows.map(([form, xpos, head, deprel]) => ({
      ...{ upos: UPOS[xpos!.slice(0, 2)] ?? 'X', xpos: xpos!, lemma: form!.toLowerCase() },
      ...{ head: head === '0' ? undefined : Number(head) - 1, deprel: deprel! },
    })),
  };
}

const UPOS: Readonly<Record<string, string>> = {
  ...{
    NN: 'NOUN',
    NP: 'PROPN',
    VB: 'VERB',
    IN: 'ADP',
    DT: 'DET',
    JJ: 'ADJ',
    CC: 'CCONJ',
    AU: 'AUX',
    ',': 'PUNCT',
  },
  ...{ SC: 'SCONJ', RB: 'ADV', TO: 'PART' },
};

function rangeOf(forms: readonly string[], phrase: string): Range {
  const words = phrase.split(' ');
  const first = forms.findIndex((_, i) => words.every((word, k) => forms[i + k] === word));
  return { first, until: first + words.length };
}

function rolesOf(
  sentence: Sentence,
  [trigger, type]: readonly [string, EventType],
  source: readonly string[] = [],
  target: readonly string[] = [],
): readonly (readonly string[])[] {
  const runs = (phrases: readonly string[]) => phrases.map((phrase) => rangeOf(sentence.forms, phrase));
  const roles = mendRoles(
    {
      ...{ trigger: rangeOf(sentence.forms, trigger), type: { value: type }, mode: { value: 'none' } },
      ...{ source: runs(source), target: runs(target), attribution: [] },
    },
    sentence,
  );
  return [roles.source, roles.target].map((found) =>
    found.map(({ first, until }) => sentence.forms.slice(first, until).join(' ')),
  );
}

describe('the sides of an act', () => {
  const fell = sentenceOf(
    'Nine/NN/2/nsubj:pass fell/VB/0/root in/IN/4/case clashes/NNS/2/obl between/IN/6/case police/NN/4/nmod and/CC/8/cc miners/NNS/6/conj',
  );

  it('are both who act and to whom it is done', () => {
    const both = ['police', 'miners'];
    expect(rolesOf(fell, ['clashes', 'ASSAULT'], ['police'], [])).toEqual([both, both]);
    expect(rolesOf(fell, ['fell', 'ASSAULT'], [], ['police', 'miners'])).toEqual([[], []]);
  });

  it('are no doers of what a third does between them', () => {
    const third = sentenceOf(
      'Bishops/NNS/2/nsubj tried/VBD/0/root to/TO/4/mark mediate/VB/2/xcomp between/IN/7/case the/DT/7/det crown/NN/4/obl and/CC/9/cc miners/NNS/7/conj',
    );
    const all = [['Bishops'], ['the crown', 'miners']];
    expect(rolesOf(third, ['mediate', 'CONSULT'], ['Bishops', 'miners'], ['miners'])).toEqual(all);
  });

  it('are no towns between which something was done', () => {
    const road = sentenceOf(
      'An/DT/2/det ambush/NN/7/nsubj between/IN/4/case Djibo/NP/2/nmod and/CC/6/cc Dori/NP/4/conj hurt/VBD/0/root nine/NN/7/obj',
      ['Djibo', 'Dori'],
    );
    expect(rolesOf(road, ['ambush', 'ASSAULT'], ['Djibo', 'Dori'], [])[0]).toEqual([]);
    const states = sentenceOf(
      'A/DT/2/det clash/NN/7/nsubj between/IN/4/case Chad/NP/2/nmod and/CC/6/cc Niger/NP/4/conj hurt/VBD/0/root nine/NN/7/obj',
      ['Chad', 'Niger'],
    );
    expect(rolesOf(states, ['clash', 'ASSAULT'], ['Chad'], [])).toEqual([
      ...[
        ['Chad', 'Niger'],
        ['Chad', 'Niger'],
      ],
    ]);
    expect(rolesOf(states, ['clash', 'ASSAULT'])[1]).toEqual([]);
  });

  it('are two states that meet, which the places of a text hold too', () => {
    const summit = sentenceOf(
      'A/DT/2/det summit/NN/7/nsubj between/IN/4/case Chad/NP/2/nmod and/CC/6/cc Niger/NP/4/conj failed/VBD/0/root',
      ['Chad', 'Niger'],
    );
    const both = ['Chad', 'Niger'];
    expect(rolesOf(summit, ['summit', 'CONSULT'], both, both)).toEqual([both, both]);
  });
});

describe('those who have no hand in an act', () => {
  it('are named by a quality alone, or as backers of a thing', () => {
    const help = sentenceOf('Chad/NP/2/nsubj sought/VBD/0/root foreign/JJ/4/amod help/NN/2/obj');
    expect(rolesOf(help, ['sought', 'REQUEST'], ['Chad'], ['foreign'])).toEqual([['Chad'], []]);
    const plan = sentenceOf(
      'Chad/NP/2/nsubj revived/VBD/0/root a/DT/7/det UN/NP/7/compound -/,/4/punct backed/VBN/7/amod plan/NN/2/obj',
    );
    expect(rolesOf(plan, ['revived', 'CONCEDE'], ['Chad'], ['UN'])[1]).toEqual([]);
    expect(rolesOf(plan, ['revived', 'ACCUSE'], ['Chad'], ['UN'])[1]).toEqual(['UN']);
  });

  it('are reporters who are told, and those to whom somebody wants to get', () => {
    const told = sentenceOf(
      'He/PR/2/nsubj told/VBD/0/root reporters/NNS/2/obj he/PR/6/nsubj would/AU/6/aux sue/VB/2/ccomp',
    );
    expect(rolesOf(told, ['sue', 'ACCUSE'], ['he'], ['reporters'])[1]).toEqual([]);
    const crew = sentenceOf(
      'Chad/NP/2/nsubj asked/VBD/0/root for/IN/4/case access/NN/2/obl to/IN/7/case the/DT/7/det crew/NN/4/nmod',
    );
    expect(rolesOf(crew, ['asked', 'REQUEST'], ['Chad'], ['the crew'])[1]).toEqual([]);
  });

  it('are things of a condition', () => {
    const pay = sentenceOf(
      'Nurses/NNS/2/nsubj threatened/VBD/0/root a/DT/4/det walkout/NN/2/obj if/SC/8/mark wages/NNS/8/nsubj:pass are/AU/8/aux:pass cut/VBN/2/advcl',
    );
    expect(rolesOf(pay, ['threatened', 'THREATEN'], ['Nurses'], ['wages'])[1]).toEqual([]);
  });
});

describe('who does an act', () => {
  it('is told by a word before it', () => {
    const army = sentenceOf(
      'Nine/NN/2/nsubj died/VBD/0/root in/IN/6/case an/DT/6/det army/NN/6/compound assault/NN/2/obl',
    );
    expect(rolesOf(army, ['assault', 'ASSAULT'])[0]).toEqual(['army']);
    const walkout = sentenceOf('A/DT/3/det Kenyan/JJ/3/amod strike/NN/4/nsubj ended/VBD/0/root');
    expect(rolesOf(walkout, ['strike', 'PROTEST'])[0]).toEqual([]);
    expect(rolesOf(walkout, ['strike', 'ASSAULT'])[0]).toEqual(['Kenyan']);
    const angry = sentenceOf('Angry/JJ/2/amod miners/NNS/3/nsubj marched/VBD/0/root');
    expect(rolesOf(angry, ['marched', 'PROTEST'])[0]).toEqual(['Angry miners']);
    const hospital = sentenceOf(
      'Nine/NN/2/nsubj died/VBD/0/root in/IN/6/case an/DT/6/det Eastern/JJ/6/amod assault/NN/2/obl',
    );
    expect(rolesOf(hospital, ['assault', 'ASSAULT'])[0]).toEqual([]);
  });

  it('is no quality in capitals, nor whose embassy or gang it is done to', () => {
    const deadly = sentenceOf(
      'Nine/CD/2/nsubj Killed/VBN/0/root In/IN/5/case Deadly/JJ/5/amod Attack/NN/2/obl',
    );
    expect(rolesOf(deadly, ['Attack', 'ASSAULT'])[0]).toEqual([]);
    const embassy = sentenceOf(
      'Nine/CD/2/nsubj died/VBD/0/root in/IN/7/case the/DT/7/det Chadian/JJ/7/amod embassy/NN/7/compound siege/NN/2/obl',
    );
    expect(rolesOf(embassy, ['siege', 'ASSAULT'])[0]).toEqual([]);
    const air = sentenceOf(
      'Nine/CD/2/nsubj died/VBD/0/root in/IN/7/case a/DT/7/det Chadian/JJ/7/amod drone/NN/7/compound attack/NN/2/obl',
    );
    expect(rolesOf(air, ['attack', 'ASSAULT'])[0]).toEqual(['Chadian']);
    const gang = (deed: string) =>
      sentenceOf(
        `Nine/CD/2/nsubj died/VBD/0/root in/IN/6/case a/DT/6/det gang/NN/6/compound ${deed}/NN/2/obl`,
      );
    expect(rolesOf(gang('crackdown'), ['crackdown', 'ASSAULT'])[0]).toEqual([]);
    expect(rolesOf(gang('raid'), ['raid', 'ASSAULT'])[0]).toEqual(['gang']);
  });

  it('is not whom the verb before is done to', () => {
    const scold = sentenceOf(
      'Diaz/NP/2/nsubj thanked/VBD/0/root nurses/NNS/2/obj and/CC/5/cc scolded/VBD/2/conj miners/NNS/5/obj',
    );
    expect(rolesOf(scold, ['scolded', 'ACCUSE'], ['nurses'], ['miners'])).toEqual([['Diaz'], ['miners']]);
  });

  it('is of the clause next to the "and"', () => {
    const froze = sentenceOf(
      `They/PR/2/nsubj fell/VBD/0/root out/RB/2/advmod :/,/6/punct Rome/NP/6/nsubj barred/VBD/2/parataxis
       spies/NNS/6/obj and/CC/9/cc froze/VBD/2/conj aid/NN/9/obj`,
    );
    expect(rolesOf(froze, ['froze', 'SANCTION'])[0]).toEqual(['Rome']);
  });

  it('is nobody who strikes over it, takes sides in it or weighs a reply to it', () => {
    const over = sentenceOf(
      'Miners/NNS/2/nsubj march/VBP/0/root over/SC/4/mark arresting/VBG/2/advcl of/IN/6/case envoy/NN/4/obj',
    );
    expect(rolesOf(over, ['arresting', 'COERCE'], [], ['of envoy'])).toEqual([[], ['envoy']]);
    const sides = sentenceOf(
      'Chad/NP/2/nsubj took/VBD/0/root sides/NNS/2/obj in/IN/6/case the/DT/6/det war/NN/2/obl',
    );
    expect(rolesOf(sides, ['war', 'ASSAULT'])[0]).toEqual([]);
    expect(rolesOf(sides, ['war', 'ASSAULT'], ['Chad'])[0]).toEqual([]);
    const weigh = sentenceOf(
      `Chad/NP/4/nsubj and/CC/3/cc allies/NNS/1/conj weigh/VBP/0/root reply/NN/4/obj after/IN/7/case strike/NN/5/nmod`,
    );
    expect(rolesOf(weigh, ['strike', 'ASSAULT'], ['Chad', 'allies'])[0]).toEqual([]);
  });

  it('is no town that is hit, nor who has an airport behind a semicolon', () => {
    const hit = sentenceOf('Goma/NP/2/nsubj shelled/VBD/0/root again/RB/2/advmod', ['Goma']);
    expect(rolesOf(hit, ['shelled', 'ASSAULT'])).toEqual([[], []]);
    const state = sentenceOf('Chad/NP/2/nsubj attacked/VBD/0/root again/RB/2/advmod', ['Chad']);
    expect(rolesOf(state, ['attacked', 'ASSAULT'])[0]).toEqual(['Chad']);
    const shut = sentenceOf(
      'Chad/NP/2/nsubj quits/VBZ/0/root ;/,/2/punct Goma/NP/5/compound airport/NN/6/compound shut/NN/2/conj',
    );
    expect(rolesOf(shut, ['shut', 'COERCE'], ['Chad'])[0]).toEqual([]);
  });
});

describe('to whom an act is done', () => {
  it('is told of by a participle behind a comma', () => {
    const banned = sentenceOf(
      `Police/NN/2/nsubj raided/VBD/0/root Islah/NP/2/obj ,/,/6/punct a/DT/6/det party/NN/7/nsubj banned/VBN/2/acl
       last/JJ/9/amod week/NN/7/obl`,
    );
    expect(rolesOf(banned, ['banned', 'COERCE'], ['a party'])).toEqual([[], ['a party']]);
  });

  it('is the subject of "asked to" in a headline, or of walking out of prison', () => {
    const headline = 'farmers/NNS/2/nsubj asked/VBD/0/root to/TO/4/mark end/VB/2/xcomp blockade/NN/4/obj';
    expect(rolesOf(sentenceOf(headline), ['asked', 'REQUEST'], ['farmers'])).toEqual([[], ['farmers']]);
    const full = sentenceOf(`${headline} ./,/2/punct`);
    expect(rolesOf(full, ['asked', 'REQUEST'], ['farmers'])[0]).toEqual(['farmers']);
    const free = sentenceOf(
      'Diaz/NP/4/nsubj and/CC/3/cc Vega/NP/1/conj walked/VBD/0/root out/RB/4/advmod of/IN/7/case jail/NN/4/obl',
    );
    expect(rolesOf(free, ['walked', 'RETREAT'], ['Diaz'], ['Vega'])).toEqual([[], ['Vega', 'Diaz']]);
  });

  it('is whose resignation is called for', () => {
    const resign = sentenceOf(
      `Nurses/NNS/2/nsubj demanded/VBD/0/root the/DT/4/det resignation/NN/2/obj of/IN/7/case the/DT/7/det
       director/NN/4/nmod`,
    );
    expect(rolesOf(resign, ['demanded', 'REQUEST'], ['Nurses'])[1]).toEqual(['the director']);
    const bill = sentenceOf(
      `Nurses/NNS/2/nsubj demanded/VBD/0/root the/DT/4/det withdrawal/NN/2/obj of/IN/7/case the/DT/7/det
       bill/NN/4/nmod`,
    );
    expect(rolesOf(bill, ['demanded', 'REQUEST'], ['Nurses'])[1]).toEqual([]);
  });

  it('does not take in what somebody is accused of', () => {
    const hiding = sentenceOf(
      'accused/VBD/0/root the/DT/3/det mission/NN/1/obj of/IN/5/mark sheltering/VBG/1/advcl spies/NNS/5/obj',
    );
    const { first, until } = mendSpan(rangeOf(hiding.forms, 'the mission of sheltering spies'), hiding);
    expect(hiding.forms.slice(first, until).join(' ')).toBe('the mission');
  });
});
