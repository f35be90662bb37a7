import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { client } from '../data/connection.ts';
import type { NewDecision, ReviewItem } from '../data/types.ts';
import { asClientError, useAnswer } from '../data/use-answer.ts';
import { partiesOf, partiesOfRefs } from '../parts/acts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { TypeTag } from '../parts/tags.tsx';
import { go, hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';
import { AgreementTable } from './review/agreement-table.tsx';
import { Card } from './review/card.tsx';
import { CorrectForm } from './review/correct-form.tsx';
import { SplitForm } from './review/split-form.tsx';
import { fieldsOf, oneOf, subjectOf, type Which } from './review/subject.ts';

const { review } = text;
const REASONS = ['low-confidence', 'begun-sentence', 'disagreement', 'possible-duplicate'] as const;
type Reason = (typeof REASONS)[number];
const REVIEWER = 'dragoman-reviewer';
const BLIND = 'dragoman-blind';
const QUEUE = 100;

/** A queue of doubtful records, decided with the keyboard alone. */
export function Review({ reason }: { readonly reason?: string | undefined }) {
  const known = REASONS.find((one) => one === reason);
  const [written, setBy] = useState(() => localStorage.getItem(REVIEWER) ?? '');
  const [chosen, setChosen] = useState(() => localStorage.getItem(BLIND) === 'yes');
  const me = useAnswer('me', (client, signal) => client.ask('whoami', { signal })).value;
  // A token speaks for one name.
  const by = me?.name ?? written;
  const blind = me?.blind === true || chosen;
  return (
    <>
      <div class="page-head">
        <h1>{review.title}</h1>
        <p class="lede">{review.lede}</p>
      </div>
      <div class="review-bar">
        <label class="inline">
          {review.reviewer}{' '}
          <input
            class="field"
            placeholder={review.reviewerHint}
            value={by}
            readOnly={me?.name !== undefined}
            onChange={(event) => {
              const name = event.currentTarget.value.trim();
              localStorage.setItem(REVIEWER, name);
              setBy(name);
            }}
          />
        </label>
        <label class="check" title={review.blindHint}>
          <input
            type="checkbox"
            checked={blind}
            disabled={me?.blind === true}
            onChange={(event) => {
              localStorage.setItem(BLIND, event.currentTarget.checked ? 'yes' : 'no');
              setChosen(event.currentTarget.checked);
            }}
          />
          {review.blind}
        </label>
        <div class="chips" role="group" aria-label={review.reasonLabel}>
          {[undefined, ...REASONS].map((one: Reason | undefined) => (
            <a
              key={one ?? 'all'}
              class="chip"
              aria-current={one === known ? 'true' : undefined}
              href={hrefOf({ view: 'review', ...(one === undefined ? {} : { reason: one }) })}
            >
              {review.reasons[one ?? 'all']}
            </a>
          ))}
        </div>
      </div>
      {blind ? <p class="hint">{me?.blind === true ? review.blindAlways : review.blindHint}</p> : null}
      <Queue key={`${known ?? ''} ${by} ${blind ? 'blind' : ''}`} reason={known} by={by} blind={blind} />
      <AgreementTable mayOpen={me?.scopes.includes('admin') === true} by={by} />
    </>
  );
}

interface Reviewing {
  readonly reason: Reason | undefined;
  readonly by: string;
  readonly blind: boolean;
}

/** The queue of one reviewer; another name is another queue. */
function Queue({ reason, by, blind }: Reviewing) {
  const asked = useAnswer(`review ${reason ?? ''} ${by} ${blind ? 'blind' : ''}`, (client, signal) =>
    client.ask('review', {
      query: {
        ...{ limit: QUEUE, total: true },
        ...(reason === undefined ? {} : { reason }),
        ...(by === '' ? {} : { by, ...(blind ? { blind } : {}) }),
      },
      signal,
    }),
  );
  return (
    <Loaded asked={asked}>
      {(page) => <Desk items={page.items} total={page.total ?? page.items.length} by={by} blind={blind} />}
    </Loaded>
  );
}

type Mode = 'browse' | 'correct' | 'split' | 'note';

function Desk({
  items,
  total,
  by,
  blind,
}: {
  readonly items: readonly ReviewItem[];
  readonly total: number;
  readonly by: string;
  readonly blind: boolean;
}) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const [mode, setMode] = useState<Mode>('browse');
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const [which, setWhich] = useState<Which>('one');
  const done = useRef<
    { readonly decision: string; readonly item: ReviewItem; readonly kind: NewDecision['kind'] }[]
  >([]);
  const card = useRef<HTMLDivElement>(null);
  const queue = items.filter(({ id }) => !gone.has(id));
  const item = queue[Math.min(at, queue.length - 1)];
  // What the server has left out of its answer already is not taken off twice.
  const left = Math.max(queue.length, total - (items.length - queue.length));

  const send = async (decision: Omit<NewDecision, 'by'>, words: string): Promise<void> => {
    if (item === undefined) return;
    if (by === '') {
      setSaid(review.needName);
      return;
    }
    try {
      const extra = note === '' || decision.note !== undefined ? {} : { note };
      const made = await client().ask('decide', {
        body: { ...decision, ...extra, by, ...(blind ? { blind } : {}) },
      });
      done.current.push({ decision: made.id, item, kind: decision.kind });
      // Whoever corrects one of two has not said yet whether they are one.
      const settled = !(decision.action === 'correct' && item.other !== undefined);
      if (settled) setGone((before) => new Set(before).add(item.id));
      setSaid(review.decided(words, settled ? left - 1 : left));
      setMode('browse');
      setNote('');
    } catch (error) {
      const { message, hint } = asClientError(error);
      setSaid([message, hint].filter((one) => one !== '').join('. '));
    }
  };
  const takeBack = async (): Promise<void> => {
    const last = done.current.at(-1);
    if (last === undefined) {
      setSaid(review.nothingBack);
      return;
    }
    try {
      await client().ask('decide', {
        body: { action: 'restore', kind: last.kind, subjects: [last.decision], by },
      });
      done.current.pop();
      const back = gone.has(last.item.id) ? 1 : 0;
      setGone((before) => new Set([...before].filter((id) => id !== last.item.id)));
      setSaid(review.decided(review.said.restore, left + back));
    } catch (error) {
      setSaid(asClientError(error).message);
    }
  };
  const move = (by: number): void => {
    setAt(Math.max(0, Math.min(queue.length - 1, at + by)));
    setMode('browse');
  };
  const simple = (action: 'accept' | 'reject'): void => {
    const subject = item === undefined ? undefined : subjectOf(item);
    if (subject !== undefined) void send({ action, ...subject }, review.said[action]);
  };
  const merge = (): void => {
    const subject = item === undefined ? undefined : subjectOf(item);
    if (subject === undefined || subject.subjects.length < 2) setSaid(review.mergeNothing);
    else void send({ action: 'merge', ...subject }, review.said.merge);
  };
  const split = (): void => {
    if ((item?.incident?.incident.reports.length ?? 0) < 2) setSaid(review.splitNothing);
    else setMode('split');
  };
  const open = (): void => {
    if (item?.event !== undefined) {
      go({ view: 'reader', id: item.event.document.id, mark: `event:${item.event.event.id}` });
    } else if (item?.incident !== undefined) go({ view: 'incident', id: item.incident.incident.id });
  };

  const keys: Readonly<Record<string, readonly [name: keyof typeof review.actions, act: () => void]>> = {
    j: [
      'next',
      () => {
        move(1);
      },
    ],
    k: [
      'previous',
      () => {
        move(-1);
      },
    ],
    a: [
      'accept',
      () => {
        simple('accept');
      },
    ],
    x: [
      'reject',
      () => {
        simple('reject');
      },
    ],
    c: [
      'correct',
      () => {
        setWhich('one');
        setMode('correct');
      },
    ],
    m: ['merge', merge],
    s: ['split', split],
    n: [
      'note',
      () => {
        setMode('note');
      },
    ],
    u: [
      'restore',
      () => {
        void takeBack();
      },
    ],
    o: ['open', open],
  };
  const latest = useRef(keys);
  latest.current = keys;
  // Before the card is painted: whoever sees it may press a key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = latest.current[event.key]?.[1];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, []);
  useLayoutEffect(() => {
    if (mode === 'browse') card.current?.focus({ preventScroll: true });
  }, [item?.id, mode]);

  return (
    <div class="desk">
      <nav class="queue" aria-label={review.queue}>
        <p class="meta">{review.left(left)}</p>
        <ol>
          {queue.map((one, index) => (
            <li key={one.id}>
              <button
                class="queue-item"
                aria-current={one === item ? 'true' : undefined}
                onClick={() => {
                  setAt(index);
                  setMode('browse');
                }}
              >
                <Brief item={one} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div class="desk-main">
        {item === undefined ? (
          <p class="note">{review.done}</p>
        ) : (
          <>
            <div class="card" ref={card} tabIndex={-1} role="group" aria-label={review.reasons[item.reason]}>
              <Card item={item} />
            </div>
            {mode === 'correct' ? (
              <CorrectForm
                key={`${item.id} ${which}`}
                before={fieldsOf(oneOf(item, which))}
                {...(item.other === undefined ? {} : { which, choose: setWhich })}
                cancel={() => {
                  setMode('browse');
                }}
                save={(change, words) => {
                  const subject = subjectOf(oneOf(item, which));
                  if (subject === undefined) return;
                  void send(
                    { action: 'correct', ...subject, change, ...(words === '' ? {} : { note: words }) },
                    review.said.correct,
                  );
                }}
              />
            ) : null}
            {mode === 'split' && item.incident !== undefined ? (
              <SplitForm
                key={item.id}
                id={item.incident.incident.id}
                cancel={() => {
                  setMode('browse');
                }}
                save={(events) => {
                  void send(
                    {
                      ...{ action: 'split', kind: 'incident' },
                      ...{ subjects: [item.incident!.incident.id], parts: events },
                    },
                    review.said.split,
                  );
                }}
              />
            ) : null}
            {mode === 'note' ? <NoteField note={note} set={setNote} close={setMode} /> : null}
            {mode === 'browse' && note !== '' ? (
              <p class="small muted">
                {review.form.note}: {note}
              </p>
            ) : null}
          </>
        )}
        <p class="said-so" role="status">
          {said}
        </p>
        <ul class="keys" aria-label={review.keys}>
          {Object.entries(keys).map(([key, [name, act]]) => (
            <li key={key}>
              <button class="btn plain" onClick={act} aria-keyshortcuts={key}>
                <kbd>{key}</kbd> {review.actions[name]}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function NoteField({
  note,
  set,
  close,
}: {
  readonly note: string;
  readonly set: (note: string) => void;
  readonly close: (mode: Mode) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        close('browse');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close('browse');
      }}
    >
      <label>
        {review.form.note}
        <input
          ref={field}
          class="field"
          value={note}
          onInput={(event) => {
            set(event.currentTarget.value);
          }}
        />
      </label>
    </form>
  );
}

/** A record of the queue in two lines. */
function Brief({ item }: { readonly item: ReviewItem }) {
  const record = item.event?.event ?? item.incident?.incident;
  const name = (side: 'source' | 'target'): string => {
    const parties =
      item.event === undefined
        ? partiesOf(item.incident?.incident[side] ?? [], item.incident?.actors ?? [])
        : partiesOfRefs(item.event.event[side], item.event.actors);
    return parties.map((one) => one.name).join(', ');
  };
  return (
    <>
      {record === undefined ? null : <TypeTag type={record.type} mode={record.mode} />}
      <span class="queue-reason">{review.reasons[item.reason]}</span>
      <span class="queue-acts">
        {name('source') === '' ? text.someone : name('source')} →{' '}
        {name('target') === '' ? text.nobody : name('target')}
      </span>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
