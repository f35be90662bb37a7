import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '../../data/use-answer.ts';
import { showMoment } from '../../parts/format.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MarkedSentence } from '../../parts/marked-sentence.tsx';
import { text } from '../../text/en.ts';

/** Chooses the reports of an incident that are another occurrence: number keys or space switch them. */
export function SplitForm({
  id,
  save,
  cancel,
}: {
  readonly id: string;
  readonly save: (events: readonly string[]) => void;
  readonly cancel: () => void;
}) {
  const asked = useAnswer(`incident ${id}`, (client, signal) =>
    client.ask('incident', { params: { id }, signal }),
  );
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLFormElement>(null);
  const reports = asked.value?.reports ?? [];
  useLayoutEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, [reports.length]);
  const turn = (event: string): void => {
    const next = new Set(leaving);
    if (!next.delete(event)) next.add(event);
    setLeaving(next);
  };
  return (
    <form
      ref={box}
      class="split"
      aria-label={text.review.splitTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (leaving.size > 0 && leaving.size < reports.length) save([...leaving]);
      }}
      onKeyDown={(event) => {
        const chosen = /^[1-9]$/.test(event.key) ? reports[Number(event.key) - 1] : undefined;
        if (chosen !== undefined) turn(chosen.event.id);
        else if (event.key === 'Escape') cancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h3>{text.review.splitTitle}</h3>
      <Loaded asked={asked}>
        {() =>
          reports.map((item, index) => (
            <label key={item.event.id} class="check row">
              <input
                type="checkbox"
                checked={leaving.has(item.event.id)}
                onChange={() => {
                  turn(item.event.id);
                }}
              />
              {index < 9 ? <kbd>{index + 1}</kbd> : null}
              <span>
                <strong>{item.document.outlet ?? text.unknownOutlet}</strong>{' '}
                <span class="muted small">{showMoment(item.document.published)}</span>
                <br />
                <span class="said">
                  <MarkedSentence item={item} />
                </span>
              </span>
            </label>
          ))
        }
      </Loaded>
      <div class="chips">
        <button class="btn main" disabled={leaving.size === 0 || leaving.size >= reports.length}>
          {text.review.actions.split} <kbd>Enter</kbd>
        </button>
        <button type="button" class="btn" onClick={cancel}>
          {text.review.actions.cancel} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
