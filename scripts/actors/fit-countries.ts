import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSentence } from '../../bench/quality/own-corpus.ts';
import { covers, type Doc, overlaps, type Sector, type Span } from '../../src/document/index.ts';
import { tokenBehind } from '../../src/document/near.ts';
import { rootOf } from '../../src/document/root-of.ts';
import type { Candidate, CountryMention } from '../../src/extract/actors/index.ts';
import {
  candidatesOf,
  classifyActor,
  countCountries,
  countryOfDateline,
  findNamed,
  isPronoun,
  isStateless,
  type Lexicon,
  loadLexicon,
  pointersOf,
} from '../../src/extract/actors/index.ts';
import { addHead } from '../add-head.ts';
import { readByChain } from '../read-by-chain.ts';
import { openWordStates, type WordStates } from '../word-states.ts';
import { readAnnotated } from './annotated.ts';
import { type Case, learn, shareRight, type State } from './learn-countries.ts';

/**
 * `npx tsx scripts/actors/fit-countries.ts [--try]`: learns of which of the countries around it an actor is, from the training
 * parts of `training/analysts`, of the real news in `training/real` and of `training/corpus`, read by the chain itself: towns
 * and known people count as they do there. Writes `data/lexicons/country-choice.json` and `models/en/belonging.json`; to be
 * run after each export of the model. Takes some minutes. With --try, learns from four fifths and shows how often the last
 * fifth is right.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const cases = await readCases(root);
  if (process.argv.includes('--try')) {
    const learnt = learn(cases.filter((_, i) => i % 5 !== 0));
    const rest = cases.filter((_, i) => i % 5 === 0);
    console.log(`${rest.length} cases, right ${shareRight(rest, learnt).toFixed(3)}`);
    return;
  }
  const learnt = learn(cases);
  const rows = [...learnt.signs]
    .map(([sign, weight]): [string, number] => [sign, Math.round(weight * 100) / 100])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, weight]) => `\n  ${JSON.stringify(sign)}: ${weight}`);
  const source = [
    {
      name: 'Dragoman',
      licence: 'Apache-2.0',
      note: 'learnt from training/corpus, training/analysts and training/real',
    },
  ];
  writeFileSync(
    join(root, 'data/lexicons/country-choice.json'),
    `{\n "source": ${JSON.stringify(source)},\n "script": "scripts/actors/fit-countries.ts",\n "weights": {${rows.join(',')}\n }\n}\n`,
  );
  addHead(join(root, 'models/en'), 'belonging.json', `${JSON.stringify(learnt.head)}\n`);
  console.log(`${cases.length} cases, right ${shareRight(cases, learnt).toFixed(3)}, signs ${rows.length}`);
}

async function readCases(root: string): Promise<Case[]> {
  const lexicon = loadLexicon(join(root, 'data'));
  const states = new States(await openWordStates(join(root, 'models/en'), 1));
  const cases: Case[] = [];
  for await (const { text, doc } of readByChain(root, readAnnotated(root)))
    for (const found of openCases(doc, text.sentences, lexicon)) {
      const one = await readCase(found, doc, states);
      if (one !== undefined) cases.push(one);
    }
  await states.close();
  return cases;
}

type Read = Doc<'sentences' | 'tokens' | 'words' | 'entities' | 'places' | 'frames'>;

/** A phrase without a country of its own, before the encoder is asked. */
interface OpenCase {
  readonly span: Span;
  readonly countries: readonly CountryMention[];
  readonly candidates: readonly Candidate[];
  readonly right: number;
}

function openCases(doc: Read, sentences: readonly GoldSentence[], general: Lexicon): OpenCase[] {
  const { document } = doc;
  const { lexicon, towns, named } = findNamed(doc, general);
  const documentCountries = countCountries(named);
  const datelineCountry = countryOfDateline(doc, lexicon);
  return sentences.flatMap((sentence) =>
    sentence.actors.flatMap(({ span, country, sector }): OpenCase[] => {
      const text = document.text.slice(span.start, span.end);
      const inside = towns.filter((one) => covers(span, one)).map((one) => one.country);
      const countries = named.filter((one) => covers(sentence, one) && !overlaps(one, span));
      const found = classifyActor(text, lexicon, {
        ...(document.published === undefined ? {} : { date: document.published.value }),
        ...(inside.length > 0 && { towns: inside }),
        ...(datelineCountry === undefined ? {} : { datelineCountry }),
        pointers: pointersOf(span, doc.layers.sentences, named, datelineCountry),
        documentCountries,
        following: document.text.slice(span.end, sentence.end),
        sentence: {
          text: document.text,
          words: document.text.slice(sentence.start, sentence.end),
          phrase: span,
          countries,
          frames: doc.layers.frames.filter(({ trigger }) => covers(sentence, trigger)),
        },
      });
      if (found.country !== undefined || isStateless(found.sectors)) return [];
      // The sector of a pronoun comes from elsewhere.
      const sectors = isPronoun(text) ? [sector as Sector] : found.sectors;
      const candidates = candidatesOf(found.input, sectors);
      const right = candidates.findIndex((one) => one.country === country);
      return candidates.length < 2 || right < 0 ? [] : [{ span, countries, candidates, right }];
    }),
  );
}

/** Nothing where the phrase lies beyond what the model reads. */
async function readCase(open: OpenCase, doc: Read, states: States): Promise<Case | undefined> {
  const { tokens } = doc.layers;
  const first = tokenBehind(tokens, open.span.start);
  const until = tokenBehind(tokens, open.span.end - 1) + 1;
  const actor = await states.at(doc, rootOf(doc, { first, until }));
  if (actor === undefined) return undefined;
  const candidates = [];
  for (const { country, signs } of open.candidates) {
    const mentions: State[] = [];
    for (const one of open.countries) {
      if (one.country !== country) continue;
      const state = await states.at(doc, tokenBehind(tokens, one.end - 1));
      if (state !== undefined) mentions.push(state);
    }
    candidates.push({ signs, mentions });
  }
  return { actor, candidates, right: open.right };
}

/** The encoder's states at words, sentence by sentence. */
class States {
  readonly #encoder: WordStates;
  #last: { doc: Read; sentence: number; first: number; states: State[] } | undefined;

  constructor(encoder: WordStates) {
    this.#encoder = encoder;
  }

  async at(doc: Read, token: number): Promise<State | undefined> {
    const { tokens } = doc.layers;
    const sentence = tokens[token]?.sentence;
    if (sentence === undefined) return undefined;
    if (this.#last?.doc !== doc || this.#last.sentence !== sentence) {
      const first = tokens.findIndex((one) => one.sentence === sentence);
      const words = tokens
        .filter((one) => one.sentence === sentence)
        .map(({ start, end }) => doc.document.text.slice(start, end));
      this.#last = { doc, sentence, first, states: await this.#encoder.read(words) };
    }
    return this.#last.states[token - this.#last.first];
  }

  async close(): Promise<void> {
    await this.#encoder.close();
  }
}

await main();
