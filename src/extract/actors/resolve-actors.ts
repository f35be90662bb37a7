import type { Actor, Doc } from '../../document/index.ts';
import type { Stage } from '../../pipeline/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { findCountries } from './find-countries.ts';
import type { Lexicon } from './lexicon.ts';
import { countriesOfOwners } from './owners.ts';
import { resolveActor } from './resolve-actor.ts';

type Needs = 'sentences' | 'tokens' | 'words' | 'entities' | 'chains';

/** The stage that turns chains of mentions into actors with country and sectors. */
export function resolveActors({ lexicon }: { readonly lexicon: Lexicon }): Stage<Needs, 'actors'> {
  return stagePerDocument(
    'resolve-actors',
    ['sentences', 'tokens', 'words', 'entities', 'chains'],
    ['actors'],
    (doc) => ({ actors: actorsOf(doc, lexicon) }),
  );
}

function actorsOf(doc: Doc<Needs>, lexicon: Lexicon): readonly Actor[] {
  const place = doc.document.dateline?.place;
  const around = {
    doc,
    lexicon,
    countries: findCountries(doc.document.text, lexicon),
    datelineCountry: place === undefined ? undefined : findCountries(place, lexicon)[0]?.country,
  };
  const chains = doc.layers.chains.filter((chain) => chain.mentions.length > 0);
  const actors = chains.map((chain) => resolveActor(chain, around));
  return joinById(countriesOfOwners(actors, chains, doc));
}

/** Two chains that lead to the same known person or country are one actor. */
function joinById(actors: readonly Actor[]): readonly Actor[] {
  const byId = new Map<string, Actor>();
  for (const actor of actors) {
    const known = byId.get(actor.id);
    if (known === undefined) byId.set(actor.id, actor);
    else
      byId.set(actor.id, {
        ...known,
        mentions: [...known.mentions, ...actor.mentions].sort((a, b) => a.start - b.start),
        why: [...new Set([...known.why, ...actor.why])],
      });
  }
  return [...byId.values()];
}
