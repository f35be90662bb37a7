import type { Actor, ActorRef, Document, Event, Quote } from '../../../src/document/index.ts';
import type { Coded, Coder, CoderOptions } from '../../../src/work/index.ts';

// A coder that finds a handful of words. In a text, THROW makes it throw, DIE ends the worker that holds it, and
// CRASH the whole process; WAIT200 makes it take 200 milliseconds. What is told of a harbour is not told of the same place.

export const VERSIONS = { program: 'dragoman 0.1.0', model: 'fake', codebook: 'plover-1' };
const CODED_BY = { stage: 'fake', rule: 'words', ...VERSIONS };
const KNOWN = [
  ['Russia', 'RUS'],
  ['Washington', 'USA'],
] as const;

export function openDragoman(options: CoderOptions = {}): Promise<Coder> {
  if (options.modelDir === 'missing') {
    return Promise.reject(Object.assign(new Error('There is no model'), { code: 'model-unreadable' }));
  }
  return Promise.resolve({
    versions: VERSIONS,
    async code(documents: readonly Document[]) {
      const text = documents.map((document) => document.text).join('\n');
      const wait = Number(/WAIT(\d+)/.exec(text)?.[1] ?? 0);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (text.includes('DIE')) process.exit(7);
      if (text.includes('CRASH')) process.kill(process.pid, 'SIGKILL');
      if (text.includes('THROW')) throw new Error('a stage broke');
      return documents.map(codeOne);
    },
    close: () => Promise.resolve(),
  });
}

export function codeOne(document: Document): Coded {
  const sentences = document.paragraphs.map(({ start, end, kind }, paragraph) => ({
    ...{ start, end, part: kind, paragraph },
  }));
  const refs: ActorRef[] = [];
  const actors = KNOWN.flatMap(([name, country]): Actor[] => {
    const start = document.text.indexOf(name);
    if (start < 0) return [];
    const span = { start, end: start + name.length };
    refs.push({ actor: `${document.id}-${country}`, span, text: name, confidence: 0.9 });
    return [
      {
        ...{
          record: 'actor',
          version: 1,
          id: `${document.id}-${country}`,
          document: document.id,
          name,
          country,
        },
        ...{ sectors: ['GOV'], cameo: `${country}GOV`, why: [`"${name}" is a country`] },
        mentions: [{ ...span, form: 'name', basis: 'stated', link: 'same name' }],
      },
    ];
  });
  const events = [...document.text.matchAll(/ordered|arrested/g)].map(({ 0: word, index }, i): Event => {
    const at = sentences.findIndex(({ start, end }) => start <= index && index < end);
    const { start, end } = sentences[at]!;
    return {
      ...{ record: 'event', version: 1, id: `${document.id}-e${i}`, document: document.id },
      trigger: { start: index, end: index + word.length, text: word },
      ...{ type: 'COERCE', mode: 'arrest', cameo: '173', quad: 'material-conflict', contexts: [] },
      intensity: { goldstein: -5 },
      ...{
        source: refs.slice(0, 1),
        target: refs.slice(1, 2),
        status: 'actual',
        attribution: refs.slice(1, 2),
      },
      date: [{ text: 'on Sunday', precision: 'unknown', basis: 'stated' }],
      place: [
        {
          name: document.text.includes('harbour') ? 'Okha' : 'Adre',
          precision: 'unknown',
          basis: 'stated',
        },
      ],
      quantities: [{ kind: 'arrested', span: { start: 0, end: 1 }, text: 'at least 12', low: 12, by: [] }],
      sentence: { start, end, index: at },
      ...{ confidence: 0.8, confidences: { trigger: 0.8, type: 0.9, status: 0.9 } },
      ...{ codedBy: CODED_BY, why: [`the word "${word}"`] },
    };
  });
  const quotes = [...document.text.matchAll(/"[^"]+"/g)].map(({ 0: text, index }, i): Quote => {
    const span = { start: index, end: index + text.length };
    return {
      ...{ record: 'quote', version: 1, id: `${document.id}-q${i}`, document: document.id, span, text },
      ...{ kind: 'direct', sentences: [0], confidence: 0.7, codedBy: CODED_BY, why: [] },
      ...(refs[1] === undefined ? {} : { speaker: refs[1] }),
    };
  });
  return { document, sentences, places: [], actors, events, quotes, figures: [], issues: [] };
}
