import { useEffect, useState } from 'preact/hooks';
import { countryName, quadOf } from '../../data/names.ts';
import type { Tally } from '../../data/types.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { showNumber } from '../../parts/format.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { fit, type ListName, type Query, toggle, withCondition } from '../../state/query.ts';
import { text } from '../../text/en.ts';

const SHORT = 8;
const AFTER_RESULTS = 40;

/** Conditions to set, each with how many events it would leave. */
export function Facets({
  query,
  change,
}: {
  readonly query: Query;
  readonly change: (query: Query) => void;
}) {
  const asked = useAnswer(
    `facets ${JSON.stringify(query)}`,
    (client, signal) => client.ask('facets', { query: fit('events', query), signal }),
    AFTER_RESULTS,
  );
  const set = (name: 'actor' | 'dyad' | 'from' | 'to') => (value: string) => {
    change(withCondition(query, name, value));
  };
  return (
    <div class="facets">
      <Word label={text.search.actor} hint={text.search.actorHint} value={query.actor} set={set('actor')} />
      <Word label={text.search.dyad} hint={text.search.dyadHint} value={query.dyad} set={set('dyad')} />
      <div class="two">
        <Word label={text.search.from} type="date" value={query.from} set={set('from')} />
        <Word label={text.search.to} type="date" value={query.to} set={set('to')} />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={query.disagree === true}
          onChange={(event) => {
            change(withCondition(query, 'disagree', event.currentTarget.checked ? true : undefined));
          }}
        />
        {text.search.disagree}
      </label>
      <Loaded asked={asked}>
        {(facets) => (
          <>
            <Facet name="type" title={text.search.type} tallies={facets.type} query={query} change={change} />
            <Facet
              name="status"
              title={text.search.status}
              tallies={facets.status}
              query={query}
              change={change}
            />
            <Facet
              name="country"
              title={text.search.country}
              tallies={facets.country}
              query={query}
              change={change}
            />
            <Facet
              name="outlet"
              title={text.search.outlet}
              tallies={facets.outlet}
              query={query}
              change={change}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Word({
  label,
  hint,
  type = 'text',
  value,
  set,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  readonly value: string | undefined;
  readonly set: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => {
    setTyped(value ?? '');
  }, [value]);
  return (
    <label class="facet-word">
      <span>{label}</span>
      <input
        class="field"
        {...(type === 'date' ? { type } : { type, placeholder: hint })}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onChange={(event) => {
          set(event.currentTarget.value.trim());
        }}
      />
    </label>
  );
}

function Facet({
  name,
  title,
  tallies,
  query,
  change,
}: {
  readonly name: ListName;
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly query: Query;
  readonly change: (query: Query) => void;
}) {
  const [all, setAll] = useState(false);
  const chosen = query[name] ?? [];
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  const shown = all ? tallies : tallies.filter(({ value }, index) => index < SHORT || chosen.includes(value));
  const missing = chosen.filter((value) => !tallies.some((tally) => tally.value === value));
  if (shown.length + missing.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {[...shown, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => (
        <label key={value} class={name === 'type' ? `check q-${quadOf(value)}` : 'check'}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => {
              change(toggle(query, name, value));
            }}
          />
          <span class="facet-name">{nameOf(name, value)}</span>
          <span class="facet-count">{showNumber(count)}</span>
          <svg class="facet-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(count / most) * 100} height={2} />
          </svg>
        </label>
      ))}
      {tallies.length > SHORT ? (
        <button
          class="link-btn small"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? text.search.fewer : text.search.other(tallies.length - SHORT)}
        </button>
      ) : null}
    </fieldset>
  );
}

function nameOf(name: ListName, value: string): string {
  if (name === 'country') return countryName(value);
  if (name === 'status') return text.status[value as keyof typeof text.status];
  return value;
}
