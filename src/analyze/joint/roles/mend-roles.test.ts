import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../document/index.ts';
import { mendRoles } from './mend-roles.ts';
import { mendSpan } from './mend-span.ts';
import type { Range, Sentence } from './sentence.ts';

/** Rows of form, tag, head (from 1; 0 for the root) and relation, parted by blanks. */
function sentenceOf(rows: string, places: readonly string[] = []): Sentence {
  const cells = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const forms = cells.map(([form]) => form!);
  return {
    forms,
    places: places.map((place) => rangeOf(forms, place)),
    words: cells.map(([form, upos, head, deprel, xpos]) => ({
      upos: upos!,
      xpos: xpos ?? 'X',
      lemma: form!.toLowerCase(),
      head: head === '0' ? undefined : Number(head) - 1,
      deprel: deprel!,
    })),
  };
}

function rangeOf(forms: readonly string[], phrase: string): Range {
  const words = phrase.split(' ');
  const first = forms.findIndex((_, i) => words.every((word, k) => forms[i + k] === word));
  return { first, until: first + words.length };
}

const textOf = ({ forms }: Sentence, { first, until }: Range) => forms.slice(first, until).join(' ');

describe('the span of an actor', () => {
  const crews = sentenceOf(`
    Rebels NOUN 2 nsubj
    let VERB 0 root
    federal ADJ 5 amod
    road NOUN 5 compound
    crews NOUN 2 obj
    pass VERB 2 xcomp
    villages NOUN 6 obj`);
  const joint = sentenceOf(`
    Hungarian ADJ 4 amod
    and CCONJ 3 cc
    Slovak ADJ 1 conj
    officials NOUN 5 nsubj
    met VERB 0 root`);
  const bishop = sentenceOf(`
    the DET 2 det
    bishop NOUN 5 nsubj
    of ADP 4 case
    Minya PROPN 2 nmod
    wrote VERB 0 root
    to ADP 7 case
    President PROPN 5 obl
    Zurab PROPN 7 flat
    Kalandia PROPN 7 flat
    , PUNCT 5 punct
    who PRON 5 obl`);
  const watch = sentenceOf(`
    Nile PROPN 2 compound
    Watch PROPN 6 nsubj
    ( PUNCT 4 punct
    NW PROPN 2 appos
    ) PUNCT 4 punct
    accused VERB 0 root
    villagers NOUN 6 obj
    in ADP 9 case
    Darfur PROPN 7 nmod
    of ADP 12 case
    bad ADJ 12 amod
    faith NOUN 7 nmod`);

  it.each<[string, Sentence, string, string]>([
    ['goes on to the noun of people', crews, 'federal road', 'federal road crews'],
    ['not where two share the noun', joint, 'Hungarian', 'Hungarian'],
    ['does not end in a preposition', bishop, 'the bishop of', 'the bishop of Minya'],
    ['goes on to the end of a name', bishop, 'President', 'President Zurab Kalandia'],
    ['has no comma or relative pronoun at its end', bishop, 'Kalandia , who', 'Kalandia'],
    ['takes in a short form', watch, 'Nile Watch', 'Nile Watch ( NW )'],
    ['takes in where they are, not what is said of them', watch, 'villagers', 'villagers in Darfur'],
    ['stays as it is', crews, 'Rebels', 'Rebels'],
  ])('%s', (_, sentence, found, expected) => {
    expect(textOf(sentence, mendSpan(rangeOf(sentence.forms, found), sentence))).toBe(expected);
  });
});

