import type { Store } from '../../store/index.ts';
import { serveHealth, statusOf, type Figures, type Queue } from '../../work/queue/index.ts';

/** What a worker has open so far. */
export interface Opened {
  queue?: Queue | undefined;
  store?: Store | undefined;
}

/** Answers for a worker: whether it lives, whether it can work, what it has done. */
export function startHealth(
  listen: { readonly host: string; readonly port: number },
  figures: Figures,
  opened: Readonly<Opened>,
): ReturnType<typeof serveHealth> {
  const unready = async (): Promise<string | undefined> => {
    const { queue, store } = opened;
    if (queue === undefined || store === undefined)
      return `${queue === undefined ? 'queue' : 'store'}: not open yet`;
    const answers = await inTime(queue.connection.rtt());
    if (!answers) return 'queue: no answer';
    return (await inTime(store.views.revision())) ? undefined : 'store: no answer';
  };
  return serveHealth({
    ...{ ...listen, unready },
    figures: async () => {
      const { queue } = opened;
      const why = await unready();
      const status =
        queue === undefined || why?.startsWith('queue') === true ? undefined : await statusOf(queue);
      const { rss } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      return figures.text({
        ready: why === undefined,
        status,
        residentBytes: rss,
        cpuSeconds: (user + system) / 1e6,
      });
    },
  });
}

const PATIENCE = 2000;

/** True where it comes to a good end soon. */
function inTime(answer: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE);
    const end = (good: boolean) => (): void => {
      clearTimeout(timer);
      resolve(good);
    };
    answer.then(end(true), end(false));
  });
}
