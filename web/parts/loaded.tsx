import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { setToken } from '../data/connection.ts';
import { storeChanged } from '../data/live.ts';
import type { Asked } from '../data/use-answer.ts';
import { text } from '../text/en.ts';

/** Shows an answer once it is there, and what went wrong where it is not; the old one stays while the next is asked. */
export function Loaded<Value>({
  asked,
  children,
}: {
  readonly asked: Asked<Value>;
  readonly children: (value: Value) => ComponentChildren;
}) {
  const { value, error, again } = asked;
  if (error?.status === 401 || error?.status === 403) return <TokenForm />;
  if (error !== undefined) {
    return (
      <div class="note bad" role="alert">
        <p>
          <strong>{text.failed}</strong> {error.message}
        </p>
        {error.hint === '' ? null : <p class="small">{error.hint}</p>}
        <button class="btn" onClick={again}>
          {text.again}
        </button>
      </div>
    );
  }
  if (value === undefined) {
    return (
      <p class="waiting" role="status">
        {text.waiting}
      </p>
    );
  }
  return <>{children(value)}</>;
}

function TokenForm() {
  const [value, setValue] = useState('');
  return (
    <form
      class="note"
      onSubmit={(event) => {
        event.preventDefault();
        setToken(value.trim());
        // All that was refused asks again.
        storeChanged();
      }}
    >
      <h2>{text.token.title}</h2>
      <p>{text.token.lede}</p>
      <label>
        {text.token.label}{' '}
        <input
          class="field"
          type="password"
          autocomplete="off"
          value={value}
          onInput={(event) => {
            setValue(event.currentTarget.value);
          }}
        />
      </label>{' '}
      <button class="btn main">{text.token.send}</button>
    </form>
  );
}
