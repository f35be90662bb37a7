import { expect, it } from 'vitest';
import type { QuantityKind } from '../../../../document/index.ts';
import { buildDoc, frameOf, type WordRow } from '../../../../../test/support/build-doc.ts';
import { findQuantities } from '../../../quantities/index.ts';
import { codeEvents } from '../../index.ts';
import { kindChooser } from './choose-kinds.ts';

const codebook = { entries: [], contexts: [], rules: [], patterns: [] };
const versions = { program: '0', model: 'm', codebook: 'c' };

const rows: readonly WordRow[] = [
  ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
  ['killed', 'VERB', 0, 'root', 'kill'],
  ['14', 'NUM', 4, 'nummod'],
  ['people', 'NOUN', 2, 'obj'],
];

/** What the act is told to count, given weights by sign. */
async function told(
  signs: Readonly<Record<string, Partial<Record<QuantityKind, number>>>>,
): Promise<readonly string[]> {
  const doc = buildDoc(rows);
  const [found] = await findQuantities.run([doc]);
  const frames = [frameOf(doc, 'killed', { type: { value: 'ASSAULT', confidence: 0.9 } })];
  const layers = { ...doc.layers, ...found!, frames, quotations: [], actors: [] };
  const chooseKinds = kindChooser({ told: 1, signs: new Map(Object.entries(signs)) });
  const [added] = await codeEvents({ codebook, versions, chooseKinds }).run([
    { document: doc.document, layers },
  ]);
  return added!.events[0]!.quantities.map(({ text, kind }) => `${text} ${kind}`);
}

it.each<[string, Readonly<Record<string, Partial<Record<QuantityKind, number>>>>, QuantityKind]>([
  ['the rules, where no sign has a weight', {}, 'killed'],
  ['the act', { 'act ASSAULT': { wounded: 2 } }, 'wounded'],
  ['the counted noun', { 'noun people': { protesters: 2 } }, 'protesters'],
  ['the rules, of a sign that weighs less', { any: { troops: 0.5 } }, 'killed'],
])('hears %s', async (_, signs, kind) => {
  expect(await told(signs)).toEqual([`14 ${kind}`]);
});
