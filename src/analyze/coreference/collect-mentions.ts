import { bySpan, sameSpan } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import type { Entity, EntityLabel, RoleSpan, TokenSpan } from '../../document/index.ts';
import { describe, lemmaOf } from './describe.ts';
import { BODIES, PEOPLE, ROLES } from '../../util/actor-nouns.ts';
import { PLACES } from './lexicon.ts';
import { pronounAt } from './pronoun-at.ts';
import type { Mention } from './mention.ts';
import { headOf, isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';
import { standsFor } from './stands-for.ts';

/** Every phrase that may stand for an actor, in text order, no two with the same offsets. */
export function collectMentions(reading: Reading): Mention[] {
  const spans = new Map<string, { span: TokenSpan; sector?: RoleSpan['sector']; pinned: boolean }>();
  const heads = new Set<number>();
  const entities = namesIn(reading);
  const covered = new Set<Entity>();
  for (const role of pinnedSpans(reading)) {
    if (role.until <= role.first) continue;
    const key = `${role.start} ${role.end}`;
    const sector = strongest(spans.get(key)?.sector, role.sector);
    spans.set(key, { span: role, pinned: true, ...(sector && { sector }) });
    const head = headOf(reading, role.first, role.until);
    heads.add(head);
    const name = nameAtEnd(reading, role, head, entities);
    if (name) covered.add(name);
  }
  const add = (span: TokenSpan, head: number): void => {
    const key = `${span.start} ${span.end}`;
    if (heads.has(head) || spans.has(key)) return;
    heads.add(head);
    spans.set(key, { span, pinned: false });
  };
  for (const entity of entities) {
    if (covered.has(entity)) continue;
    const span = extend(reading, entity);
    const head = headOf(reading, span.first, span.until);
    if (!isModifier(reading, head)) add(span, head);
  }
  reading.tokens.forEach((_, i) => {
    if (pronounAt(reading, i) !== undefined && !isPleonastic(reading, i))
      add(spanOfTokens(reading, i, i + 1), i);
    else if (isActorNoun(reading, i)) add(nounPhrase(reading, i), i);
  });
  const named = entityByHead(reading, entities);
  return [...spans.values()]
    .sort((a, b) => bySpan(a.span, b.span))
    .map(({ span, sector, pinned }) => {
      const head = headOf(reading, span.first, span.until);
      const entity = named.get(head) ?? nameAtEnd(reading, span, head, entities);
      return { ...describe(reading, span, entity, pinned), ...(sector && { sector }) };
    });
}

/** Sources, targets, attributions, speakers and who gives a figure: what events and quotations will refer to. */
function pinnedSpans(reading: Reading): RoleSpan[] {
  const { frames, matched, speech, quotations, quantities } = reading.doc.layers;
  return [
    ...[...frames, ...matched].flatMap(({ source, target, attribution }) => [
      ...source,
      ...target,
      ...attribution,
    ]),
    ...speech.flatMap(({ speaker }) => speaker),
    ...quotations.flatMap(({ speaker }) => (speaker ? [{ ...speaker, confidence: 1 }] : [])),
    ...quantities.flatMap(({ giver }) => (giver ? [{ ...giver, confidence: 1 }] : [])),
  ];
}

function strongest(a: RoleSpan['sector'], b: RoleSpan['sector']): RoleSpan['sector'] {
  return a && b ? (b.confidence > a.confidence ? b : a) : (a ?? b);
}

const PREMODIFIERS = /^(?:det|amod|nummod|compound|flat|nmod:poss|nmod:desc|advmod|case|nmod|list)$/;

/** "Vladimir Putin" to "Russian President Vladimir Putin": the words before it that hang on the name. */
function extend(reading: Reading, entity: Entity): TokenSpan {
  const head = headOf(reading, entity.first, entity.until);
  let { first } = entity;
  if (isParsed(reading, head)) {
    const governor = reading.words[head]!.head;
    const title =
      /^(?:flat|appos)/.test(reading.words[head]!.deprel) && governor !== undefined && governor < entity.first
        ? governor
        : undefined;
    const heads = title === undefined ? [head] : [head, title];
    for (let i = entity.first - 1; i >= 0 && reading.tokens[i]!.sentence === entity.sentence; i--) {
      if (!hangsOn(reading, i, heads) || reading.words[i]!.deprel === 'punct') break;
      first = i;
    }
  } else {
    const inSentence = (): boolean => reading.tokens[first - 1]?.sentence === entity.sentence;
    while (
      inSentence() &&
      (isTitle(reading, first - 1) || (first < entity.first && isNational(reading, first - 1)))
    )
      first--;
    if (inSentence() && /^(?:the|a|an)$/.test(reading.lower[first - 1]!)) first--;
  }
  while (first < entity.first && /^(?:case|cc|mark)$/.test(reading.words[first]!.deprel)) first++;
  return spanOfTokens(reading, first, entity.until);
}

function hangsOn(reading: Reading, i: number, heads: readonly number[]): boolean {
  let at = i;
  for (let steps = 0; steps < 5; steps++) {
    if (heads.includes(at)) return true;
    const { head, deprel } = reading.words[at]!;
    if (head === undefined || head <= i || !PREMODIFIERS.test(deprel)) return false;
    if (deprel === 'case' && reading.lower[at] !== "'s" && reading.lower[at] !== "'") return false;
    at = head;
  }
  return false;
}

const isTitle = (reading: Reading, i: number): boolean =>
  ROLES.has(reading.lower[i]!) ||
  /^(?:prime|foreign|vice|deputy|former|defense|defence|interior|opposition)$/.test(reading.lower[i]!);

const isNational = (reading: Reading, i: number): boolean =>
  /^\p{Lu}.*(?:an|ian|ish|ese|i|ch)$/u.test(reading.forms[i]!);

/** A noun for persons or bodies that stands for one: no modifier of another noun, no predicate. */
function isActorNoun(reading: Reading, i: number): boolean {
  if (!isParsed(reading, i) || reading.words[i]!.upos !== 'NOUN') return false;
  if (/^(?:compound|flat|amod|goeswith|fixed)/.test(reading.words[i]!.deprel)) return false;
  const lemma = lemmaOf(reading, i);
  return ROLES.has(lemma) || PEOPLE.has(lemma) || BODIES.has(lemma) || PLACES.has(lemma);
}

/** "Islamist" of "Islamist insurgents" is none of those who act: the insurgents are. */
function isModifier(reading: Reading, i: number): boolean {
  const { upos, deprel } = reading.words[i]!;
  return upos === 'ADJ' && deprel === 'amod';
}

/** A noun with all that stands before it and depends on it. */
function nounPhrase(reading: Reading, head: number): TokenSpan {
  let first = head;
  const { sentence } = reading.tokens[head]!;
  for (let i = head - 1; i >= 0 && reading.tokens[i]!.sentence === sentence; i--) {
    if (!hangsOn(reading, i, [head]) && reading.words[i]!.deprel !== 'punct') break;
    if (reading.words[i]!.deprel !== 'punct') first = i;
  }
  while (
    first < head &&
    /^(?:case|cc|mark)$/.test(reading.words[first]!.deprel) &&
    reading.words[first]!.head === head
  )
    first++;
  return spanOfTokens(reading, first, head + 1);
}

/** "It is clear that", "it rained": no actor. */
function isPleonastic(reading: Reading, i: number): boolean {
  if (reading.lower[i] !== 'it') return false;
  if (isParsed(reading, i) && reading.words[i]!.deprel === 'expl') return true;
  const next = reading.lower.slice(i + 1, i + 12).join(' ');
  return /^(?:is|was|'s|would be|will be|seems|appears|remains) (?:[\p{L}']+ ){1,4}(?:that|to|whether|who)\b/u.test(
    next,
  );
}

