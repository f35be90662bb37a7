import { countryName } from '../../data/names.ts';
import { showDay } from '../../parts/format.ts';
import { conditionsOf, fit, type ListName, type Query, toggle, withCondition } from '../../state/query.ts';
import type { Listed } from '../../state/route.ts';
import { text } from '../../text/en.ts';

/** The conditions in force, each to be taken away. */
export function Conditions({
  query,
  of,
  change,
}: {
  readonly query: Query;
  /** What is listed: conditions that say nothing of it are shown as idle. */
  readonly of: Listed;
  readonly change: (query: Query) => void;
}) {
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return null;
  const applied = fit(of, query);
  return (
    <div class="chips conditions" role="group" aria-label={text.search.conditions}>
      {conditions.map(({ name, value }) => {
        const idle = !(name in applied);
        const named = `${text.search.names[name]} ${show(name, value)}`;
        const shown = idle ? `${named} (${text.search.idle(text.search.of[of])})` : named;
        return (
          <button
            key={`${name} ${value}`}
            class={idle ? 'chip idle' : 'chip'}
            title={idle ? text.search.idle(text.search.of[of]) : undefined}
            aria-label={text.search.remove(shown)}
            onClick={() => {
              const several = Array.isArray(query[name]);
              change(
                several ? toggle(query, name as ListName, value) : withCondition(query, name, undefined),
              );
            }}
          >
            <span class="muted">{text.search.names[name]}</span> {show(name, value)}
            <span class="x" aria-hidden="true">
              ×
            </span>
          </button>
        );
      })}
      <button
        class="link-btn small"
        onClick={() => {
          change({});
        }}
      >
        {text.search.clear}
      </button>
    </div>
  );
}

function show(name: keyof Query, value: string): string {
  if (name === 'country') return countryName(value);
  if (name === 'from' || name === 'to') return showDay(value);
  if (name === 'status') return text.status[value as keyof typeof text.status];
  if (name === 'place' && /^\d+$/.test(value)) return text.search.geonames(value);
  return name === 'disagree' ? '' : value;
}
