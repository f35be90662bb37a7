import { createServer } from 'node:http';
import { closeNow, listen } from '../../util/listen.ts';

export interface HealthOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Why it cannot work just now; undefined where it can. */
  readonly unready: () => Promise<string | undefined>;
  /** The figures, in the text format of Prometheus. */
  readonly figures: () => Promise<string>;
}

const PLAIN = 'text/plain; charset=utf-8';
const FIGURES = 'text/plain; version=0.0.4; charset=utf-8';

/** Answers `/livez` (the process turns), `/readyz` (it can work) and `/metrics`, and nothing else. */
export async function serveHealth({ host, port, unready, figures }: HealthOptions): Promise<{
  readonly address: string;
  close(): Promise<void>;
}> {
  const answer = async (path: string): Promise<readonly [status: number, type: string, body: string]> => {
    if (path === '/livez') return [200, PLAIN, 'ok\n'];
    if (path === '/metrics') return [200, FIGURES, await figures()];
    if (path !== '/readyz') return [404, PLAIN, 'not found\n'];
    const why = await unready();
    return why === undefined ? [200, PLAIN, 'ok\n'] : [503, PLAIN, `${why}\n`];
  };
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    const read = request.method === 'GET' || request.method === 'HEAD';
    const path = (request.url ?? '/').split('?', 1)[0]!;
    void (read ? answer(path) : Promise.resolve([405, PLAIN, 'read only\n'] as const))
      .catch((): readonly [number, string, string] => [503, PLAIN, 'no answer\n'])
      .then(([status, type, body]) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      });
  });
  return { address: await listen(server, host, port), close: () => closeNow(server) };
}