describe('the roles of an act', () => {
  const raid = sentenceOf(
    `
    Troops NOUN 3 nsubj
    have AUX 3 aux
    launched VERB 0 root
    an DET 5 det
    attack NOUN 3 obj
    on ADP 9 case
    the DET 9 det
    rebel NOUN 9 compound
    base NOUN 5 nmod
    in ADP 11 case
    Sabha PROPN 9 nmod
    and CCONJ 13 cc
    arrested VERB 3 conj
    two NUM 15 nummod
    officers NOUN 13 obj
    loyal ADJ 15 amod`,
    ['Sabha'],
  );
  const killed = sentenceOf(`
    The DET 2 det
    mayor NOUN 4 nsubj:pass
    was AUX 4 aux:pass
    killed VERB 0 root
    by ADP 6 case
    gunmen NOUN 4 obl:agent
    fleeing VERB 6 acl VBG
    the DET 9 det
    police NOUN 7 obj`);
  const own = sentenceOf(`
    Israel PROPN 2 nsubj
    recalled VERB 0 root
    its PRON 4 nmod:poss
    ambassadors NOUN 2 obj
    from ADP 6 case
    Oslo PROPN 2 obl`);

  function rolesOf(
    sentence: Sentence,
    trigger: string,
    type: EventType,
    known: { source?: string; target?: string; mode?: string } = {},
  ) {
    const runs = (phrase?: string) => (phrase === undefined ? [] : [rangeOf(sentence.forms, phrase)]);
    const roles = mendRoles(
      {
        trigger: rangeOf(sentence.forms, trigger),
        type: { value: type },
        mode: { value: known.mode ?? 'none' },
        source: runs(known.source),
        target: runs(known.target),
        attribution: [],
      },
      sentence,
    );
    return [roles.source, roles.target].map((spans) => spans.map((span) => textOf(sentence, span)));
  }

  it.each<[string, Sentence, string, EventType, string[], string[]]>([
    [
      'the subject of a light verb, and the owner of a thing',
      raid,
      'attack',
      'ASSAULT',
      ['Troops'],
      ['rebel'],
    ],
    [
      'the subject that two verbs share, and the object',
      raid,
      'arrested',
      'COERCE',
      ['Troops'],
      ['two officers'],
    ],
    ['the agent and the subject of a passive', killed, 'killed', 'ASSAULT', ['gunmen'], ['The mayor']],
    ['the noun that a participle tells of', killed, 'fleeing', 'RETREAT', ['gunmen'], []],
    ['nobody of its own', own, 'recalled', 'SANCTION', ['Israel'], []],
  ])('are %s', (_, sentence, trigger, type, source, target) => {
    expect(rolesOf(sentence, trigger, type)).toEqual([source, target]);
  });

  it('stay those that the model names', () => {
    expect(rolesOf(killed, 'killed', 'ASSAULT', { source: 'the police', target: 'gunmen' })).toEqual([
      ['the police'],
      ['gunmen'],
    ]);
  });

  it('are the place that is visited', () => {
    const visit = sentenceOf(
      `
      Envoys NOUN 2 nsubj
      arrived VERB 0 root
      in ADP 4 case
      Freetown PROPN 2 obl`,
      ['Freetown'],
    );
    expect(rolesOf(visit, 'arrived', 'CONSULT', { mode: 'visit' })).toEqual([['Envoys'], ['Freetown']]);
    expect(rolesOf(visit, 'arrived', 'CONSULT')).toEqual([['Envoys'], []]);
  });

  it('are one where a list stands inside the phrase', () => {
    const leaders = sentenceOf(`
      The DET 2 det
      leaders NOUN 7 nsubj
      of ADP 4 case
      Chad PROPN 2 nmod
      and CCONJ 6 cc
      Niger PROPN 4 conj
      met VERB 0 root`);
    const frame = {
      trigger: { first: 6, until: 7 },
      type: { value: 'CONSULT' as const },
      mode: { value: 'none' },
      target: [],
      attribution: [],
    };
    const { source } = mendRoles(
      {
        ...frame,
        source: [
          { first: 0, until: 4 },
          { first: 5, until: 6 },
        ],
      },
      leaders,
    );
    expect(source.map((span) => textOf(leaders, span))).toEqual(['The leaders of Chad and Niger']);
  });

  const all = (
    sentence: Sentence,
    trigger: string,
    type: EventType,
    known: Partial<Record<'source' | 'target' | 'attribution', readonly string[]>>,
  ) => {
    const runs = (phrases: readonly string[] = []) =>
      phrases.map((phrase) => rangeOf(sentence.forms, phrase));
    const roles = mendRoles(
      {
        ...{ trigger: rangeOf(sentence.forms, trigger), type: { value: type }, mode: { value: 'none' } },
        ...{ source: runs(known.source), target: runs(known.target), attribution: runs(known.attribution) },
      },
      sentence,
    );
    return [roles.source, roles.target, roles.attribution].map((spans) =>
      spans.map((span) => textOf(sentence, span)),
    );
  };

  it('are of whom a bare participle tells', () => {
    const accused = sentenceOf(`
      Mayor NOUN 2 nsubj
      accused VERB 0 root VBN
      of SCONJ 4 mark
      killing VERB 2 advcl VBG
      judges NOUN 4 obj`);
    expect(all(accused, 'accused', 'ACCUSE', { source: ['Mayor'] })).toEqual([[], ['Mayor'], []]);
    expect(all(accused, 'killing', 'ASSAULT', { attribution: ['Mayor'] })[2]).toEqual([]);
    const active = sentenceOf(`
      Rebels NOUN 2 nsubj
      kidnapped VERB 0 root VBD
      and CCONJ 4 cc
      killed VERB 2 conj VBD
      judges NOUN 4 obj`);
    expect(all(active, 'kidnapped', 'ASSAULT', { source: ['Rebels'] })[0]).toEqual(['Rebels']);
  });

  it('stay as they are where the noun before a participle is the root of a broken tree', () => {
    const broken = sentenceOf(`
      Ana PROPN 0 nmod
      , PUNCT 1 punct
      shot VERB 1 dep VBD`);
    expect(all(broken, 'shot', 'ASSAULT', { target: ['Ana'] })).toEqual([[], ['Ana'], []]);
  });

  it('are who accuses where somebody stands behind the verb, whatever the tree makes of him', () => {
    const active = sentenceOf(`
      Chad PROPN 2 nsubj
      accused VERB 0 root VBD
      Libyan ADJ 4 amod
      troops NOUN 6 nsubj
      of SCONJ 6 mark
      killing VERB 2 advcl VBG
      one NUM 6 obj`);
    expect(all(active, 'killing', 'ASSAULT', { attribution: ['Chad'] })[2]).toEqual(['Chad']);
  });

  it('are not of the clause beside it', () => {
    const two = sentenceOf(`
      Ghana PROPN 2 nsubj
      expelled VERB 0 root VBD
      envoys NOUN 2 obj
      and CCONJ 6 cc
      Togo PROPN 6 nsubj
      freed VERB 2 conj VBD
      rebels NOUN 6 obj`);
    const named = { source: ['Ghana', 'Togo'], target: ['envoys', 'rebels'] };
    expect(all(two, 'freed', 'RETREAT', named)).toEqual([['Togo'], ['rebels'], []]);
    expect(all(two, 'expelled', 'SANCTION', named)).toEqual([['Ghana'], ['envoys'], []]);
    expect(all(two, 'freed', 'RETREAT', { source: ['Ghana'] })[0]).toEqual(['Ghana']);
  });

  it('do not reach over a semicolon', () => {
    const title = sentenceOf(`
      Rebels NOUN 2 nsubj
      attack VERB 0 root VBP
      ; PUNCT 5 punct
      mayor NOUN 5 nsubj
      flees VERB 2 conj VBZ`);
    expect(all(title, 'flees', 'RETREAT', { source: ['Rebels'] })[0]).toEqual(['mayor']);
  });

  it('are of each other where the act is done so and to nobody else', () => {
    const joined = (verb: string) =>
      sentenceOf(`
        Chad PROPN 4 nsubj
        and CCONJ 3 cc
        Niger PROPN 1 conj
        ${verb} VERB 0 root VBD
        France PROPN 4 obl`);
    const each = { source: ['Chad', 'Niger'], target: ['Chad', 'Niger'] };
    expect(all(joined('met'), 'met', 'CONSULT', each)[1]).toEqual(['Chad', 'Niger']);
    expect(all(joined('vowed'), 'vowed', 'THREATEN', each)[1]).toEqual([]);
    expect(all(joined('backed'), 'backed', 'SUPPORT', { ...each, target: ['Chad', 'France'] })[1]).toEqual([
      'France',
    ]);
  });

  it('are both who share one noun', () => {
    const shared = sentenceOf(`
      Israeli ADJ 4 amod
      and CCONJ 3 cc
      Syrian ADJ 4 amod
      envoys NOUN 5 nsubj
      met VERB 0 root VBD`);
    const both = { source: ['Israeli', 'Syrian envoys'], target: ['Israeli and Syrian envoys'] };
    expect(all(shared, 'met', 'CONSULT', both)[1]).toEqual(['Israeli', 'Syrian envoys']);
  });

  it('are not those of the sentence around a participle or a relative clause', () => {
    const freed = sentenceOf(`
      Troops NOUN 2 nsubj
      freed VERB 0 root VBD
      pupils NOUN 2 obj
      who PRON 6 nsubj:pass
      were AUX 6 aux:pass
      snatched VERB 3 acl:relcl VBN`);
    const stolen = { source: ['Troops'], target: ['pupils'] };
    expect(all(freed, 'snatched', 'ASSAULT', stolen)).toEqual([[], ['pupils'], []]);
    expect(all(freed, 'freed', 'RETREAT', stolen)[0]).toEqual(['Troops']);
    const shot = sentenceOf(`
      Relatives NOUN 9 nsubj
      of ADP 3 case
      Ana PROPN 1 nmod
      , PUNCT 5 punct
      shot VERB 1 dep VBD
      on ADP 7 case
      Monday PROPN 5 obl
      , PUNCT 5 punct
      met VERB 0 root VBD
      police NOUN 9 obj`);
    expect(all(shot, 'shot', 'ASSAULT', { source: ['Relatives of Ana'] })).toEqual([[], ['Ana'], []]);
  });

  it('are for "whom" the noun before it, for "they" behind it who acts before, for "whose" who is owned', () => {
    const whom = sentenceOf(`
      Rebels NOUN 2 nsubj
      freed VERB 0 root VBD
      nurses NOUN 2 obj
      whom PRON 7 obj
      they PRON 7 nsubj
      had AUX 7 aux
      abducted VERB 3 acl:relcl VBN`);
    expect(all(whom, 'abducted', 'ASSAULT', { source: ['they'] })).toEqual([['Rebels'], ['nurses'], []]);
    const whose = sentenceOf(`
      Algeria PROPN 6 nsubj
      , PUNCT 4 punct
      whose PRON 4 nmod:poss
      troops NOUN 5 nsubj
      attacked VERB 1 acl:relcl VBD
      left VERB 0 root VBD`);
    expect(all(whose, 'attacked', 'ASSAULT', { source: ['Algeria'] })[0]).toEqual(['troops']);
    const owned = sentenceOf(`
      Ana PROPN 7 nsubj
      , PUNCT 3 punct
      whose PRON 4 nmod:poss
      lawyer NOUN 6 obj
      police NOUN 6 nsubj
      arrested VERB 1 acl:relcl VBD
      wept VERB 0 root VBD`);
    expect(all(owned, 'arrested', 'COERCE', { source: ['police'] })[0]).toEqual(['police']);
  });

  it('are not somebody who is named to tell of the one to whom it is done', () => {
    const critics = sentenceOf(`
      Police NOUN 2 nsubj
      arrested VERB 0 root VBD
      Alvarez PROPN 2 obj
      , PUNCT 5 punct
      one NUM 3 appos
      of ADP 8 case
      Ortega PROPN 8 nmod:poss
      critics NOUN 5 nmod`);
    expect(all(critics, 'arrested', 'COERCE', { target: ['Alvarez', 'Ortega'] })[1]).toEqual(['Alvarez']);
  });

  it('are those in a bus and whose a school is', () => {
    const bus = (participle: string) =>
      sentenceOf(`
      Gunmen NOUN 2 nsubj
      ambushed VERB 0 root
      a DET 4 det
      convoy NOUN 2 obj
      ${participle} VERB 4 acl
      officials NOUN 5 obj`);
    const target = ['convoy', 'officials'];
    expect(all(bus('carrying'), 'ambushed', 'ASSAULT', { target })[1]).toEqual(target);
    expect(all(bus('praising'), 'ambushed', 'ASSAULT', { target })[1]).toEqual(['convoy']);
  });

  it('are not the object of the verb before where another is named', () => {
    const joined = sentenceOf(`
      Police NOUN 2 nsubj
      killed VERB 0 root VBD
      nurses NOUN 2 obj
      and CCONJ 5 cc
      detained VERB 2 conj VBD
      students NOUN 5 obj`);
    const named = { source: ['Police'], target: ['nurses', 'students'] };
    expect(all(joined, 'detained', 'COERCE', named)[1]).toEqual(['students']);
    expect(all(joined, 'detained', 'COERCE', { target: ['nurses'] })[1]).toEqual(['nurses']);
  });

  it('are given or shot at who gets or comes under it', () => {
    const under = sentenceOf(`
      Peacekeepers NOUN 2 nsubj
      came VERB 0 root VBD
      under ADP 4 case
      fire NOUN 2 obl`);
    expect(all(under, 'came under fire', 'ASSAULT', { source: ['Peacekeepers'] })).toEqual([
      ...[[], ['Peacekeepers'], []],
    ]);
    const gets = sentenceOf(`
      Togo PROPN 2 nsubj
      gets VERB 0 root VBZ
      loans NOUN 2 obj
      from ADP 5 case
      France PROPN 2 obl`);
    expect(all(gets, 'gets', 'AID', { source: ['Togo'], target: ['France'] })).toEqual([
      ...[['France'], ['Togo'], []],
    ]);
    const aid = (verb: string) =>
      sentenceOf(`
        Troops NOUN 2 nsubj
        ${verb} VERB 0 root VBD
        deliveries NOUN 2 obj
        by ADP 5 case
        France PROPN 3 nmod`);
    const named = { source: ['Troops', 'France'] };
    expect(all(aid('secured'), 'secured', 'AID', named)[0]).toEqual(['Troops', 'France']);
    expect(all(aid('received'), 'received', 'AID', named)).toEqual([['France'], ['Troops'], []]);
  });

  it('are who claims an act, unless nobody does', () => {
    const claimed = (who: string) =>
      sentenceOf(`
        ${who} DET 2 det
        militants NOUN 3 nsubj
        claimed VERB 0 root VBD
        responsibility NOUN 3 obj
        for ADP 6 case
        attack NOUN 4 nmod`);
    expect(all(claimed('The'), 'attack', 'ASSAULT', {})).toEqual([...[['The militants'], [], []]]);
    expect(all(claimed('No'), 'attack', 'ASSAULT', {})).toEqual([[], [], []]);
  });

  it('are not who deals with the protest of others', () => {
    const backed = (verb: string) =>
      sentenceOf(`
        Ministers NOUN 2 nsubj
        ${verb} VERB 0 root VBD
        strikes NOUN 2 obj`);
    expect(all(backed('backed'), 'strikes', 'PROTEST', { source: ['Ministers'] })[0]).toEqual([]);
    expect(all(backed('ended'), 'strikes', 'PROTEST', { source: ['Ministers'] })[0]).toEqual(['Ministers']);
    const owned = sentenceOf(`
      Police NOUN 2 nsubj
      came VERB 0 root VBD
      during ADP 6 case
      workers NOUN 6 nmod:poss
      ' PART 4 case
      blockade NOUN 2 obl`);
    expect(all(owned, 'blockade', 'PROTEST', { source: ['Police'] })[0]).toEqual(['workers']);
    const joined = (owner: string) =>
      sentenceOf(
        `
        Nurses NOUN 2 nsubj
        joined VERB 0 root VBD
        ${owner} PROPN 5 nmod:poss
        's PART 3 case
        strike NOUN 2 obj`,
        ['Quito'],
      );
    expect(all(joined('Quito'), 'strike', 'PROTEST', { source: ['Nurses'] })[0]).toEqual(['Nurses']);
    expect(all(joined('Ana'), 'strike', 'PROTEST', { source: ['Nurses'] })[0]).toEqual(['Ana']);
  });

  it('are not who denies a part in an act or keeps it off', () => {
    const denied = sentenceOf(`
      Rebels NOUN 2 nsubj
      denied VERB 0 root VBD
      any DET 4 det
      role NOUN 2 obj
      in ADP 6 case
      killing NOUN 4 nmod`);
    expect(all(denied, 'killing', 'ASSAULT', { source: ['Rebels'] })[0]).toEqual([]);
    const foiled = (verb: string) =>
      sentenceOf(`
        Police NOUN 2 nsubj
        ${verb} VERB 0 root VBD
        attack NOUN 2 obj`);
    expect(all(foiled('foiled'), 'attack', 'ASSAULT', { source: ['Police'] })[0]).toEqual([]);
    expect(all(foiled('launched'), 'attack', 'ASSAULT', { source: ['Police'] })[0]).toEqual(['Police']);
    const they = sentenceOf(`
      Troops NOUN 2 nsubj
      died VERB 0 root VBD
      when ADV 5 mark
      they PRON 5 nsubj
      repelled VERB 2 advcl VBD
      raids NOUN 5 obj`);
    expect(all(they, 'raids', 'ASSAULT', { source: ['Troops', 'they'] })[0]).toEqual([]);
  });

  it('are to whom it is done where the verb is passive, also without its "was"', () => {
    const asked = sentenceOf(`
      Tirana PROPN 4 nsubj:pass
      has AUX 4 aux
      been AUX 4 aux:pass
      asked VERB 0 root VBN`);
    expect(all(asked, 'asked', 'REQUEST', { source: ['Tirana'] })).toEqual([[], ['Tirana'], []]);
    const title = (...behind: string[]) =>
      sentenceOf(
        ['Army PROPN 2 compound', 'outpost NOUN 3 nsubj', 'attacked VERB 0 root VBD', ...behind].join('\n'),
      );
    const army = { source: ['Army'] };
    expect(all(title(), 'attacked', 'ASSAULT', army)).toEqual([[], ['Army'], []]);
    expect(all(title('town NOUN 3 obj'), 'attacked', 'ASSAULT', army)[0]).toEqual(['Army']);
    const gets = sentenceOf(`
      hacker NOUN 2 nsubj
      gets VERB 0 root VBZ
      12 NUM 4 nummod
      years NOUN 2 obj`);
    expect(all(gets, 'gets', 'SANCTION', { source: ['hacker'] })).toEqual([[], ['hacker'], []]);
    const charged = sentenceOf(`
      Mayor NOUN 2 nsubj
      charged VERB 0 root VBD
      over ADP 4 case
      theft NOUN 2 obl`);
    expect(all(charged, 'charged', 'ACCUSE', { source: ['Mayor'] })).toEqual([[], ['Mayor'], []]);
  });

  it('are who does it by "by", not who came before and was beaten off', () => {
    const repelled = sentenceOf(`
      Rebels NOUN 2 nsubj
      came VERB 0 root VBD
      but CCONJ 5 cc
      were AUX 5 aux:pass
      repelled VERB 2 conj VBN
      by ADP 7 case
      troops NOUN 5 obl:agent`);
    expect(all(repelled, 'repelled', 'ASSAULT', { source: ['Rebels', 'troops'] })).toEqual([
      ...[['troops'], ['Rebels'], []],
    ]);
  });

  it('are not those of a condition where another is threatened', () => {
    const unless = sentenceOf(`
      Gunmen NOUN 2 nsubj
      threatened VERB 0 root VBD
      traders NOUN 2 obj
      unless SCONJ 6 mark
      villagers NOUN 6 nsubj
      paid VERB 2 advcl VBD`);
    const target = ['traders', 'villagers'];
    expect(all(unless, 'threatened', 'THREATEN', { target })[1]).toEqual(['traders']);
  });

  it('are who "had arrested" somebody, whatever the tree makes of him', () => {
    const had = sentenceOf(`
      they PRON 3 nsubj:pass
      had AUX 3 aux
      arrested VERB 0 root VBN
      miners NOUN 3 obj`);
    expect(all(had, 'arrested', 'COERCE', {})).toEqual([['they'], ['miners'], []]);
  });

  it('are who falls into an ambush', () => {
    const ambush = sentenceOf(`
      Soldiers NOUN 2 nsubj
      walked VERB 0 root VBD
      into ADP 4 case
      ambush NOUN 2 obl`);
    expect(all(ambush, 'ambush', 'ASSAULT', { source: ['Soldiers'] })).toEqual([[], ['Soldiers'], []]);
  });

  it('are not those of the clause around an act that it only tells the time or the ground of', () => {
    const after = (verb: string, act: string, owner = 'the DET') =>
      sentenceOf(`
        Kenya PROPN 2 nsubj
        ${verb} VERB 0 root VBD
        warnings NOUN 2 obj
        after ADP 6 case
        ${owner} 6 det
        ${act} NOUN 2 obl`);
    expect(all(after('issued', 'bombings'), 'bombings', 'ASSAULT', {})[0]).toEqual([]);
    const kenya = { source: ['Kenya'] };
    expect(all(after('issued', 'bombings'), 'bombings', 'ASSAULT', kenya)[0]).toEqual([]);
    expect(all(after('issued', 'clashes'), 'clashes', 'ASSAULT', kenya)[0]).toEqual(['Kenya']);
    expect(all(after('fled', 'bombings'), 'bombings', 'ASSAULT', kenya)[0]).toEqual(['Kenya']);
    const gerund = sentenceOf(`
      Kenya PROPN 2 nsubj
      mourned VERB 0 root VBD
      after SCONJ 5 mark
      the DET 5 det
      killing VERB 2 advcl VBG
      of ADP 7 case
      nurses NOUN 5 nmod`);
    expect(all(gerund, 'killing', 'ASSAULT', { target: ['nurses'] })[0]).toEqual([]);
  });

  it('are whose act it is that somebody speaks of, not who suffers it', () => {
    const condemned = (...behind: string[]) =>
      sentenceOf(
        ['Chad PROPN 2 nsubj', 'condemned VERB 0 root VBD', 'the DET 4 det', 'murder NOUN 2 obj']
          .concat(behind)
          .join('\n'),
      );
    const ofNurses = ['of ADP 6 case', 'nurses NOUN 4 nmod'];
    expect(all(condemned(...ofNurses), 'condemned', 'ACCUSE', { target: ['nurses'] })[1]).toEqual([]);
    expect(all(condemned(...ofNurses), 'condemned', 'ACCUSE', {})[1]).toEqual([]);
    const byRebels = [...ofNurses, 'by ADP 9 case', 'Malian ADJ 9 amod', 'rebels NOUN 2 obl:agent'];
    expect(all(condemned(...byRebels), 'condemned', 'ACCUSE', { source: ['Chad', 'rebels'] })).toEqual([
      ...[['Chad'], ['Malian rebels'], []],
    ]);
    const drivers = [
      'by ADP 6 case',
      'lorry NOUN 7 compound NNS',
      'drivers NOUN 9 nsubj',
      'who PRON 9 nsubj WP',
    ];
    const protest = condemned(...drivers, 'left VERB 4 acl:relcl VBD');
    expect(all(protest, 'condemned', 'ACCUSE', { source: ['Chad', 'lorry drivers'] })[1]).toEqual([
      'lorry drivers',
    ]);
    const quashed = sentenceOf(`
      Judges NOUN 2 nsubj
      quashed VERB 0 root VBD
      orders NOUN 2 obj
      issued VERB 3 acl VBN
      by ADP 6 case
      ministers NOUN 4 obl:agent`);
    expect(all(quashed, 'quashed', 'REJECT', {})[1]).toEqual(['ministers']);
  });

  it('are by whom an act is carried out, not according to whom', () => {
    const voiced = sentenceOf(`
      Support NOUN 5 nsubj:pass
      for ADP 3 case
      Mali PROPN 1 nmod
      was AUX 5 aux:pass
      voiced VERB 0 root VBN
      by ADP 7 case
      Chad PROPN 5 obl:agent`);
    expect(all(voiced, 'Support', 'SUPPORT', { target: ['Mali'] })[0]).toEqual(['Chad']);
    const rammed = sentenceOf(`
      Boats NOUN 3 nsubj:pass
      were AUX 3 aux:pass
      rammed VERB 0 root VBN
      according VERB 6 case
      to ADP 4 fixed
      police NOUN 3 obl:agent`);
    expect(all(rammed, 'rammed', 'ASSAULT', {})[0]).toEqual([]);
  });

  it('are from whom and to whom a request goes, and who is asked to do something', () => {
    const plea = sentenceOf(
      `
      plea NOUN 6 nsubj
      from ADP 3 case
      Accra PROPN 1 nmod
      to ADP 5 case
      Lima PROPN 1 nmod
      failed VERB 0 root`,
      ['Accra', 'Lima'],
    );
    expect(all(plea, 'plea', 'REQUEST', {})).toEqual([['Accra'], ['Lima'], []]);
    expect(all(plea, 'plea', 'REQUEST', { target: ['Accra', 'Lima'] })).toEqual([['Accra'], ['Lima'], []]);
    expect(all(plea, 'plea', 'CONSULT', {})).toEqual([[], [], []]);
    const calls = sentenceOf(`
      Calls NOUN 9 nsubj:pass
      by ADP 3 case
      Rome PROPN 1 nmod
      for ADP 5 case
      rebels NOUN 1 nmod
      to PART 7 mark
      leave VERB 1 acl
      were AUX 9 aux:pass
      ignored VERB 0 root VBN`);
    expect(all(calls, 'Calls', 'REQUEST', {})).toEqual([['Rome'], ['rebels'], []]);
    expect(all(calls, 'ignored', 'REJECT', { source: ['Rome'] })[0]).toEqual([]);
  });

  it('are also who is at the side of who acts', () => {
    const toured = (...words: string[]) =>
      sentenceOf(`
        Ministers NOUN 2 nsubj
        toured VERB 0 root VBD
        camps NOUN 2 obj
        ${words[0]} ADV 2 advmod
        with ADP 6 case
        envoys NOUN 2 obl`);
    const named = { source: ['Ministers'], target: ['envoys'] };
    expect(all(toured('together'), 'toured', 'CONSULT', named)).toEqual([['Ministers', 'envoys'], [], []]);
    expect(all(toured('again'), 'toured', 'CONSULT', named)[1]).toEqual(['envoys']);
    expect(all(toured('together'), 'toured', 'ASSAULT', named)[1]).toEqual(['envoys']);
  });

  it('are not who only says again how he stands, nor does he what he stands against', () => {
    const affirmed = sentenceOf(`
      Ministers NOUN 2 nsubj
      affirmed VERB 0 root VBD
      Egypt PROPN 5 nmod:poss
      's PART 3 case
      rejection NOUN 2 obj
      of ADP 7 case
      raids NOUN 5 nmod`);
    expect(all(affirmed, 'affirmed', 'SUPPORT', { target: ['Egypt'] })[1]).toEqual([]);
    expect(all(affirmed, 'rejection', 'REJECT', { source: ['Egypt'], target: ['Ministers'] })).toEqual([
      ...[['Egypt'], [], []],
    ]);
    expect(all(affirmed, 'raids', 'ASSAULT', { source: ['Egypt'] })[0]).toEqual([]);
  });

  it('are all that are joined to the object', () => {
    const both = sentenceOf(`
      Chad PROPN 2 nsubj
      recognised VERB 0 root VBD
      Bosnia PROPN 2 obj
      and CCONJ 5 cc
      Croatia PROPN 3 conj`);
    const named = { source: ['Chad', 'Croatia'], target: ['Bosnia', 'Croatia'] };
    expect(all(both, 'recognised', 'SUPPORT', named)).toEqual([['Chad'], ['Bosnia', 'Croatia'], []]);
  });

  it('are who accuses, in what he does next', () => {
    const accused = (deprel: string, joined: number) =>
      sentenceOf(`
        Chad PROPN 2 nsubj
        accused VERB 0 root VBD
        Niger PROPN ${deprel}
        of SCONJ 5 mark
        spying VERB 2 advcl VBG
        and CCONJ 7 cc
        sent VERB ${joined} conj VBD
        ships NOUN 7 obj`);
    expect(all(accused('2 obj', 2), 'sent', 'MOBILIZE', { source: ['Chad', 'Niger'] })[0]).toEqual(['Chad']);
    const told = { source: ['Niger'], attribution: ['Chad'] };
    expect(all(accused('5 nsubj', 5), 'sent', 'MOBILIZE', told)).toEqual([['Chad'], [], []]);
  });

  it('are given what others donated', () => {
    const rice = sentenceOf(`
      island NOUN 2 nsubj
      received VERB 0 root VBD
      rice NOUN 2 obj
      donated VERB 3 acl VBN
      by ADP 6 case
      Japan PROPN 4 obl:agent`);
    expect(all(rice, 'received', 'AID', { source: ['island'], target: ['Japan'] })).toEqual([
      ...[['Japan'], ['island'], []],
    ]);
  });

  it('are not those of the verb before a participle that nothing joins to it', () => {
    const seized = (...behind: string[]) =>
      sentenceOf(
        ['Troops NOUN 2 nsubj', 'rescued VERB 0 root VBD', 'nurses NOUN 2 obj', 'seized VERB 2 conj VBN']
          .concat(behind)
          .join('\n'),
      );
    const named = { source: ['Troops'], target: ['nurses'] };
    expect(all(seized(), 'seized', 'COERCE', named)).toEqual([[], ['nurses'], []]);
    const byRebels = seized('by ADP 6 case', 'rebels NOUN 4 obl:agent');
    expect(all(byRebels, 'rescued', 'AID', { ...named, source: ['Troops', 'rebels'] })[0]).toEqual([
      'Troops',
    ]);
  });

  it('are police who arrest a "sacked minister"', () => {
    const sacked = sentenceOf(`
      police NOUN 2 nsubj:pass
      arrested VERB 0 root VBN
      sacked VERB 4 amod VBN
      minister NOUN 2 obj`);
    const named = { source: ['police'], target: ['minister'] };
    expect(all(sacked, 'arrested', 'COERCE', named)).toEqual([['police'], ['minister'], []]);
  });

  it('are the state that "which" stands for where it is visited', () => {
    const which = sentenceOf(
      `
      Chad PROPN 6 obl
      , PUNCT 1 punct
      which PRON 5 obj
      she PRON 5 nsubj
      toured VERB 1 acl:relcl VBD
      voted VERB 0 root VBD`,
      ['Chad'],
    );
    expect(rolesOf(which, 'toured', 'CONSULT', { mode: 'visit' })[1]).toEqual(['Chad']);
  });

  it('are the subject of the sentence that a participle opens, whatever the tree joins it to', () => {
    const warning = (opening: string, ...own: string[]) => {
      const junta = 5 + own.length;
      return sentenceOf(
        [opening, 'Rome PROPN 1 obj', ...own, ', PUNCT 1 punct', `the DET ${junta} det`]
          .concat(`junta NOUN ${junta + 1} nsubj`, 'said VERB 1 root VBD')
          .join('\n'),
      );
    };
    expect(all(warning('Warning VERB 0 root VB'), 'Warning', 'THREATEN', { target: ['Rome'] })).toEqual([
      ['the junta'],
      ['Rome'],
      [],
    ]);
    const turned = { target: ['the junta'] };
    expect(all(warning('Defying ADV 6 advmod RB'), 'Defying', 'REJECT', turned)).toEqual([
      ['the junta'],
      [],
      [],
    ]);
    const was = warning('Warning VERB 4 csubj VBG', 'was AUX 4 cop VBD', 'wrong ADJ 8 ccomp JJ');
    expect(all(was, 'Warning', 'THREATEN', { target: ['Rome'] })[0]).toEqual([]);
    const thing = sentenceOf(`
      Warning VERB 8 csubj VBG
      pilots NOUN 4 nsubj
      is AUX 4 cop VBZ
      wrong ADJ 8 ccomp JJ
      , PUNCT 8 punct
      the DET 7 det
      junta NOUN 8 nsubj
      said VERB 0 root VBD`);
    expect(all(thing, 'Warning', 'THREATEN', { target: ['pilots'] })[0]).toEqual([]);
    const that = sentenceOf(`
      Warning VERB 8 advcl VBG
      that SCONJ 4 mark IN
      pilots NOUN 4 nsubj
      vanished VERB 1 ccomp VBD
      , PUNCT 8 punct
      the DET 7 det
      junta NOUN 8 nsubj
      said VERB 0 root VBD`);
    expect(all(that, 'Warning', 'THREATEN', {})[0]).toEqual(['the junta']);
  });

  it('are who suffers what a participle before the sentence tells', () => {
    const jailed = sentenceOf(`
      Jailed VERB 0 root VBN
      by ADP 3 case
      judges NOUN 1 obl:agent
      , PUNCT 1 punct
      editor NOUN 8 nsubj
      Ana PROPN 8 nsubj
      Diaz PROPN 6 flat
      smiled VERB 1 root VBD`);
    expect(all(jailed, 'Jailed', 'SANCTION', { source: ['judges'] })).toEqual([
      ['judges'],
      ['editor Ana Diaz'],
      [],
    ]);
    expect(all(jailed, 'Jailed', 'MOBILIZE', { source: ['judges'] })[1]).toEqual([]);
  });

  it('are against whom a protest is, wherever the tree hangs the phrase, and whom it drew', () => {
    const rally = (drawn: string) =>
      sentenceOf(`
        Rally NOUN 5 nsubj
        against ADP 4 case
        the DET 4 det
        ministry NOUN 1 nmod
        drew VERB 0 root VBD
        ${drawn} NOUN 5 obj`);
    const against = { source: ['the ministry'] };
    expect(all(rally('people'), 'Rally', 'PROTEST', against)).toEqual([['people'], ['the ministry'], []]);
    expect(all(rally('soldiers'), 'Rally', 'PROTEST', against)[0]).toEqual([]);
    const strike = (preposition: string, to = 'in ADP 4 case IN') =>
      sentenceOf(`
        Nurses NOUN 2 nsubj
        struck VERB 0 root VBD
        ${to}
        protest NOUN 2 obl NN
        ${preposition} ADP 6 case IN
        sackings NOUN 2 obl NNS
        by ADP 8 case IN
        ministers NOUN 6 nmod NNS`);
    const target = (sentence: Sentence) => all(sentence, 'struck', 'PROTEST', { source: ['Nurses'] })[1];
    expect(target(strike('at'))).toEqual(['ministers']);
    expect(target(strike('over'))).toEqual(['ministers']);
    expect(target(strike('after'))).toEqual([]);
    expect(target(strike('at', 'to PART 4 mark TO'))).toEqual([]);
  });

  it('are at whom an act is aimed', () => {
    const show = sentenceOf(
      `
      Drills NOUN 3 nsubj:pass
      were AUX 3 aux:pass
      aimed VERB 0 root VBN
      at ADP 5 case
      Chad PROPN 3 obl`,
      ['Chad'],
    );
    expect(all(show, 'Drills', 'MOBILIZE', {})[1]).toEqual(['Chad']);
    const tax = sentenceOf(
      `
      spurned VERB 0 root VBD
      taxes NOUN 1 obj
      aimed VERB 2 acl VBN
      at ADP 5 case
      Chad PROPN 3 obl`,
      ['Chad'],
    );
    expect(all(tax, 'spurned', 'REJECT', {})[1]).toEqual([]);
    expect(all(tax, 'spurned', 'SANCTION', {})[1]).toEqual(['Chad']);
  });

  it('are to whom something is promised, and where refuge is sought', () => {
    const ready = sentenceOf(
      `
      ready ADJ 0 root
      to PART 3 mark
      lend VERB 1 xcomp
      lorries NOUN 3 obj
      to ADP 6 case
      Chad PROPN 3 obl`,
      ['Chad'],
    );
    expect(all(ready, 'ready', 'AGREE', {})[1]).toEqual(['Chad']);
    const refuge = (noun: string) =>
      sentenceOf(
        `
        sought VERB 0 root
        ${noun} NOUN 1 obj
        in ADP 4 case
        Chad PROPN 2 nmod`,
        ['Chad'],
      );
    expect(all(refuge('asylum'), 'sought', 'REQUEST', {})[1]).toEqual(['Chad']);
    expect(all(refuge('gold'), 'sought', 'REQUEST', {})[1]).toEqual([]);
  });

  it('are none who are told of beside those who act', () => {
    const beside = (verb: string) =>
      sentenceOf(`
        Gunmen NOUN 7 nsubj
        , PUNCT 3 punct
        ${verb} VERB 1 acl VBN
        by ADP 5 case
        villagers NOUN 3 obl:agent
        , PUNCT 3 punct
        attacked VERB 0 root VBD`);
    const both = { source: ['Gunmen', 'villagers'] };
    expect(all(beside('watched'), 'attacked', 'ASSAULT', both)[0]).toEqual(['Gunmen']);
    expect(all(beside('backed'), 'attacked', 'ASSAULT', both)[0]).toEqual(both.source);
    const flown = sentenceOf(`
      flown VERB 0 root VBN
      from ADP 3 case
      Chad PROPN 1 obl:agent
      by ADP 5 case
      troops NOUN 1 obl:agent
      was AUX 1 aux:pass`);
    expect(all(flown, 'flown', 'AID', { source: ['Chad', 'troops'], target: ['Chad'] })).toEqual([
      ...[['troops'], [], []],
    ]);
  });

  it('are who is charged, not for whom he spied or who may find it', () => {
    const charged = sentenceOf(`
      If SCONJ 3 mark
      auditors NOUN 3 nsubj
      agree VERB 6 advcl VBP
      teachers NOUN 6 nsubj:pass
      are AUX 6 aux:pass
      charged VERB 0 root VBN
      with SCONJ 8 mark
      spying VERB 6 advcl VBG
      for ADP 10 case
      Chad PROPN 8 obl`);
    const named = { target: ['auditors', 'teachers', 'Chad'] };
    expect(all(charged, 'charged', 'ACCUSE', named)[1]).toEqual(['teachers']);
  });

  it('are whose demand it is, and from where somebody is extradited', () => {
    const demand = sentenceOf(`
      demand NOUN 4 nsubj
      of ADP 3 case
      bishops NOUN 1 nmod
      angered VERB 0 root
      Rome PROPN 4 obj`);
    const turned = { source: ['Rome'], target: ['bishops'] };
    expect(all(demand, 'demand', 'REQUEST', turned)).toEqual([['bishops'], [], []]);
    const handed = sentenceOf(`
      Extradited VERB 0 root VBN
      from ADP 3 case
      Chad PROPN 1 obl`);
    expect(all(handed, 'Extradited', 'COOPERATE', { target: ['Chad'] })).toEqual([['Chad'], [], []]);
  });

  it('are from whom something is received, and who receives it', () => {
    const drawn = sentenceOf(`
      Togo PROPN 2 nsubj NNP
      faces VERB 0 root VBZ
      criticism NOUN 2 obj NN
      from ADP 5 case IN
      nurses NOUN 3 nmod NNS`);
    const wrong = { source: ['Togo'], target: ['nurses'] };
    expect(all(drawn, 'criticism', 'ACCUSE', wrong)).toEqual([['nurses'], ['Togo'], []]);
    expect(all(drawn, 'faces criticism', 'ACCUSE', { target: ['Togo', 'nurses'] })).toEqual([
      ...[['nurses'], ['Togo'], []],
    ]);
    const under = sentenceOf(`
      Togo PROPN 2 nsubj NNP
      came VERB 0 root VBD
      under ADP 4 case IN
      pressure NOUN 2 obl NN
      from ADP 6 case IN
      nurses NOUN 4 nmod NNS`);
    expect(all(under, 'pressure', 'REQUEST', {})).toEqual([['nurses'], ['Togo'], []]);
    const voiced = sentenceOf(`
      Togo PROPN 2 nsubj NNP
      voiced VERB 0 root VBD
      criticism NOUN 2 obj NN
      from ADP 5 case IN
      abroad NOUN 3 nmod NN`);
    expect(all(voiced, 'criticism', 'ACCUSE', { source: ['Togo'] })[0]).toEqual(['Togo']);
  });
});
