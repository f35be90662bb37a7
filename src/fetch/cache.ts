/** A page that was fetched before. */
export interface Kept {
  /** The address that was asked for. */
  readonly url: string;
  /** The address that answered, after redirections. */
  readonly final: string;
  readonly status: number;
  /** A page is never fetched again, a list is asked whether it has changed. */
  readonly kind: 'page' | 'list';
  readonly retrieved: string;
  readonly contentType?: string | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What was fetched, kept so that no run begins anew. */
export interface Cache {
  find(url: string): Kept | undefined;
  /** The decoded body. */
  read(kept: Kept): Promise<Uint8Array>;
  add(kept: Kept, body: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Keeps nothing longer than the run. */
export function memoryCache(): Cache {
  const all = new Map<string, { readonly kept: Kept; readonly body: Uint8Array }>();
  return {
    find: (url) => all.get(url)?.kept,
    read: (kept) => Promise.resolve(all.get(kept.url)?.body ?? new Uint8Array()),
    add: (kept, body) => {
      // Lists may be named by several others; a page is read once.
      if (kept.kind === 'list') all.set(kept.url, { kept, body });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
