import type { SectorRule } from '../rule.ts';

/**
 * "Vladimir Putin" in 2014: a person whose office at that date is known.
 */
export const knownPerson: SectorRule = ({ person }) => {
  if (person === undefined) return undefined;
  const { spell, name, past } = person;
  const office = spell.title === '' ? spell.sector : spell.title;
  if (past && spell.to !== '')
    return {
      sectors: ['ELI'],
      basis: 'inferred',
      why: `known-person: ${name}, ${office} until ${spell.to}`,
      firm: true,
    };
  return { sectors: [spell.sector], basis: 'inferred', why: `known-person: ${name}, ${office}`, firm: true };
};
