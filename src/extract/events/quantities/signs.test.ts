import { describe, expect, it } from 'vitest';
import type { EventType, Frame, RoleSpan } from '../../../document/index.ts';
import { buildPlainDoc, frameOf, spanOf, withLayers } from '../../../../test/support/build-doc.ts';
import { findQuantities } from '../../quantities/index.ts';
import { codeEvents } from '../index.ts';

/** An act: its trigger, type and mode, and perhaps whom it is done to and the number that a model gives it. */
interface Act {
  readonly trigger: string;
  readonly as: `${EventType}/${string}` | EventType;
  readonly target?: string;
  readonly number?: readonly [words: string, kind: 'killed' | 'wounded' | 'arrested' | 'released' | 'other'];
  readonly future?: true;
}

interface Case {
  readonly name: string;
  /** The sentences; the first is a title where it has no full stop. */
  readonly text: readonly string[];
  readonly acts: readonly Act[];
  /** The numbers of each act. */
  readonly told: readonly (readonly string[])[];
}

const march: Act = { trigger: 'marched', as: 'PROTEST/demo' };
const raid: Act = { trigger: 'detained', as: 'COERCE/arrest', target: '40 people' };
const blast: Act = { trigger: 'blast', as: 'ASSAULT/explosives' };
const coup: Act = { trigger: 'coup', as: 'COERCE/seize' };

