import { checked } from '../check-filter.ts';
import type { Engine } from '../engine.ts';
import { describeActor } from './actor.ts';
import { countFacets, countTypes } from './facets.ts';
import { disagreements, incidentNews, likePairs } from './incidents.ts';
import { countEdges } from './network.ts';
import { pairMeans } from './pair-means.ts';
import { countPlaces } from './places.ts';
import { eventsTold, latestSince, revisionOf, summarise } from './summary.ts';
import { countPeriods } from './timeline.ts';
import { findBeside, findUnsure } from './unsure.ts';
import type { Views } from './views.ts';

/** The views of a store over an engine. */
export function openViews(engine: Engine): Views {
  return {
    summary: () => summarise(engine),
    revision: () => revisionOf(engine),
    facets: async (filter) => countFacets(engine, checked(filter)),
    timeline: async (filter, period) => countPeriods(engine, checked(filter), period),
    types: async (filter) => countTypes(engine, checked(filter)),
    places: async (filter, limit) => countPlaces(engine, checked(filter), limit),
    network: async (filter, by, limit) => countEdges(engine, checked(filter), by, limit),
    unsure: async (filter, below, limit) => findUnsure(engine, checked(filter), below, limit),
    beside: async (events, filter, limit) => findBeside(engine, events, checked(filter), limit),
    disagreements: async (filter, limit) => disagreements(engine, checked(filter), limit),
    actor: async (id, filter, period) => describeActor(engine, id, checked(filter), period),
    eventsTold: (since) => eventsTold(engine, since),
    latestSince: (documents) => latestSince(engine, documents),
    incidentNews: (since, limit) => incidentNews(engine, since, limit),
    likePairs: async (filter, limit) => likePairs(engine, checked(filter), limit),
    pairMeans: (since, until, past) => pairMeans(engine, since, until, past),
  };
}
