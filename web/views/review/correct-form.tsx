import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COUNTRY_LIST, modesOf, TYPE_NAMES } from '../../data/names.ts';
import type { NewDecision } from '../../data/types.ts';
import { text } from '../../text/en.ts';
import { changeOf, type Fields, type Which } from './subject.ts';

const { form } = text.review;

/** The values of a record to set by hand; only what was changed is sent. */
export function CorrectForm({
  before,
  which,
  choose,
  save,
  cancel,
}: {
  readonly before: Fields;
  /** Of a possible duplicate: which of the two is corrected. */
  readonly which?: Which;
  readonly choose?: (which: Which) => void;
  readonly save: (change: NonNullable<NewDecision['change']>, note: string) => void;
  readonly cancel: () => void;
}) {
  const [fields, setFields] = useState(before);
  const [note, setNote] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    first.current?.focus();
  }, []);
  const set = (change: Partial<Fields>): void => {
    setFields({ ...fields, ...change });
  };
  const word = (name: 'source' | 'target' | 'from' | 'to' | 'place', type: 'text' | 'date' = 'text') => (
    <label>
      <span>{{ ...form, from: form.date, to: form.dateTo }[name]}</span>
      <input
        class="field"
        {...(type === 'date' ? { type } : { type })}
        value={fields[name]}
        onInput={(event) => {
          set({ [name]: event.currentTarget.value });
        }}
      />
    </label>
  );
  const submit = (): void => {
    const change = changeOf(before, fields);
    if (change === undefined) cancel();
    else save(change, note);
  };
  return (
    <form
      class="correct"
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {which === undefined ? null : (
        <label>
          <span>{text.review.which}</span>
          <select
            class="field"
            value={which}
            onChange={(event) => choose?.(event.currentTarget.value === 'other' ? 'other' : 'one')}
          >
            <option value="one">{text.review.one}</option>
            <option value="other">{text.review.other}</option>
          </select>
        </label>
      )}
      <label>
        <span>{form.type}</span>
        <select
          ref={first}
          class="field"
          value={fields.type}
          onChange={(event) => {
            const type = event.currentTarget.value;
            set({ type, mode: modesOf(type).includes(fields.mode) ? fields.mode : '' });
          }}
        >
          {TYPE_NAMES.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{form.mode}</span>
        <select
          class="field"
          value={fields.mode}
          onChange={(event) => {
            set({ mode: event.currentTarget.value });
          }}
        >
          <option value="">{form.noMode}</option>
          {modesOf(fields.type).map((mode) => (
            <option key={mode} value={mode}>
              {mode}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{form.status}</span>
        <select
          class="field"
          value={fields.status}
          onChange={(event) => {
            set({ status: event.currentTarget.value });
          }}
        >
          {Object.entries(text.status).map(([status, name]) => (
            <option key={status} value={status}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {word('source')}
      {word('target')}
      {word('from', 'date')}
      {word('to', 'date')}
      {word('place')}
      <label>
        <span>{form.country}</span>
        <select
          class="field"
          value={fields.country}
          onChange={(event) => {
            set({ country: event.currentTarget.value });
          }}
        >
          <option value="" />
          {COUNTRY_LIST.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {fields.figures.map((figure, index) => (
        <fieldset key={index} class="figure-fields">
          <legend>{text.incident.kinds[figure.kind as keyof typeof text.incident.kinds]}</legend>
          {(['low', 'best', 'high'] as const).map((name) => (
            <label key={name}>
              <span>{{ low: form.low, best: form.value, high: form.high }[name]}</span>
              <input
                class="field num"
                inputMode="numeric"
                value={figure[name]}
                onInput={(event) => {
                  const figures = fields.figures.map((one, at) =>
                    at === index ? { ...one, [name]: event.currentTarget.value } : one,
                  );
                  set({ figures });
                }}
              />
            </label>
          ))}
        </fieldset>
      ))}
      <label class="wide">
        <span>{form.note}</span>
        <input
          class="field"
          value={note}
          onInput={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
      </label>
      <div class="chips wide">
        <button class="btn main">
          {text.review.actions.save} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" class="btn" onClick={cancel}>
          {text.review.actions.cancel} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
