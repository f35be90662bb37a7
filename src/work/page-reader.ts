import type { Worker } from 'node:worker_threads';
import type { ParseMarkdown, ReadPage, Stopped } from '../read/options.ts';
import { startThread } from './start-thread.ts';
import type { PageAnswer, PageTask } from './page-worker.ts';

/** What one page may cost. */
export interface PageLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Pages of fewer characters are taken apart here: they cannot cost much. */
  readonly small: number;
}

/** Takes pages of HTML and Markdown apart in a thread of its own. */
export interface PageReader {
  readonly readPage: ReadPage;
  readonly parseMarkdown: ParseMarkdown;
  close(): Promise<void>;
}

/** Its parser takes the square of the length for some texts. */
const SMALL_MARKDOWN = 2000;

const DEFAULT: PageLimits = { milliseconds: 30_000, megabytes: 1000, small: 20_000 };

/**
 * Opens a reader of pages whose thread is ended, with all that it holds, when a page takes too much time or memory: such
 * a page costs itself alone. The thread is started at the first page that is not small.
 */
export function openPageReader(limits: Partial<PageLimits> = {}): PageReader {
  const { milliseconds, megabytes, small } = { ...DEFAULT, ...limits };
  let thread: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const open = async (): Promise<Worker> => {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 };
    const worker = startThread(new URL('./page-worker.ts', import.meta.url), { resourceLimits });
    // A page that is waited for hears of the end; one that nobody waits for needs nothing.
    worker.on('error', () => undefined);
    await answerOf(worker);
    // The thread alone does not keep the program alive.
    worker.unref();
    return worker;
  };

  const ask = async (task: PageTask): Promise<PageAnswer> => {
    const worker = await (thread ??= open());
    worker.ref();
    const answer = answerOf(worker);
    worker.postMessage(task);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<PageAnswer>((resolve) => {
      const message = `The page was given up after ${milliseconds / 1000} s`;
      timer = setTimeout(resolve, milliseconds, { failed: message });
    });
    const first = await Promise.race([answer, late]);
    clearTimeout(timer);
    if ('page' in first || 'markdown' in first) worker.unref();
    else {
      thread = undefined;
      await worker.terminate();
    }
    return first;
  };

  const inTurn = (task: PageTask): Promise<PageAnswer> => {
    const own = last.then(() => ask(task));
    last = own.catch(() => undefined);
    return own;
  };

  return {
    readPage: async (html, address) => {
      if (html.length < small) return (await import('../read/html/page.ts')).readPage(html, address);
      const answer = await inTurn({ html, address });
      return 'page' in answer ? answer.page : stoppedBy(answer);
    },
    parseMarkdown: async (markdown) => {
      if (markdown.length < Math.min(small, SMALL_MARKDOWN))
        return (await import('../read/markdown/parse-markdown.ts')).parseMarkdown(markdown);
      const answer = await inTurn({ markdown });
      return 'markdown' in answer ? answer.markdown : stoppedBy(answer);
    },
    close: async () => {
      await last;
      const worker = await thread?.catch(() => undefined);
      thread = undefined;
      await worker?.terminate();
    },
  };
}

function stoppedBy(answer: PageAnswer): Stopped {
  return { stopped: 'failed' in answer ? answer.failed : 'The thread spoke out of turn' };
}

/** The next message of the thread, or how it ended. */
function answerOf(worker: Worker): Promise<PageAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: PageAnswer): void => {
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onError = (error: unknown): void => {
      const { code, message } = error as NodeJS.ErrnoException;
      const tooMuch = code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle({ failed: tooMuch ? 'The page needs too much memory' : message });
    };
    const onExit = (code: number): void => {
      settle({ failed: `The thread ended with exit code ${code}` });
    };
    worker.on('message', settle).on('error', onError).on('exit', onExit);
  });
}
