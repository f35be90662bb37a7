import type { ActorBrief, ActorRef } from '../data/types.ts';
import { hrefOf } from '../state/route.ts';
import { text } from '../text/en.ts';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly cameo?: string | undefined;
}

/** The actors of ids, each once; an id that is not among `actors` is shown as it is. */
export function partiesOf(ids: readonly string[], actors: readonly ActorBrief[]): Party[] {
  return [...new Set(ids)].map((id) => actors.find((actor) => actor.id === id) ?? { id, name: id });
}

/** The actors that references lead to. */
export function partiesOfRefs(refs: readonly ActorRef[], actors: readonly ActorBrief[]): Party[] {
  return partiesOf(
    refs.map(({ actor }) => actor),
    actors,
  ).map((party) =>
    party.name === party.id
      ? { ...party, name: refs.find(({ actor }) => actor === party.id)?.text ?? party.name }
      : party,
  );
}

/** Names of actors, each a link to its page. */
export function Parties({
  parties,
  nobody,
  plain = false,
  most = 3,
}: {
  readonly parties: readonly Party[];
  readonly nobody: string;
  readonly plain?: boolean;
  /** So many are named, the others counted. */
  readonly most?: number;
}) {
  if (parties.length === 0) return <span class="nobody">{nobody}</span>;
  return (
    <>
      {parties.slice(0, most).map(({ id, name, cameo }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          {plain ? (
            <span class="actor">{name}</span>
          ) : (
            <a class="actor" href={hrefOf({ view: 'actor', id })} title={cameo}>
              {name}
            </a>
          )}
        </span>
      ))}
      {parties.length > most ? (
        <span class="muted" title={parties.map(({ name }) => name).join(', ')}>
          {text.others(parties.length - most)}
        </span>
      ) : null}
    </>
  );
}

/** Who does it to whom. */
export function Acts({
  source,
  target,
  plain = false,
  most = 3,
}: {
  readonly source: readonly Party[];
  readonly target: readonly Party[];
  readonly plain?: boolean;
  readonly most?: number;
}) {
  return (
    <span class="acts">
      <Parties parties={source} nobody={text.someone} plain={plain} most={most} />
      <span class="arrow">
        <span aria-hidden="true">→</span>
        <span class="hidden"> {text.does} </span>
      </span>
      <Parties parties={target} nobody={text.nobody} plain={plain} most={most} />
    </span>
  );
}