function entityByHead(reading: Reading, entities: readonly Entity[]): Map<number, Entity> {
  return new Map(entities.map((entity) => [headOf(reading, entity.first, entity.until), entity]));
}

/** The name inside a span whose title is the head: "President Kiir", "the spokesman, Joseph Wachira"; not "an aide to Kiir". */
function nameAtEnd(
  reading: Reading,
  span: TokenSpan,
  head: number,
  entities: readonly Entity[],
): Entity | undefined {
  return near(entities, span).find(
    (entity) =>
      entity.first >= span.first &&
      entity.until <= span.until &&
      (sameSpan(entity, span) ||
        (entity.first <= head && head < entity.until) ||
        (entity.label === 'PER' &&
          entity.until >= span.until - 1 &&
          standsFor(reading, headOf(reading, entity.first, entity.until), head))),
  );
}

/**
 * The named actors. Read sentence by sentence, one name may get several labels in a document: the one that the
 * model is surest of in sum holds for all, what it says of "Suu Kyi" also for "Aung San Suu Kyi".
 */
function namesIn(reading: Reading): Entity[] {
  const sums = new Map<string, Map<EntityLabel, number>>();
  const entities = wholeNames(reading);
  const nameOf = ({ start, end }: Entity): string => reading.text.slice(start, end);
  for (const entity of entities) {
    const labels = sums.get(nameOf(entity)) ?? new Map<EntityLabel, number>();
    sums.set(nameOf(entity), labels.set(entity.label, (labels.get(entity.label) ?? 0) + entity.confidence));
  }
  return entities
    .map((entity) => ({ ...entity, label: surestLabel(sums, nameOf(entity)) ?? entity.label }))
    .filter((entity) => entity.label !== 'MISC' && entity.until > entity.first);
}

/** The label that a name has most surely; its ends too speak for a person: "Gulen" for "Fethullah Gulen", no "Kenya" for its bank. */
function surestLabel(
  sums: ReadonlyMap<string, ReadonlyMap<EntityLabel, number>>,
  name: string,
): EntityLabel | undefined {
  const words = name.split(' ');
  const ends = new Set([words.slice(-2).join(' '), words.at(-1)!]);
  ends.delete(name);
  const total = new Map(sums.get(name));
  for (const end of ends) {
    const person = sums.get(end)?.get('PER');
    if (person !== undefined && total.has('PER')) total.set('PER', total.get('PER')! + person);
  }
  return [...total].reduce<readonly [EntityLabel, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}

/** "Paul-" and "Henri Damiba", two persons to the model, are one. */
function wholeNames(reading: Reading): Entity[] {
  const whole: Entity[] = [];
  for (const entity of reading.doc.layers.entities) {
    const last = whole.at(-1);
    const goesOn = last?.label === 'PER' && entity.label === 'PER' && last.until === entity.first;
    if (goesOn && reading.forms[last.until - 1] === '-')
      whole[whole.length - 1] = { ...last, end: entity.end, until: entity.until };
    else whole.push(entity);
  }
  return whole;
}
