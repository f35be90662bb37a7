import { parentPort } from 'node:worker_threads';
import { readPage, type Page } from '../read/html/page.ts';
import { parseMarkdown, type ParsedMarkdown } from '../read/markdown/parse-markdown.ts';

/** A page of HTML or Markdown to take apart. */
export type PageTask =
  { readonly html: string; readonly address: string | undefined } | { readonly markdown: string };

export type PageAnswer =
  | { readonly ready: true }
  | { readonly page: Page }
  | { readonly markdown: ParsedMarkdown }
  | { readonly failed: string };

if (parentPort !== null) {
  const port = parentPort;
  const answer = (message: PageAnswer): void => {
    port.postMessage(message);
  };
  port.on('message', (task: PageTask) => {
    try {
      if ('markdown' in task) answer({ markdown: parseMarkdown(task.markdown) });
      else answer({ page: readPage(task.html, task.address) });
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
  answer({ ready: true });
}
