/** A row of tabs; arrow keys go along them. */
export function Tabs<Name extends string>({
  label,
  names,
  chosen,
  choose,
  panel,
}: {
  readonly label: string;
  readonly names: readonly (readonly [name: Name, title: string])[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  /** Id of the element that the tabs change. */
  readonly panel: string;
}) {
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = names.findIndex(([name]) => name === chosen);
    const next = (at + by + names.length) % names.length;
    choose(names[next]![0]);
    const list = event.currentTarget as HTMLElement;
    list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={step}>
      {names.map(([name, title]) => (
        <button
          key={name}
          role="tab"
          class="tab"
          aria-selected={name === chosen}
          aria-controls={panel}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => {
            choose(name);
          }}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
