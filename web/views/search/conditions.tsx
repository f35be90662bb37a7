import { countryName } from '../../data/names.ts';
import { showDay } from '../../parts/format.ts';
import { conditionsOf, type ListName, type Query, toggle, withCondition } from '../../state/query.ts';
import { text } from '../../text/en.ts';

/** The conditions in force, each to be taken away. */
export function Conditions({
  query,
  change,
}: {
  readonly query: Query;
  readonly change: (query: Query) => void;
}) {
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return null;
  return (
    <div class="chips conditions" role="group" aria-label={text.search.conditions}>
      {conditions.map(({ name, value }) => {
        const shown = `${text.search.names[name]} ${show(name, value)}`;
        return (
          <button
            key={`${name} ${value}`}
            class="chip"
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
  return name === 'disagree' ? '' : value;
}
