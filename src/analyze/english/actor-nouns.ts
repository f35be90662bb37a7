/** Nouns for people and bodies of people that act in the news; singular. */
const nouns = new Set(
  (
    'activist admiral adviser agency ally alliance ambassador analyst army assembly association attacker authority banker ' +
    'bishop bloc board bomber brigade cabinet campaigner candidate captain cardinal chairman chancellor chief chieftain child ' +
    'citizen civilian cleric coalition colonel commander commando commission committee community company congress congressman ' +
    'conscript contractor convoy correspondent council counterpart court crew critic crowd defector delegate delegation ' +
    'deputy detainee diplomat director dissident doctor driver editor envoy exile expert faction family farmer fighter firm ' +
    'fisherman force gang general gendarme general government governor group guard guerrilla gunman hacker head herder ' +
    'inmate inspector insurgent investigator islamist journalist judge jihadist junta king lawmaker lawyer leader leadership ' +
    'legislator marine mayor mediator member mercenary migrant militant military militia militiaman miner minister ministry ' +
    'minority mission mob monk movement mutineer national nationalist navy negotiator nurse observer office officer ' +
    'official operator opponent opposition organisation organization pacifist paramilitary paratrooper parliament ' +
    'parliamentarian party passenger patrol peacekeeper people pilot pilgrim police policeman politician pope premier president ' +
    'priest prisoner producer prosecutor protester protestor provider queen ranger rebel refugee regime regulator reporter ' +
    'representative reservist resident resistance sailor secretary senate senator separatist settler sheikh sniper soldier ' +
    'spokesman spokeswoman spy staff strategist striker student sultan supporter suspect teacher team terrorist tribe ' +
    'tribesman tribunal troop union unionist unit vendor veteran victim villager voter warlord watchdog wing woman worker'
  ).split(' '),
);
const irregular = new Map([
  ['men', 'man'],
  ['people', 'people'],
  ['children', 'child'],
  ['staff', 'staff'],
]);

/** True of "bombers", "villager", "tribesmen": the word means people, or a body of people. */
export function isActorNoun(form: string): boolean {
  const word = form.toLowerCase();
  if (nouns.has(word) || irregular.has(word)) return true;
  if (word.endsWith('men')) return nouns.has(word.replace(/men$/, 'man'));
  return (
    nouns.has(word.replace(/ies$/, 'y')) ||
    nouns.has(word.replace(/s$/, '')) ||
    nouns.has(word.replace(/es$/, ''))
  );
}
