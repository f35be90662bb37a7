import { readFileSync, writeFileSync } from 'node:fs';
import { type Figure, figureKey } from './figure.ts';

/** `npx tsx bench/quality/write-readme.ts FIGURES.json`: puts the chief figures into README.md. */
const ROWS: readonly (readonly [what: string, key: string])[] = [
  [
    'Real news (Wikinews), never trained on nor read: event triggers F1 (overlap)',
    'real news, blind | trigger F1',
  ],
  ['... event type, given the trigger', 'real news, blind | type given trigger'],
  ['... event status, given the trigger', 'real news, blind | status given trigger'],
  [
    '... source and target spans, given the trigger: exact F1',
    'real news, blind | source and target span F1, given trigger',
  ],
  [
    '... sentences without an event that get none',
    'real news, blind | sentences without event that get none',
  ],
  ['... actor country', 'real news, blind | actor country'],
  ['... actor sector', 'real news, blind | actor sector'],
  ['Event triggers, own held-out: F1 (overlap)', 'own held-out | trigger F1'],
  ['... with exactly the annotated words', 'own held-out | trigger exact F1'],
  ['Event type, given the trigger', 'own held-out | type given trigger'],
  ['Event status, given the trigger', 'own held-out | status given trigger'],
  [
    'Source and target spans, given the trigger: exact F1',
    'own held-out | source and target span F1, given trigger',
  ],
  ['... of all events, missed and invented ones too', 'own held-out | source and target span F1, whole'],
  ['Sentences without an event that get none', 'own held-out | sentences without event that get none'],
  ['Actor country', 'own held-out | actor country'],
  ['Actor sector', 'own held-out | actor sector'],
  ['Plain news, never trained on nor read: triggers F1 (overlap)', 'plain news, blind | trigger F1'],
  ['... event type, given the trigger', 'plain news, blind | type given trigger'],
  [
    '... source and target spans, given the trigger: exact F1',
    'plain news, blind | source and target span F1, given trigger',
  ],
  [
    '... sentences without an event that get none',
    'plain news, blind | sentences without event that get none',
  ],
  ['... actor country', 'plain news, blind | actor country'],
  ['... actor sector', 'plain news, blind | actor sector'],
  ['Quotations, own held-out: exact content F1', 'own held-out | quotation content F1'],
  ['... speaker F1', 'own held-out | quotation speaker F1'],
  [
    'Direct quotations, PolNeAR dev (rules were tuned on it): content F1',
    'PolNeAR dev, first 40 articles | direct quotations, right content F1',
  ],
  [
    'What a source does to a target, PLV (never trained on; rules chosen on half of it), both given: 15 types, macro-F1',
    'PLV train | given source and target: root macro-F1',
  ],
  ['... four quads', 'PLV train | given source and target: quad macro-F1'],
  ['... cooperation or conflict', 'PLV train | given source and target: binary macro-F1'],
  ['... 15 types from the text alone', 'PLV train | text alone: root macro-F1'],
  [
    'Five classes of sentence, CAMEO (never trained on; rules chosen on half of it): macro-F1',
    'cameo_class, text alone | macro-F1',
  ],
  ['Seed dispatch: required events right, of 12', 'seed dispatch | required events right'],
  [
    'Times, TimeBank and AQUAINT (rules chosen on half of it): relaxed F1',
    'TimeBank and AQUAINT | relaxed F1',
  ],
  ['... value F1', 'TimeBank and AQUAINT | value F1'],
  ['Event date within precision, own multi-outlet sets', 'multi-outlet sets | event date within precision'],
  ['Places given their words, LGL, half of check: within 161 km', 'LGL | within 161 km, span given | odd'],
  ['... found and within 161 km: F1', 'LGL | right span within 161 km F1 | odd'],
  ['Event place, own multi-outlet sets, half of check', 'own sets | event place | odd'],
  ['Numbers found and typed, MEANTIME: F1', 'MEANTIME values | found and typed: F1'],
  ['Figures of incidents: kind, value and giver right', 'own sets, figures | right kind, value and giver'],
  ['Documents into stories, ECB+: BCubed F1', 'ECB+ | documents into stories, BCubed F1'],
  ['Reports into incidents, own multi-outlet sets: pair F1', 'own multi-outlet sets | incident pairs F1'],
  ['Trees, EWT dev, gold words: UPOS', 'EWT dev | UPOS'],
  ['... UAS', 'EWT dev | UAS'],
  ['... LAS', 'EWT dev | LAS'],
  ['Names, UNER EWT dev, held-out documents: F1', 'UNER EWT dev, held-out documents | entity F1'],
  [
    'Coreference, GUM dev, gold trees and names: CoNLL F1',
    'GUM dev, gold trees and names | coreference CoNLL F1',
  ],
  ['Article text, 250 WCXB pages (rules were tuned on them): word F1', 'WCXB pages | wordF1'],
];

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name the file of figures');
const figures = JSON.parse(readFileSync(path, 'utf8')) as Figure[];
const values = new Map(figures.map((figure) => [figureKey(figure), figure.value]));
const lines = ROWS.map(([what, key]) => {
  const value = values.get(key);
  if (value === undefined) throw new Error(`${key} was not measured`);
  return `| ${what} | ${value > 1 ? value : value.toFixed(3).replace(/^0/, '')} |`;
});
const table = ['| figure | value |', '| --- | --- |', ...lines].join('\n');
const readme = readFileSync('README.md', 'utf8');
const marks = /<!-- figures -->[^]*<!-- \/figures -->/;
writeFileSync('README.md', readme.replace(marks, `<!-- figures -->\n\n${table}\n\n<!-- /figures -->`));
