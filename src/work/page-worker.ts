import { parentPort } from 'node:worker_threads';
import { readPage, type Page } from '../read/html/page.ts';

/** A page to take apart. */
export interface PageTask {
  readonly html: string;
  readonly address: string | undefined;
}

export type PageAnswer = { readonly ready: true } | { readonly page: Page } | { readonly failed: string };

if (parentPort !== null) {
  const port = parentPort;
  const answer = (message: PageAnswer): void => {
    port.postMessage(message);
  };
  port.on('message', ({ html, address }: PageTask) => {
    try {
      answer({ page: readPage(html, address) });
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
  answer({ ready: true });
}
