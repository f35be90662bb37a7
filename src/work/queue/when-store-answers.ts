import { isOutage } from '../../store/index.ts';
import { rest } from '../../util/rest.ts';
import type { Told } from './told.ts';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/** Asks the store until it answers, however long it is away; undefined where the signal came first. */
export async function whenStoreAnswers<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  tell: (told: Told) => void,
): Promise<{ readonly answer: Answer } | undefined> {
  for (let pause = 0; ; pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, 2 * pause))) {
    await rest(pause, signal);
    if (signal.aborted && pause > 0) return undefined;
    try {
      const answer = await ask();
      if (pause > 0) tell({ event: 'back', for: 'store' });
      return { answer };
    } catch (error) {
      if (!isOutage(error)) throw error;
      tell({
        event: 'waiting',
        for: 'store',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
}
