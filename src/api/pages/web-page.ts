import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Bytes, encodingOf } from '../answer/cache.ts';
import { bytesFrom } from '../answer/cache.ts';

const TYPES: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' },
  ...{ '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml' },
  ...{ '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.wasm': 'application/wasm' },
  ...{ '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8' },
};
const NOT_PACKED = ['.png', '.woff2', '.ico'];

interface File extends Bytes {
  readonly type: string;
  readonly packs: boolean;
}

/** Answers addresses of the web page; undefined where there is no page at all. */
export type WebPage = (path: string, headers: Headers) => Promise<Response | undefined>;

/** The files of a folder, read at the start: no address can lead out of it. Unknown addresses give the index. */
export async function openWebPage(folder: string): Promise<WebPage> {
  const files = new Map<string, File>();
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(path).toLowerCase()];
    if (type === undefined) continue;
    const body = await readFile(path);
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const packs = !NOT_PACKED.includes(extname(path).toLowerCase());
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { ...bytesFrom(body, etag), type, packs });
  }
  const index = files.get('/index.html');
  return async (path, headers) => {
    const file = files.get(path) ?? (/\.\w{1,8}$/.test(path) && path !== '/' ? undefined : index);
    if (file === undefined) return path === '/' ? noPage() : undefined;
    const lasting = path.startsWith('/assets/') && file !== index;
    const more = {
      etag: `"${file.etag}"`,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
    };
    if (headers.get('if-none-match') === more.etag) return new Response(null, { status: 304, headers: more });
    const encoding = file.packs ? encodingOf(headers.get('accept-encoding'), file) : undefined;
    const body = encoding === undefined ? file.body : await file.packed(encoding);
    return new Response(body as Uint8Array<ArrayBuffer>, {
      headers: {
        ...more,
        'content-type': file.type,
        'content-length': String(body.length),
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      },
    });
  };
}

function noPage(): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dragoman</title>
<h1>Dragoman</h1><p>The web page has not been built here. The API is described at <a href="/api/v1/docs">/api/v1/docs</a>.</p></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
