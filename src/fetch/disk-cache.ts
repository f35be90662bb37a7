import { mkdir, open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { splitResponse } from '../read/warc/http-response.ts';
import { recordsOf } from '../read/warc/records.ts';
import type { Cache, Kept } from './cache.ts';
import { warcMember } from './warc-member.ts';

const MAX_ARCHIVE = 1_000_000_000;
const NAME = /^pages-\d{5,}\.warc\.gz$/;

/** A line of an index: what is kept, and where. */
interface Entry extends Kept {
  readonly file?: string;
  readonly offset?: number;
  readonly length?: number;
}

/**
 * Keeps what was fetched in a folder of web archives, each with an index of a line a page. Every run writes archives of
 * its own and writes the line after the page: who is killed leaves no line without its page, and two runs at once do not
 * disturb each other.
 */
export async function openDiskCache(folder: string): Promise<Cache> {
  await mkdir(folder, { recursive: true });
  const entries = await readIndexes(folder);
  let writer: Promise<Writer> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const write = async (kept: Kept, body: Uint8Array): Promise<void> => {
    let current = await (writer ??= openWriter(folder));
    if (current.size >= MAX_ARCHIVE) {
      await closeWriter(current);
      writer = openWriter(folder);
      current = await writer;
    }
    let entry: Entry = kept;
    if (kept.status === 200) {
      const member = warcMember(kept, body);
      await current.pages.appendFile(member);
      entry = { ...kept, file: current.name, offset: current.size, length: member.length };
      current.size += member.length;
    }
    await current.index.appendFile(`${JSON.stringify(entry)}\n`);
    entries.set(kept.url, entry);
  };

  return {
    find: (url) => entries.get(url),
    read: (kept) => readEntry(folder, kept),
    add: (kept, body) => {
      // A page may still come in when the run is over.
      if (closed) return Promise.resolve();
      const own = last.then(() => write(kept, body));
      last = own.catch(() => undefined);
      return own;
    },
    close: async () => {
      closed = true;
      await last;
      if (writer !== undefined) await closeWriter(await writer);
      writer = undefined;
    },
  };
}

interface Writer {
  readonly name: string;
  readonly pages: FileHandle;
  readonly index: FileHandle;
  size: number;
}

/** The next number that no other run has taken. */
async function openWriter(folder: string): Promise<Writer> {
  const taken = (await readdir(folder)).map((name) => Number(/^pages-(\d+)\./.exec(name)?.[1] ?? 0));
  for (let number = Math.max(0, ...taken) + 1; ; number++) {
    const stem = `pages-${String(number).padStart(5, '0')}`;
    try {
      const pages = await open(join(folder, `${stem}.warc.gz`), 'ax');
      const index = await open(join(folder, `${stem}.index`), 'ax');
      return { name: `${stem}.warc.gz`, pages, index, size: 0 };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
}

async function closeWriter({ pages, index }: Writer): Promise<void> {
  await pages.close();
  await index.close();
}

async function readIndexes(folder: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const names = (await readdir(folder)).filter((name) => /^pages-\d{5,}\.index$/.test(name)).sort();
  for (const name of names) {
    const archive = await stat(join(folder, name.replace(/index$/, 'warc.gz'))).catch(() => undefined);
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      const entry = toEntry(line);
      const end = (entry?.offset ?? 0) + (entry?.length ?? 0);
      if (entry !== undefined && end <= (archive?.size ?? 0)) entries.set(entry.url, entry);
    }
  }
  return entries;
}

/** A line of an index; undefined for one that was cut off or tampered with. */
function toEntry(line: string): Entry | undefined {
  let parsed: Partial<Record<keyof Entry, unknown>> | null;
  try {
    parsed = JSON.parse(line) as typeof parsed;
  } catch {
    return undefined;
  }
  if (typeof parsed?.url !== 'string' || typeof parsed.status !== 'number') return undefined;
  if (typeof parsed.final !== 'string' || typeof parsed.retrieved !== 'string') return undefined;
  const stands =
    typeof parsed.file === 'string' &&
    NAME.test(parsed.file) &&
    isCount(parsed.offset) &&
    isCount(parsed.length);
  return parsed.status === 200 && !stands ? undefined : (parsed as unknown as Entry);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

async function readEntry(folder: string, { file, offset = 0, length = 0 }: Entry): Promise<Uint8Array> {
  if (file === undefined) return new Uint8Array();
  const handle = await open(join(folder, file));
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
    for await (const record of recordsOf(once(buffer), true, Number.MAX_SAFE_INTEGER)) {
      const response = 'block' in record ? splitResponse(record.block) : undefined;
      if (response !== undefined) return response.body;
    }
    throw new Error(`${file} is damaged at ${offset}`);
  } finally {
    await handle.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
