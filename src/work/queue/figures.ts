import type { QueueStatus } from './status.ts';
import type { Told } from './told.ts';

/** Bounds of the histogram of seconds that coding a document took. */
const BOUNDS: readonly number[] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const OUTCOMES = ['new', 'recoded', 'unchanged', 'retried', 'dead'] as const;

/** What a worker counts, as Prometheus asks for it. */
export interface Figures {
  add(told: Told): void;
  /** The text format of Prometheus, version 0.0.4. */
  text(now: Now): string;
}

/** What is so at this moment. */
export interface Now {
  readonly ready: boolean;
  readonly status?: QueueStatus | undefined;
  readonly residentBytes: number;
  readonly cpuSeconds: number;
}

/** Figures of one worker, all of them nought. */
export function openFigures(): Figures {
  const documents = new Map<(typeof OUTCOMES)[number], number>(OUTCOMES.map((outcome) => [outcome, 0]));
  const buckets = BOUNDS.map(() => 0);
  let [coded, seconds, events, related, relatedSeconds] = [0, 0, 0, 0, 0];
  const waits = { queue: 0, store: 0 };
  const count = (outcome: (typeof OUTCOMES)[number]): void => {
    documents.set(outcome, documents.get(outcome)! + 1);
  };
  return {
    add: (told) => {
      if (told.event === 'coded') {
        coded += told.documents;
        seconds += told.seconds;
        const each = told.seconds / told.documents;
        for (const [i, bound] of BOUNDS.entries()) if (each <= bound) buckets[i]! += told.documents;
      } else if (told.event === 'written') {
        events += told.events;
        count(told.outcome);
      } else if (told.event === 'retry') count('retried');
      else if (told.event === 'dead') count('dead');
      else if (told.event === 'waiting') waits[told.for] += 1;
      else if (told.event === 'related') {
        related += 1;
        relatedSeconds += told.seconds;
      }
    },
    text: ({ ready, status, residentBytes, cpuSeconds }) =>
      [
        ...metric('dragoman_documents_total', 'counter', 'Documents by what became of them.', [
          ...[...documents].map(([outcome, n]): Sample => [`{outcome="${outcome}"}`, n]),
        ]),
        ...metric('dragoman_events_total', 'counter', 'Events written.', [['', events]]),
        ...metric('dragoman_coding_seconds', 'histogram', 'Seconds that coding a document took.', [
          ...BOUNDS.map((bound, i): Sample => [`_bucket{le="${bound}"}`, buckets[i]!]),
          ...([
            ['_bucket{le="+Inf"}', coded],
            ['_sum', seconds],
            ['_count', coded],
          ] as const),
        ]),
        ...metric('dragoman_relate_seconds', 'summary', 'Seconds that finding stories and incidents took.', [
          ...([
            ['_sum', relatedSeconds],
            ['_count', related],
          ] as const),
        ]),
        ...metric('dragoman_waits_total', 'counter', 'Times that a server did not answer.', [
          ...Object.entries(waits).map(([on, n]): Sample => [`{for="${on}"}`, n]),
        ]),
        ...metric('dragoman_ready', 'gauge', '1 where queue and store answer.', [['', ready ? 1 : 0]]),
        ...queueMetrics(status),
        ...metric('process_resident_memory_bytes', 'gauge', 'Memory in use.', [['', residentBytes]]),
        ...metric('process_cpu_seconds_total', 'counter', 'Processor time used.', [['', cpuSeconds]]),
      ]
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function queueMetrics(status: QueueStatus | undefined): string[] {
  if (status === undefined) return [];
  const { waiting, inWork, dead, bytes } = status;
  return [
    ...metric('dragoman_queue_waiting', 'gauge', 'Documents that wait in the queue.', [['', waiting]]),
    ...metric('dragoman_queue_in_work', 'gauge', 'Documents that workers have.', [['', inWork]]),
    ...metric('dragoman_queue_dead', 'gauge', 'Documents that were set aside.', [['', dead]]),
    ...metric('dragoman_queue_bytes', 'gauge', 'Size of the queue.', [['', bytes]]),
  ];
}

type Sample = readonly [suffix: string, value: number];

function metric(name: string, type: string, help: string, samples: readonly Sample[]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([suffix, value]) => `${name}${suffix} ${value}`),
  ];
}
