import { Session, type Profiler } from 'node:inspector';

/** Counts how often parts of the program run, as V8 does: the same on a busy machine as on an idle one. */
export interface WorkCounter {
  /** The runs of all functions and blocks of `src` since the last call. */
  take(): number;
  close(): void;
}

/** Starts counting. What the language itself does (sorting, regular expressions) is not counted. */
export function openWorkCounter(): WorkCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    take: () => {
      let scripts: readonly Profiler.ScriptCoverage[] = [];
      session.post('Profiler.takePreciseCoverage', (error, { result }) => {
        if (error === null) scripts = result;
      });
      let runs = 0;
      for (const { url, functions } of scripts)
        if (url.includes('/src/'))
          for (const { ranges } of functions) for (const { count } of ranges) runs += count;
      return runs;
    },
    close: () => {
      session.disconnect();
    },
  };
}
