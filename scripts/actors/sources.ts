import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a data file's facts come from, and under which terms. */
export interface Source {
  readonly name: string;
  readonly licence: string;
  readonly note?: string;
}

/** The sources this build reads, each under its folder of the gold data. */
export const SOURCES = {
  countryCodes: {
    name: 'country-codes (datasets/country-codes)',
    licence: 'PDDL 1.0',
    note: 'codes, names, capitals, Wikidata ids',
  },
  factbook: {
    name: 'CIA World Factbook (factbook.json)',
    licence: 'public domain',
    note: 'names, demonyms, capitals, cities, divisions, heads of state and government',
  },
  phoenix: {
    name: 'Phoenix actor dictionaries (Open Event Data Alliance)',
    licence: 'MIT, Copyright (c) 2014 Open Event Data Alliance',
    note: 'names of places, institutions, groups; people with dated roles',
  },
  everyPolitician: {
    name: 'EveryPolitician scrapers (Wikidata)',
    licence: 'CC0 1.0',
    note: 'ministers with terms and Wikidata ids',
  },
  worldLeaders: {
    name: 'world-leaders 2021 (Wikidata)',
    licence: 'CC0 1.0',
    note: 'heads of state and government',
  },
  reign: { name: 'REIGN, March 2021', licence: 'MIT', note: 'names of leaders with dates' },
  archigos: {
    name: 'Archigos 4.1 (Goemans, Gleditsch, Chiozza)',
    licence: 'CC BY 4.0',
    note: 'full names of leaders with dates to 2015',
  },
  countryInfo: {
    name: 'CountryInfo (Open Event Data Alliance), 2012',
    licence: 'CC BY-SA 3.0',
    note: 'leaders and ministers with dates to 2011',
  },
  partyFacts: {
    name: 'Party Facts (imports of ParlGov, WhoGov, Wikidata)',
    licence: 'MIT',
    note: 'names of parties by country',
  },
  usCongress: {
    name: 'congress-legislators (unitedstates)',
    licence: 'CC0 1.0',
    note: 'presidents, members of Congress',
  },
  own: { name: 'Dragoman', licence: 'Apache-2.0', note: 'aliases and lists written by hand' },
} as const satisfies Record<string, Source>;

/** The gold data as the build sees it: texts by path. */
export interface Gold {
  read(path: string, encoding?: 'utf8' | 'latin1'): string;
  list(path: string): string[];
}

/** Opens the gold data under a folder. */
export function openGold(folder: string): Gold {
  return {
    read: (path, encoding = 'utf8') => readFileSync(join(folder, path), encoding),
    list: (path) => readdirSync(join(folder, path)).sort(),
  };
}
