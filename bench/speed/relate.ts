// Speed of relating: `tsx bench/speed/relate.ts --db news.duckdb [--batch 16]`, on a copy of a store. First from nothing, then warm:
// a batch of articles of today, one of articles out of its middle, and a decision. Seconds are of CPU: they do not depend on what
// else the machine does.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore, type CodedRecords, type Store } from '../../src/store/index.ts';
import { decide, keepHere, relateStore } from '../../src/work/index.ts';

const { values } = parseArgs({
  options: { db: { type: 'string' }, batch: { type: 'string', default: '16' } },
});
const folder = mkdtempSync(join(tmpdir(), 'dragoman-relate-speed-'));
try {
  const db = join(folder, 'news.duckdb');
  copyFileSync(values.db!, db);
  const store = await openStore(db, { write: true, memory: '1GB' });
  try {
    await measure(store, Number(values.batch));
  } finally {
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(store: Store, batch: number): Promise<void> {
  const keeper = keepHere();
  let turn = 0;
  const relate = async (name: string): Promise<void> => {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    await relateStore(store, { at: `turn ${++turn}`, keeper });
    const { user, system } = process.cpuUsage(cpu);
    const seconds = ((user + system) / 1e6).toFixed(2);
    const megabytes = (process.resourceUsage().maxRSS / 1024).toFixed(0);
    const passed = ((performance.now() - wall) / 1000).toFixed(1);
    console.log(`${name.padEnd(36)}${seconds} s of CPU, ${passed} s in all, peak ${megabytes} MB`);
  };
  const some: CodedRecords[] = [];
  let last = '';
  let count = 0;
  for await (const coding of store.codings()) {
    const published = coding.document.published?.value ?? '';
    if (published > last) last = published;
    if (count++ % 311 === 7 && some.length < batch) some.push(coding);
  }
  const versions = { program: 'dragoman 0', model: 'm', codebook: 'c' };
  const again = (name: string, day?: string) =>
    some.map((coded): CodedRecords => {
      const published = { value: day!, precision: 'day', basis: 'metadata' } as const;
      const { document, events } = coded;
      const id = `${name}-${document.id}`;
      const named = { ...document, id, text: document.text.split(' ').reverse().join(' ') };
      return {
        ...coded,
        document: { ...named, ...(day !== undefined && { published }) },
        events: events.map((event) => ({ ...event, id: `${name}-${event.id}`, document: id })),
      };
    });
  await relate('from nothing');
  await store.write(again('new', last), versions);
  await relate(`${batch} articles of the last day`);
  await store.write(again('late'), versions);
  await relate(`${batch} articles out of the middle`);
  for await (const { incident } of store.incidents({ limit: 1, independent: 4 })) {
    await decide(store, {
      action: 'reject',
      subjects: [incident.id],
      by: 'bench',
      at: '2020-01-01T00:00:00Z',
    });
    await relate('an incident rejected');
    const [report] = incident.reports;
    await decide(store, {
      action: 'reject',
      subjects: [report!.event],
      by: 'bench',
      at: '2020-01-01T00:00:00Z',
    });
    await relate('an event rejected');
  }
}