const cases: readonly Case[] = [
  {
    name: 'those who are on duty, are robbed or attack are no dead of the act',
    text: [
      'The blast killed a clerk.',
      'Only four wardens were on duty.',
      'Nine traders were robbed and one nurse was killed.',
      'Six armed men had climbed the wall.',
    ],
    acts: [
      blast,
      { trigger: 'on duty', as: 'ASSAULT/explosives', number: ['four', 'wounded'] },
      { trigger: 'robbed', as: 'ASSAULT/explosives', number: ['Nine', 'killed'] },
      { trigger: 'climbed', as: 'ASSAULT/explosives', number: ['Six', 'killed'] },
    ],
    told: [[], [], ['one killed'], []],
  },
  {
    name: 'those who were on duty may be hurt by it',
    text: ['Three wardens who were on duty were later hurt in the blast.'],
    acts: [{ ...blast, number: ['Three', 'wounded'] }],
    told: [['Three wounded']],
  },
  {
    name: 'who fled is none of those arrested',
    text: ['Police detained a priest and 450 people fled.'],
    acts: [{ trigger: 'detained', as: 'COERCE/arrest', number: ['450', 'arrested'] }],
    told: [[]],
  },
  {
    name: 'the dead of a flood, of whom the next act tells, are of no attack before it',
    text: ['The blast hit a bus.', 'Norway aided the families of 30 people killed in the flood.'],
    acts: [blast, { trigger: 'aided', as: 'AID', number: ['30', 'killed'] }],
    told: [[], ['30 killed']],
  },
  {
    name: 'armed men who were killed are dead',
    text: ['Six armed men were killed in the blast.'],
    acts: [{ ...blast, number: ['Six', 'killed'] }],
    told: [['Six killed']],
  },
  {
    name: 'who is still held was not let go',
    text: ['Most nurses freed, three still held', 'Gunmen abducted them in May.'],
    acts: [
      { trigger: 'freed', as: 'RETREAT/release', number: ['three', 'released'] },
      { trigger: 'abducted', as: 'ASSAULT/abduct' },
    ],
    told: [[], ['three abducted']],
  },
  {
    name: 'a number that is denied or corrected is nobody\u2019s count',
    text: [
      'The blast hit a bus.',
      'The mayor denied that 40 people had died.',
      'There are no 27 dead, he said.',
      'He spoke of 12 dead, not nine.',
    ],
    acts: [blast],
    told: [['12 killed']],
  },
  {
    name: 'who fled was driven out by no arrest',
    text: ['Police detained two men.', 'Some 450 people have fled.'],
    acts: [{ trigger: 'detained', as: 'COERCE/arrest' }],
    told: [['two arrested']],
  },
  {
    name: 'how many a jail holds is of no arrest',
    text: ['Police detained a man.', 'Built for 180, the jail held 412 men.'],
    acts: [{ trigger: 'detained', as: 'COERCE/arrest' }],
    told: [[]],
  },
  {
    name: 'a toll far below the act that the toll before it is of',
    text: [
      'The blast hit a bus.',
      'He was on the roof.',
      'Eight people were killed, said a doctor.',
      'Others were treated.',
      'Night fell.',
      "The military's count still stood at six dead.",
    ],
    acts: [blast],
    told: [['Eight killed', 'six killed']],
  },
  {
    name: 'the number right before an act, and the one before that',
    text: ['Town counts: 900 marchers, 70 arrests', 'They marched on Sunday.'],
    acts: [{ trigger: 'arrests', as: 'COERCE/arrest', number: ['900', 'arrested'] }, march],
    told: [['70 arrested'], ['900 protesters']],
  },
  {
    name: 'a sentence that sets itself apart',
    text: ['The blast shook the town.', 'On the same day a fire killed 19 people.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'what of a loan can be drawn',
    text: ['The bank lent the country money.', 'Some $40 million can be drawn this year, it said.'],
    acts: [{ trigger: 'lent', as: 'AID' }],
    told: [['Some $40 million money']],
  },
  {
    name: 'another number a little later',
    text: ['20,000 people marched, said the union and, a little later, 25,000.'],
    acts: [march],
    told: [['20,000 protesters', '25,000 protesters']],
  },
  {
    name: 'the arms that do the act',
    text: ['Two guided bombs struck the market.'],
    acts: [{ trigger: 'struck', as: 'ASSAULT/aerial' }],
    told: [['Two weapons']],
  },
  {
    name: 'what is left wrecked',
    text: [
      'The blast shook the town.',
      'The raiders set seven lorries on fire, and 12 houses were burnt down.',
    ],
    acts: [blast],
    told: [['seven other', '12 other']],
  },
  {
    name: 'a price is no cost of an act',
    text: ['The blast hit a bakery.', 'Bread now costs 50 dollars, a baker said.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'what the act itself costs',
    text: ['The blast costs 50 dollars, a baker said.'],
    acts: [blast],
    told: [['50 dollars money']],
  },
  {
    name: 'those who attack are no dead',
    text: ['The blast killed 12 people.', 'Survivors put the number of attackers at between 30 and 40.'],
    acts: [blast],
    told: [['12 killed', 'between 30 and 40 other']],
  },
  {
    name: 'how far two numbers lie apart is of no act',
    text: ['The sides freed 90 men, eight fewer than planned.'],
    acts: [{ trigger: 'freed', as: 'RETREAT/release', target: '90 men, eight' }],
    told: [['90 released']],
  },
  {
    name: 'what many acts come to is of none of them',
    text: ['The blast took to 61 the number of civilians killed there this year.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'what was asked and not given is of no pledge',
    text: ['Donors pledged $640 million, short of the $900 million that the envoy had sought.'],
    acts: [{ trigger: 'pledged', as: 'AGREE', number: ['$900 million', 'other'] }],
    told: [[]],
  },
  {
    name: 'those by whom an act is measured are of another',
    text: ['The blast was the worst since shells hit a market in 2014, killing 31 people.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'a title has the number of the lede, whose sentence tells the act',
    text: ['Principal counts 92 students', 'In all 92 students were abducted by gunmen.'],
    acts: [{ trigger: 'abducted', as: 'ASSAULT/abduct' }],
    told: [['92 abducted', '92 abducted']],
  },
  {
    name: 'a lede has that of the title',
    text: ['Gunmen abducted 92 students', 'The list has 92 lines.'],
    acts: [{ trigger: 'abducted', as: 'ASSAULT/abduct', target: '92 students' }],
    told: [['92 abducted', '92 abducted']],
  },
  {
    name: 'low numbers meet by chance',
    text: ['Gunmen abducted three students', 'The town has three schools.'],
    acts: [{ trigger: 'abducted', as: 'ASSAULT/abduct', target: 'three students' }],
    told: [['three abducted']],
  },
  {
    name: 'what a raid found, and where it went',
    text: ['Police detained 40 people.', 'Officers searched 58 addresses.', 'Two rifles were seized.'],
    acts: [raid],
    told: [['40 arrested', '58 other', 'Two weapons']],
  },
  {
    name: 'towns are not arrested',
    text: ['Police detained 40 people in Tarn and five of its districts.'],
    acts: [{ ...raid, target: '40 people in Tarn and five of its districts' }],
    told: [['40 arrested']],
  },
  {
    name: 'books beside rifles are no weapons',
    text: ['Police detained 40 people.', 'Four rifles and 2,300 books were seized.'],
    acts: [raid],
    told: [['40 arrested', 'Four weapons']],
  },
  {
    name: 'what a riot cost',
    text: ['The riot had cost the port $12 million.'],
    acts: [{ trigger: 'riot', as: 'PROTEST/riot' }],
    told: [['$12 million money']],
  },
  {
    name: 'whom a deed is done to, where no word says more, and a rival number',
    text: ['The ministry sacked 840 teachers.', 'The inspectors knew of 580 cases.'],
    acts: [{ trigger: 'sacked', as: 'SANCTION', target: '840 teachers' }],
    told: [['840 other', '580 other']],
  },
  {
    name: 'a bare number of those counted before',
    text: ['Police detained 40 people.', 'Later they said that 1,140 had arrived.'],
    acts: [raid],
    told: [['40 arrested', '1,140 arrested']],
  },
  {
    name: 'a toll is of the attack, not of the hunt behind it',
    text: ['Rebels raided a mill.', 'Troops surrounded a wood.', 'That brings the number of dead to three.'],
    acts: [
      { trigger: 'raided', as: 'COERCE/seize' },
      { trigger: 'surrounded', as: 'MOBILIZE/troops' },
    ],
    told: [['three killed'], []],
  },
  {
    name: 'nobody dies by a curfew',
    text: ['Officers staged a coup.', 'They imposed a curfew.', 'Nine people died.'],
    acts: [coup, { trigger: 'imposed', as: 'COERCE/curfew' }],
    told: [['Nine killed'], []],
  },
  {
    name: 'an arrest kills nobody where there is a coup to do it',
    text: ['A group listed 22 deaths and many arrests in the coup.'],
    acts: [{ trigger: 'arrests', as: 'COERCE/arrest', number: ['22', 'killed'] }, coup],
    told: [[], ['22 killed']],
  },
  {
    name: 'nobody arrests the dead',
    text: ['Two dead, 63 arrested after they marched'],
    acts: [
      { trigger: 'arrested', as: 'COERCE/arrest', target: 'Two dead, 63', number: ['Two', 'arrested'] },
      march,
    ],
    told: [['63 arrested'], ['Two killed']],
  },
  {
    name: 'what an act cost in which people died',
    text: ['Officers staged a coup in which, medics say, 14 people were killed.'],
    acts: [coup, { trigger: 'killed', as: 'ASSAULT' }],
    told: [['14 killed'], []],
  },
  {
    name: 'who came out',
    text: ['Workers marched.', 'The union said 9,000 workers from 32 mills had come out.'],
    acts: [march],
    told: [['9,000 protesters']],
  },
  {
    name: 'who is held where somebody was taken',
    text: ['Gunmen abducted pupils.', 'Parents named 81 boys who they say are still held by the men.'],
    acts: [{ trigger: 'abducted', as: 'ASSAULT/abduct' }],
    told: [['81 abducted']],
  },
  {
    name: 'what the model knows no kind for is what the act makes of them',
    text: ['Some 131 people rejoined their families.'],
    acts: [
      { trigger: 'rejoined', as: 'RETREAT/release', target: 'Some 131 people', number: ['131', 'other'] },
    ],
    told: [['Some 131 released']],
  },
  {
    name: 'whom a court jails',
    text: ['Court jails 12 teachers'],
    acts: [{ trigger: 'jails', as: 'SANCTION/convict', target: '12 teachers' }],
    told: [['12 arrested']],
  },
  {
    name: 'the number of those put out before',
    text: ['An aide joins the envoys expelled on Tuesday, raising their number to seven.'],
    acts: [{ trigger: 'expelled', as: 'SANCTION/expel' }],
    told: [['seven expelled']],
  },
  {
    name: 'whom a court jails, against a model that takes them for freed',
    text: ['Court jails 12 teachers'],
    acts: [{ trigger: 'jails', as: 'SANCTION/convict', number: ['12', 'released'] }],
    told: [['12 arrested']],
  },
  {
    name: 'what was done is of no plan',
    text: ['Sylvania will expel three envoys.', 'Ruritania threw out 23 last week.'],
    acts: [{ trigger: 'expel', as: 'SANCTION/expel', target: 'three envoys', future: true }],
    told: [['three expelled']],
  },
  {
    name: 'a list with names',
    text: ['Gunmen kidnapped 15 girls.', 'Parents had a list with 45 names.'],
    acts: [{ trigger: 'kidnapped', as: 'ASSAULT/abduct', target: '15 girls' }],
    told: [['15 abducted', '45 abducted']],
  },
  {
    name: 'what was there before',
    text: ['The army sent 900 soldiers.', 'The region already has 5,000 soldiers.'],
    acts: [{ trigger: 'sent', as: 'MOBILIZE/troops', target: '900 soldiers' }],
    told: [['900 troops']],
  },
  {
    name: 'how many there were, as another says',
    text: ['Rebels freed 22 hostages.', 'The envoy, who met them, said there were 19.'],
    acts: [{ trigger: 'freed', as: 'RETREAT/release', target: '22 hostages' }],
    told: [['22 released', '19 released']],
  },
  {
    name: 'what a strike cost, some sentences on',
    text: ['Crews went on strike.', 'It rained.', 'Losses were estimated at $3 million.'],
    acts: [{ trigger: 'strike', as: 'PROTEST/strike' }],
    told: [['$3 million money']],
  },
  {
    name: 'of how many a part is told',
    text: ['Gunmen wounded 12 guards.', 'Ten of the 15 wounded are in hospital.'],
    acts: [{ trigger: 'wounded', as: 'ASSAULT', target: '12 guards' }],
    told: [['12 wounded', '15 wounded']],
  },
  {
    name: 'those treated for wounds, whom the model gives to an arrest',
    text: ['Gunmen attacked a post.', 'Doctors treated 52 wounded people, and some were taken away.'],
    acts: [
      { trigger: 'attacked', as: 'ASSAULT' },
      { trigger: 'taken', as: 'COERCE/arrest', number: ['52', 'wounded'] },
    ],
    told: [['52 wounded'], []],
  },
  {
    name: 'whom a number is said to be of',
    text: [
      'Soldiers fired on a market.',
      'It killed nine people.',
      'Witnesses put the number of mutineers at 120.',
    ],
    acts: [{ trigger: 'fired', as: 'ASSAULT/firearms' }],
    told: [['nine killed']],
  },
  {
    name: 'what was named long before its figure',
    text: [
      'The ministry dismissed 71 clerks.',
      'It brings the number dismissed in the sweep of Monday to 79.',
    ],
    acts: [{ trigger: 'dismissed', as: 'SANCTION', target: '71 clerks', number: ['71', 'other'] }],
    told: [['71 other', '79 other']],
  },
  {
    name: 'what is paid to families',
    text: ['The envoy spoke of the bombing and announced $900 for the family of each victim.'],
    acts: [{ trigger: 'bombing', as: 'ASSAULT/explosives', number: ['$900', 'other'] }],
    told: [[]],
  },
  {
    name: 'of whom some are still held',
    text: ['Police arrested 70 men, of whom 22 are in jail.'],
    acts: [{ trigger: 'arrested', as: 'COERCE/arrest', target: '70 men' }],
    told: [['70 arrested']],
  },
  {
    name: 'what stands beside whom an act is done to',
    text: ['Hackers attacked 40 state systems and two banks.'],
    acts: [{ trigger: 'attacked', as: 'COERCE/cyber', target: 'two banks' }],
    told: [['40 other', 'two other']],
  },
  {
    name: 'a toll of a year',
    text: [
      'Gunmen killed 12 guards.',
      'Violence has claimed 300 lives here this year.',
      'It claimed 14 lives.',
    ],
    acts: [{ trigger: 'killed', as: 'ASSAULT', target: '12 guards' }],
    told: [['12 killed', '14 killed']],
  },
  {
    name: 'whom the dead include',
    text: ['Gunmen killed 12 guards.', 'The dead include seven fathers and four sons.'],
    acts: [{ trigger: 'killed', as: 'ASSAULT', target: '12 guards' }],
    told: [['12 killed']],
  },
  {
    name: 'those of whom it told far before',
    text: [
      'Gunmen killed 12 guards.',
      ...['It rained.', 'It was cold.', 'It rained again.', 'It snowed.'],
      'Police detained two men.',
      'Ten of the 63 wounded are in hospital.',
    ],
    acts: [
      { trigger: 'killed', as: 'ASSAULT', target: '12 guards' },
      { trigger: 'detained', as: 'COERCE/arrest', target: 'two men' },
    ],
    told: [['12 killed', '63 wounded'], ['two arrested']],
  },
  {
    name: 'a number of those whom an act has put out',
    text: ['The army drove out villagers.', 'A lawyer gave the number of families driven out as 1,150.'],
    acts: [{ trigger: 'drove out', as: 'COERCE' }],
    told: [['1,150 displaced']],
  },
  {
    name: 'a number named by what befell them alone',
    text: ['The state freed prisoners.', 'An official put the number released by nightfall at 2,105.'],
    acts: [{ trigger: 'freed', as: 'RETREAT/release' }],
    told: [['2,105 released']],
  },
  {
    name: 'numbers that somebody publishes',
    text: ['The state freed prisoners.', 'The latest numbers released by a ministry put exports at 2,105.'],
    acts: [{ trigger: 'freed', as: 'RETREAT/release' }],
    told: [[]],
  },
  {
    name: 'troops sent to a border',
    text: ['The army deported migrants.', 'Some 5,000 troops were driven to the border.'],
    acts: [{ trigger: 'deported', as: 'COERCE/deport' }],
    told: [[]],
  },
  {
    name: 'those of whom it told last, of two',
    text: [
      'Gunmen raided a post.',
      'It rained.',
      'A bomb blasted a market.',
      'Two of the nine wounded are children.',
    ],
    acts: [
      { trigger: 'raided', as: 'ASSAULT' },
      { trigger: 'blasted', as: 'ASSAULT/explosives' },
    ],
    told: [[], ['nine wounded']],
  },
  {
    name: 'those taken to the border',
    text: ['The army deported migrants.', 'The 511 people taken to the border were citizens.'],
    acts: [{ trigger: 'deported', as: 'COERCE/deport' }],
    told: [['511 expelled']],
  },
  {
    name: 'how those hurt are, and who is named among those counted',
    text: [
      'The blast wounded 62 people, and nine were in danger.',
      'A union knew 12 teachers among those wounded.',
    ],
    acts: [blast],
    told: [['62 wounded']],
  },
  {
    name: 'whom somebody asked about it',
    text: ['The blast shook the town.', 'Monitors spoke to 21 people.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'what many acts cost',
    text: ['The blast shook the town.', 'Losses since June 2014 came to $80 million.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'what an act cost',
    text: ['The blast shook the town.', 'The shops lost $80 million.'],
    acts: [blast],
    told: [['$80 million money']],
  },
  {
    name: 'those who walk into a bar',
    text: ['Two men walked in and shot the owner.'],
    acts: [{ trigger: 'shot', as: 'ASSAULT/firearms' }],
    told: [[]],
  },
  {
    name: 'those who walk in silence',
    text: ['Some 3,000 people walked in silence.', 'They marched on Sunday.'],
    acts: [march],
    told: [['Some 3,000 protesters']],
  },
  {
    name: 'a crowd that somebody spoke to',
    text: ['They marched on Sunday.', 'He spoke to 20,000 marchers.'],
    acts: [march],
    told: [['20,000 protesters']],
  },
  {
    name: 'what families lost',
    text: ['The blast shook the town.', 'Families that lost relatives get $80 million.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'those whom the police seized',
    text: ['The 31 people seized by the police were detained in Orvel.'],
    acts: [{ trigger: 'detained', as: 'COERCE/arrest' }],
    told: [['31 arrested']],
  },
  {
    name: 'homes are none of those held before',
    text: ['They detained 40 people.', 'The number of homes without power was 62,000.'],
    acts: [raid],
    told: [['40 arrested']],
  },
  {
    name: 'an earlier toll of those hurt, where nobody died',
    text: ['The blast wounded 15 workers, raising an earlier toll of nine.'],
    acts: [blast],
    told: [['15 wounded', 'nine wounded']],
  },
  {
    name: 'those missing after an abduction',
    text: ['They abducted boys.', 'Parents count 57 missing.'],
    acts: [{ trigger: 'abducted', as: 'ASSAULT/abduct' }],
    told: [['57 abducted']],
  },
  {
    name: 'those missing after a blast alone',
    text: ['The blast left two clerks missing.'],
    acts: [{ ...blast, number: ['two', 'killed'] }],
    told: [['two other']],
  },
  {
    name: 'the police who took part are no crowd',
    text: ['They marched on Sunday.', 'Some 900 officers took part in the operation.'],
    acts: [march],
    told: [[]],
  },
  {
    name: 'those who need a doctor, beside those held',
    text: ['They detained 40 people and 56 needed a doctor.'],
    acts: [{ ...raid, number: ['56', 'arrested'] }],
    told: [['40 arrested', '56 wounded']],
  },
  {
    name: 'whom gunmen took away',
    text: ['They took away 140 pupils.'],
    acts: [{ trigger: 'took away', as: 'ASSAULT/abduct' }],
    told: [['140 abducted']],
  },
  {
    name: 'those dismissed after a march',
    text: ['They marched on Sunday.', 'The firm said it had dismissed 64 strikers.'],
    acts: [march],
    told: [[]],
  },
  {
    name: 'those rescued, where the model knows no kind',
    text: ['Troops rescue 22 pupils'],
    acts: [{ trigger: 'rescue', as: 'AID', number: ['22', 'other'] }],
    told: [['22 released']],
  },
  {
    name: 'how far two counts lie apart',
    text: ['The blast wounded 26 people, five above the police figure.'],
    acts: [blast],
    told: [['26 wounded']],
  },
  {
    name: 'what was counted twice',
    text: ['The blast killed 12 people.', 'The ministry had counted two bodies twice.'],
    acts: [blast],
    told: [['12 killed']],
  },
  {
    name: 'where they march, and one who speaks of it',
    text: ['Drivers in more than 70 towns marched.', 'One of the marchers was glad.'],
    acts: [{ ...march, number: ['more than 70', 'other'] }],
    told: [[]],
  },
  {
    name: 'those who object',
    text: ['Over the protests of two ministers, they marched.'],
    acts: [march],
    told: [[]],
  },
  {
    name: 'who they are that were counted',
    text: ['The blast killed nine people.', 'Six were civilians and three were police officers.'],
    acts: [blast],
    told: [['nine killed']],
  },
  {
    name: 'the parts of a toll',
    text: ['The blast killed 16 people: nine clerks, four guards and three nurses.'],
    acts: [{ ...blast, number: ['three', 'killed'] }],
    told: [['16 killed']],
  },
  {
    name: 'what an act is dated by',
    text: ['The raid killed five people and wounded 11, three days after a truck blast.', 'Ten were hurt.'],
    acts: [{ trigger: 'raid', as: 'ASSAULT' }, { ...blast }],
    told: [['five killed', '11 wounded', 'Ten wounded'], []],
  },
  {
    name: 'those whose death is denied',
    text: ['The blast shook the town.', 'The army denied a report on the radio that 20 soldiers had died.'],
    acts: [blast],
    told: [[]],
  },
  {
    name: 'those that who denies another thing tells of',
    text: ['The blast shook the town.', 'The army rejected the claim and said that 20 soldiers had died.'],
    acts: [blast],
    told: [['20 killed']],
  },
  {
    name: 'a fine is no cost of a strike',
    text: ['Nurses went on strike.', "By the union's own count, the fine of 500,000 dollars stands."],
    acts: [{ trigger: 'strike', as: 'PROTEST/strike' }],
    told: [[]],
  },
  {
    name: 'what a strike costs',
    text: ['Nurses went on strike.', "By the union's own count, the loss of 500,000 dollars stands."],
    acts: [{ trigger: 'strike', as: 'PROTEST/strike' }],
    told: [['500,000 dollars money']],
  },
  {
    name: 'those who lie below something',
    text: ['The blast killed 12 people below the dam.'],
    acts: [blast],
    told: [['12 killed']],
  },
  {
    name: 'no sum of the parts of another act',
    text: ['The blast killed five people and a raid killed three clerks and two guards.'],
    acts: [
      { ...blast, number: ['five', 'killed'] },
      { trigger: 'raid', as: 'ASSAULT/firearms', target: 'three clerks and two guards' },
    ],
    told: [['five killed'], ['three killed', 'two killed']],
  },
  {
    name: 'no act that only follows what another is dated by',
    text: ['The blast killed five people and wounded 11, two days after the vote in a raid.'],
    acts: [{ ...blast }, { trigger: 'raid', as: 'ASSAULT' }],
    told: [['five killed'], ['11 wounded']],
  },
  {
    name: 'whom a court fines',
    text: ['Court fines 12 teachers'],
    acts: [{ trigger: 'fines', as: 'SANCTION/convict', target: '12 teachers' }],
    told: [['12 other']],
  },
  {
    name: 'parties who act',
    text: ['The two sides exchanged 40 prisoners.'],
    acts: [{ trigger: 'exchanged', as: 'RETREAT/release', target: '40 prisoners' }],
    told: [['40 released']],
  },
  {
    name: 'a whole of which only a part is told',
    text: ['Gunmen attacked a boat.', 'Three men were killed.', 'Four of the six aboard had died.'],
    acts: [{ trigger: 'killed', as: 'ASSAULT' }],
    told: [['Three killed']],
  },
  {
    name: 'a whole that is shared out',
    text: ['Gunmen kidnapped 43 pupils.', 'Of the 43, 30 were freed and ten escaped.'],
    acts: [
      { trigger: 'kidnapped', as: 'ASSAULT/abduct', target: '43 pupils' },
      { trigger: 'freed', as: 'RETREAT/release' },
    ],
    told: [['43 abducted'], ['30 released']],
  },
  {
    name: 'all but some of those taken',
    text: ['All but one of the 25 girls have been freed.'],
    acts: [{ trigger: 'freed', as: 'RETREAT/release', target: 'All but one of the 25 girls' }],
    told: [['All but one released']],
  },
  {
    name: 'houses beside the dead',
    text: ['A raid killed nine people on Monday, and 12 houses were burned.'],
    acts: [
      { trigger: 'raid', as: 'ASSAULT' },
      { trigger: 'burned', as: 'ASSAULT/destroy', target: '12 houses' },
    ],
    told: [['nine killed'], ['12 other']],
  },
  {
    name: 'those who fled from a war',
    text: ['Gunmen attacked a post.', 'More than 40,000 people have fled to neighbouring countries.'],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [[]],
  },
  {
    name: 'those who fled from a raid',
    text: ['Gunmen attacked a post.', 'More than 400 people have fled their homes.'],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [['More than 400 displaced']],
  },
  {
    name: 'arms that do an act of their own',
    text: ['Gunmen attacked a post.', 'A buried charge lifted a jeep off the road, with one constable dead.'],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [[]],
  },
  {
    name: 'who was aboard, and those of the wounded whom the toll holds',
    text: [
      'Pirates attacked a trawler with 16 sailors on board.',
      'The toll rose to 12 after three of the wounded died.',
    ],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [['12 killed']],
  },
  {
    name: 'a part of the dead, and a number that is dismissed',
    text: [
      'Shelling killed 30 people.',
      'Children account for 14 of the deaths.',
      'He spoke, dismissing reports of 70 dead.',
    ],
    acts: [{ trigger: 'Shelling', as: 'ASSAULT' }],
    told: [['30 killed']],
  },
  {
    name: 'attackers of whom nobody knows how many',
    text: ['Raiders attacked the post.', 'Nobody knows how many attackers there were.', 'Radio spoke of 40.'],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [['40 other']],
  },
  {
    name: 'the dead of a quake, who died by chance, and a capacity',
    text: [
      'Soldiers attacked a town.',
      "The number of dead from Saturday's quakes is 2,300.",
      'Four people died of the cold.',
      'A camp meant for 900 refugees is full.',
    ],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [[]],
  },
  {
    name: 'an outbreak of fighting, shells on generators and a candle vigil are no chance',
    text: [
      'Soldiers attacked a town.',
      'The outbreak of fighting left 40 dead.',
      'Nine people died in the eruption of violence.',
      'Twelve people died as shells hit the generators of the hospital.',
      'Another 14 were killed at a candle vigil.',
    ],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [['40 killed', 'Nine killed', 'Twelve killed', '14 killed']],
  },
  {
    name: 'those who suffocated by a stove',
    text: ['Soldiers attacked a town.', 'Four people suffocated after lighting a stove.'],
    acts: [{ trigger: 'attacked', as: 'ASSAULT' }],
    told: [[]],
  },
  {
    name: 'those who come to a town are no crowd',
    text: ['They marched on Sunday.', 'Some 2,000 refugees had come to the town.'],
    acts: [march],
    told: [[]],
  },
  {
    name: 'a crowd and what it is made up of',
    text: ['They marched on Sunday.', 'It was a crowd made up of 400 marchers.'],
    acts: [march],
    told: [['400 protesters']],
  },
  {
    name: 'those before it',
    text: ['The blast killed nine people.', 'Unlike the 12 before it, it was a bomb.'],
    acts: [blast],
    told: [['nine killed']],
  },
  {
    name: 'what firms lost is of no arrest',
    text: ['Workers marched.', 'Soldiers detained a clerk.', 'Losses run to $6 million, a firm says.'],
    acts: [march, { trigger: 'detained', as: 'COERCE/arrest' }],
    told: [['$6 million money'], []],
  },
  {
    name: 'huts that are set fire to',
    text: ['Clashes broke out.', 'Raiders attacked a hamlet and set fire to 140 huts.'],
    acts: [
      { trigger: 'Clashes', as: 'ASSAULT' },
      { trigger: 'attacked', as: 'ASSAULT' },
    ],
    told: [[], ['140 other']],
  },
  {
    name: 'a part of the dead with an act of its own',
    text: ['Fifty people died in the unrest, 30 of them allegedly killed by police.'],
    acts: [
      { trigger: 'unrest', as: 'PROTEST/riot' },
      { trigger: 'killed', as: 'ASSAULT' },
    ],
    told: [['Fifty killed'], ['30 killed']],
  },
  {
    name: 'a part without one',
    text: ['Police killed 30 people, eight of them seriously ill.'],
    acts: [{ trigger: 'killed', as: 'ASSAULT' }],
    told: [['30 killed']],
  },
  {
    name: 'a crowd that is no number of those arrested',
    text: ['Officers broke up a rally, detaining 27.', 'The ministry put the crowd at 950.'],
    acts: [
      { trigger: 'rally', as: 'PROTEST/demo' },
      { trigger: 'detaining', as: 'COERCE/arrest' },
    ],
    told: [['950 protesters'], ['27 arrested']],
  },
  {
    name: 'bullets, of which the model sees people hurt',
    text: ['Police fired 900 rubber bullets.'],
    acts: [{ trigger: 'fired', as: 'ASSAULT/crowd-control', number: ['900', 'wounded'] }],
    told: [['900 other']],
  },
  {
    name: 'participants, and who are taking part, come to what was told of',
    text: ['They marched.', 'The council spoke of 900 participants.', 'Nine men are taking part.'],
    acts: [march],
    told: [['900 protesters', 'Nine protesters']],
  },
  {
    name: 'who walked, by whatever count, came to it',
    text: ['They marched.', "Nobody sang as 800 people, by the town's count, walked to the court."],
    acts: [march],
    told: [['800 protesters']],
  },
  {
    name: 'the toll that officials still list is of what the report is about',
    text: [
      'The blast shook the town.',
      'It was for thieves who were beaten.',
      'Officials still list nine fatalities.',
    ],
    acts: [blast, { trigger: 'beaten', as: 'ASSAULT/beat' }],
    told: [['nine killed'], []],
  },
  {
    name: 'output that is lost is what a strike costs',
    text: ['Dockers were on strike.', 'The bank set the lost output at $85 million.'],
    acts: [{ trigger: 'strike', as: 'PROTEST/strike' }],
    told: [['$85 million money']],
  },
  {
    name: 'a list of names counts again, and so does the list of another',
    text: ['The bomb killed 31 people.', "A list on the door has 36 names; the mayor's has 22."],
    acts: [{ trigger: 'bomb', as: 'ASSAULT/explosives' }],
    told: [['31 killed', '36 killed', '22 killed']],
  },
  {
    name: 'the dead are of the blows, and not of the houses that burned',
    text: ['Five people died and 30 houses were torched in clashes.'],
    acts: [
      { trigger: 'torched', as: 'ASSAULT/destroy', target: '30 houses', number: ['Five', 'killed'] },
      { trigger: 'clashes', as: 'ASSAULT' },
    ],
    told: [['30 other'], ['Five killed']],
  },
  {
    name: 'a toll is of what the report told of far above',
    text: [
      'A mob burned homes on Friday.',
      'It rained.',
      'It was cold.',
      'It was dark.',
      'A court remanded a man.',
      'The official toll stands at two.',
    ],
    acts: [
      { trigger: 'burned', as: 'ASSAULT/destroy' },
      { trigger: 'remanded', as: 'COERCE/arrest' },
    ],
    told: [['two killed'], []],
  },
  {
    name: 'who has been at large since a raid was not held in it',
    text: ['Some 800 men, thieves among them, have been at large since the raid.'],
    acts: [{ trigger: 'raid', as: 'COERCE/arrest', number: ['800', 'arrested'] }],
    told: [['Some 800 other']],
  },
  {
    name: 'a humanitarian disaster is the work of people',
    text: ['The blast shook the town.', 'In a humanitarian disaster 40 people were killed.'],
    acts: [blast],
    told: [['40 killed']],
  },
  {
    name: 'a bill that is passed is no cost',
    text: ['Dockers were on strike.', 'The House passed the bill for $9 million.'],
    acts: [{ trigger: 'strike', as: 'PROTEST/strike' }],
    told: [[]],
  },
  {
    name: 'nobody is driven out by a curfew',
    text: ['The curfew forced 900 people from their homes.'],
    acts: [{ trigger: 'curfew', as: 'COERCE/curfew' }],
    told: [[]],
  },
  {
    name: 'those who go home are of the arrest where nobody tells of a release',
    text: ['Police detained 40 people.', 'By dusk, she said, 19 of them had gone home without charge.'],
    acts: [raid],
    told: [['40 arrested', '19 released']],
  },
];

async function numbersOf({ text, acts }: Case): Promise<readonly (readonly string[])[]> {
  const plain = buildPlainDoc(...text);
  const [first, ...rest] = plain.layers.sentences;
  const sentences = [{ ...first!, part: text[0]!.endsWith('.') ? 'body' : 'title' } as const, ...rest];
  const doc = withLayers(plain, { sentences });
  const at = (words: string): RoleSpan => ({ ...spanOf(doc, words), confidence: 0.9 });
  const frames = acts.map(({ trigger, as, target, number, future }): Frame => {
    const [type, mode = 'none'] = as.split('/') as [EventType, string?];
    return frameOf(doc, trigger, {
      type: { value: type, confidence: 0.9 },
      mode: { value: mode, confidence: 0.9 },
      status: { value: future === true ? 'future' : 'actual', confidence: 0.9 },
      target: target === undefined ? [] : [at(target)],
      quantity: number === undefined ? [] : [{ ...at(number[0]), kind: number[1] }],
    });
  });
  const [found] = await findQuantities.run([doc]);
  const layers = { ...doc.layers, ...found!, frames, quotations: [], actors: [] };
  const codebook = { entries: [], contexts: [], rules: [], patterns: [] };
  const versions = { program: '0', model: 'm', codebook: 'c' };
  const [added] = await codeEvents({ codebook, versions }).run([{ document: doc.document, layers }]);
  return added!.events.map(({ quantities }) => quantities.map(({ text: words, kind }) => `${words} ${kind}`));
}

describe('signs of the act that a number is of', () => {
  it.each(cases)('$name', async (one) => {
    expect(await numbersOf(one)).toEqual(one.told);
  });
});
