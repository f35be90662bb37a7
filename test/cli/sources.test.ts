import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gzipMembers, newsPage, pageRecord } from '../support/warc.ts';
import { startServer, type TestServer } from '../support/web-server.ts';
import { run, runProcess } from './support/run.ts';

let folder: string;
let server: TestServer;
const at = (name: string) => join(folder, name);
const LEAD = 'Russia ordered 755 diplomats to leave, a move that Washington called "regrettable".';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-sources-'));
  server = await startServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  server.asked.length = 0;
  server.routes = {
    '/feed':
      '<rss><channel><title>Wire</title><item><link>ORIGIN/1</link></item><item><link>ORIGIN/2</link></item></channel></rss>',
    '/1': newsPage('First', LEAD),
    '/2': newsPage('Second', LEAD),
  };
});

const fetching = (name: string) => ['--contact', 'desk@river.example', '--cache', at(name), '--delay', '0'];
const ingest = (db: string, input: string, ...more: string[]) =>
  run(['ingest', input, '--db', at(db), ...fetching('pages'), '--allow-private', ...more]);

describe('dragoman with addresses', () => {
  test('ingests a feed, and the second time fetches no article and stores none', async () => {
    const first = await ingest('feed.duckdb', `${server.origin}/feed`);
    expect(first.stderr).toContain('read 2, new 2, recoded 0, unchanged 0, events 2');
    expect(first.exit).toBe(0);
    server.asked.length = 0;
    const again = await ingest('feed.duckdb', `${server.origin}/feed`);
    expect(again.stderr).toContain('read 2, new 0, recoded 0, unchanged 2');
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed']);
  });

  test('goes on where a killed run stopped', async () => {
    server.routes['/2'] = () => undefined;
    const argv = (name: string) => [
      'ingest',
      `${server.origin}/feed`,
      '--db',
      at('killed.duckdb'),
      ...fetching(name),
      '--allow-private',
    ];
    await runProcess(argv('killed'), (child) => {
      const timer = setInterval(() => {
        if (!server.asked.some(({ path }) => path === '/2')) return;
        clearInterval(timer);
        child.kill('SIGKILL');
      }, 20);
    });
    server.asked.length = 0;
    server.routes['/2'] = newsPage('Second', LEAD);
    const again = await run(argv('killed'));
    expect(again.stderr).toMatch(/read 2, new [12], recoded 0, unchanged [01]/);
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed', '/2']);
    expect((await readdir(at('killed'))).length).toBe(4);
  });

  test('follows a file of feeds with --follow, and says so without', async () => {
    await writeFile(at('mine.opml'), `<opml><body><outline xmlUrl="${server.origin}/feed"/></body></opml>`);
    const bare = await run(['code', at('mine.opml'), '--format', 'jsonl']);
    expect(bare.stderr).toContain('[not-followed]');
    expect(bare.stderr).toContain('--follow');
    expect(server.asked).toEqual([]);
    const followed = await run([
      'code',
      at('mine.opml'),
      '--format',
      'jsonl',
      '--follow',
      ...fetching('none'),
      '--allow-private',
    ]);
    expect(followed.stderr).toContain('read 2, coded 2');
  });

  test('asks nothing on its own network, nothing without a contact', async () => {
    const inside = await run(['code', `${server.origin}/1`, ...fetching('inside')]);
    expect(inside.exit).toBe(1);
    expect(inside.stderr).toMatch(/\[fetch-forbidden\]/);
    const unnamed = await run(['code', `${server.origin}/1`]);
    expect(unnamed.exit).toBe(2);
    expect(unnamed.stderr).toContain('[contact-missing]');
    expect(server.asked).toEqual([]);
    const named = await run(['show', `${server.origin}/1`, '--allow-private', '--cache', 'none'], {
      env: { DRAGOMAN_CONTACT: 'https://river.example/bot' },
    });
    expect(named.stdout).toContain('First');
    expect(server.asked.at(-1)!.headers['user-agent']).toContain('(+https://river.example/bot)');
  });

  test.each([
    ['--contact', 'nobody'],
    ['--delay', '-1'],
    ['--delay', '1e9'],
    ['--max-pages', '0'],
  ])('%s %s is wrong usage', async (option, value) => {
    expect((await run(['code', 'x', option, value])).exit).toBe(2);
  });
});

describe('dragoman with archives and tables', () => {
  test('ingests archives and tables of a folder, damage told', async () => {
    const { bytes, offsets } = gzipMembers(
      ['1', '2', '3'].map((name) =>
        pageRecord(`https://news.example/${name}`, newsPage(`Page ${name}`, LEAD)),
      ),
    );
    bytes.fill(0, offsets[1]! + 30, offsets[1]! + 60);
    await rm(at('all'), { recursive: true, force: true });
    await mkdir(at('all'));
    await writeFile(at('all/news.warc.gz'), bytes);
    await writeFile(
      at('all/news.csv'),
      `title,body\nTable,"${LEAD.replaceAll('"', '""')} It was not the last, the ministry said."\n`,
    );
    const { exit, stderr } = await run(['ingest', at('all'), '--db', at('all.duckdb')]);
    expect(exit).toBe(1);
    expect(stderr).toContain('read 3, new 3, recoded 0, unchanged 0, events 3, quotes 3, failed 1 in');
    expect(stderr).toContain(`news.warc.gz#${offsets[1]}`);
    expect(stderr).toContain('[bad-warc]');
    const { stdout } = await run(['documents', '--db', at('all.duckdb'), '--format', 'jsonl']);
    expect(stdout).toContain(`news.warc.gz#${offsets[2]}`);
  });

  test('of many failures of a kind only the first are named', async () => {
    await writeFile(at('bad.csv'), `text\n${'"",\n'.repeat(3)}${'" ",x\n'.repeat(500)}`);
    const { stderr } = await run(['code', at('bad.csv'), '--format', 'jsonl']);
    expect(stderr).toMatch(/failed 50\d in/);
    expect(stderr.split('\n').filter((line) => line.startsWith('failed: ')).length).toBe(201);
    expect(stderr).toMatch(/failed: 30\d more, for reasons named above/);
  });
});
