import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { JointModel, openModelFiles } from './index.ts';

const SENTENCES = [
  ['Russia', 'ordered', '755', 'diplomats', 'to', 'leave', ',', 'the', 'ministry', 'said', '.'],
  ['Police', 'in', 'the', 'capital', 'arrested', 'twelve', 'people', '.'],
];

test('the encoder with mapped weights answers to the bit what the one that holds them answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-model-'));
  try {
    await cp('models/en', folder, { recursive: true, filter: (path) => !path.includes('.mapped.') });
    const answers = await Promise.all(
      [folder, 'models/en'].map(async (one) => {
        const model = new JointModel(await openModelFiles(one, 1));
        const readings = await model.read(SENTENCES);
        await model.close();
        return readings;
      }),
    );
    expect(answers[0]![0]!.frames).toHaveLength(1);
    expect(answers[1]).toEqual(answers[0]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
