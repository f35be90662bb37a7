import { joinAppositions } from './passes/apposition.ts';
import { joinDescriptions } from './passes/description.ts';
import { joinExactNames } from './passes/exact-name.ts';
import { joinFirstPersons } from './passes/first-person.ts';
import { joinGenericNouns } from './passes/generic.ts';
import { joinOrganizationNames } from './passes/organization-name.ts';
import { joinIssuers } from './passes/issuer.ts';
import { joinJustNamed } from './passes/just-named.ts';
import { joinNamedLater } from './passes/named-later.ts';
import type { Pass } from './passes/pass.ts';
import { joinPersonNames } from './passes/person-name.ts';
import { joinPlacesOfName } from './passes/place-of-name.ts';
import { joinPronouns } from './passes/pronoun.ts';
import { joinSameHead } from './passes/same-head.ts';
import { joinSpeakerPronouns } from './passes/speaker-pronoun.ts';
import { joinStatements } from './passes/statement.ts';
import { joinWriters } from './passes/writer.ts';

/** The passes, the surest first: each builds on what those before it know of an actor. */
export const SIEVE: readonly Pass[] = [
  joinSameHead,
  joinExactNames,
  joinPersonNames,
  joinOrganizationNames,
  // Before descriptions, so that "the president" may find the name it was set beside.
  joinAppositions,
  joinPlacesOfName,
  joinNamedLater,
  joinDescriptions,
  joinGenericNouns,
  joinJustNamed,
  joinIssuers,
  joinWriters,
  joinStatements,
  // Before pronouns at large: who speaks is surer than who is salient.
  joinFirstPersons,
  joinSpeakerPronouns,
  joinPronouns,
];
