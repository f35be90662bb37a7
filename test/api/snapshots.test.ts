import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClient } from '../../src/client/index.ts';
import { openSnapshot, verifySnapshot } from '../../src/snapshot/index.ts';
import { codeText } from '../support/coded.ts';
import { type Answer, post, start, type Started } from './support/start.ts';

let folder: string;
let server: Started;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-snapshots-'));
  server = await start({ snapshotFolder: folder });
});
afterEach(async () => {
  await server.end();
  await rm(folder, { recursive: true });
});

const settled = async () => {
  for (;;) {
    const { work } = await server.json('/snapshots');
    if ((work as Answer[]).every(({ state }) => state === 'failed')) return work as Answer[];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test('a snapshot is begun, shows once it is whole, and is as it was written', async () => {
  const client = openClient({ server: server.address });
  const begun = await client.ask('addSnapshot', { body: { name: '2026-03', title: 'March' } });
  expect(begun).toMatchObject({ name: '2026-03', state: 'writing' });
  expect(await settled()).toEqual([]);
  const { items } = await client.ask('snapshots');
  expect(items).toMatchObject([{ name: '2026-03', title: 'March', text: false }]);
  const params = { name: '2026-03' };
  const manifest = await client.ask('snapshot', { params });
  expect(manifest.content).toBe(items[0]!.content);
  expect(manifest.counts['documents']).toBe((await client.ask('summary')).documents);
  expect(await client.ask('verifySnapshot', { params })).toMatchObject({ whole: true, wrong: [] });
  expect(await readdir(folder)).toEqual(['2026-03']);
});

test('it is got file by file, or whole as an archive that any tar unpacks', async () => {
  await server.get('/snapshots', post({ name: 'whole', text: true }));
  await settled();
  const manifest = await server.json('/snapshots/whole');
  for (const { name, bytes } of manifest.files as Answer[]) {
    const answer = await server.get(`/snapshots/whole/files/${name as string}`);
    expect(answer.headers.get('content-length')).toBe(String(bytes));
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.equals(await readFile(join(folder, 'whole', name as string)))).toBe(true);
  }
  const out = await mkdtemp(join(tmpdir(), 'dragoman-tar-'));
  try {
    const archive = Buffer.from(await (await server.get('/snapshots/whole/archive')).arrayBuffer());
    await writeFile(join(out, 'whole.tar'), archive);
    execFileSync('tar', ['-xf', 'whole.tar'], { cwd: out });
    expect(await verifySnapshot(await openSnapshot(join(out, 'whole')))).toEqual([]);
  } finally {
    await rm(out, { recursive: true });
  }
});

test('damage is told', async () => {
  await server.get('/snapshots', post({ name: 'hurt' }));
  await settled();
  await writeFile(join(folder, 'hurt', 'events.parquet'), 'nothing');
  const { whole, wrong } = await server.json('/snapshots/hurt/verify');
  expect(whole).toBe(false);
  expect((wrong as string[])[0]).toContain('events.parquet');
});

test('names that are taken, and paths, are refused; without a folder there are none', async () => {
  await server.get('/snapshots', post({ name: 'one' }));
  const again = await server.get('/snapshots', post({ name: 'one' }));
  expect([again.status, ((await again.json()) as Answer).code]).toEqual([409, 'conflict']);
  for (const name of ['..', '../x', 'a/b', '.hidden', 'a..b', '', 'x'.repeat(61)])
    expect((await server.get('/snapshots', post({ name }))).status).toBe(400);
  await settled();
  for (const path of [
    '/one/files/..%2Fone%2Fmanifest.json',
    '/%2e%2e/files/manifest.json',
    '/one/files/nothing',
  ])
    expect((await server.get(`/snapshots${path}`)).status).toBeGreaterThanOrEqual(400);
  const bare = await start();
  try {
    expect(await bare.json('/snapshots')).toEqual({ items: [], work: [] });
    expect(await bare.json('/snapshots', post({ name: 'x' }))).toMatchObject({ code: 'not-available' });
  } finally {
    await bare.end();
  }
});

test('only an administrator makes one, and alone learns why it failed', async () => {
  const strict = await start({ anonymous: ['read'], snapshotFolder: join(folder, 'not-there') });
  const gone = await start({ snapshotFolder: join(folder, 'not-there') });
  try {
    expect((await strict.get('/snapshots', post({ name: 'x' }))).status).toBe(401);
    await gone.get('/snapshots', post({ name: 'x' }));
    await expect
      .poll(async () => (await gone.json('/snapshots')).work)
      .toMatchObject([{ name: 'x', state: 'failed', reason: expect.stringContaining('no folder') }]);
  } finally {
    await strict.end();
    await gone.end();
  }
});

test('it is of one state of the database, whatever is written meanwhile', async () => {
  const before = Number((await server.json('/summary')).documents);
  const writing = server.get('/snapshots', post({ name: 'calm' }));
  await server.keep([await codeText('Russia ordered a late thing.', '2018-01-01')]);
  await writing;
  expect(await settled()).toEqual([]);
  const { counts, related } = await server.json('/snapshots/calm');
  expect([before, before + 1]).toContain(counts.documents);
  if (counts.documents === before) expect(related.stale).toBe(false);
});
