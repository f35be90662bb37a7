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
    facets: (filter) => countFacets(engine, filter),
    timeline: (filter, period) => countPeriods(engine, filter, period),
    types: (filter) => countTypes(engine, filter),
    places: (filter, limit) => countPlaces(engine, filter, limit),
    network: (filter, by, limit) => countEdges(engine, filter, by, limit),
    unsure: (filter, below, limit) => findUnsure(engine, filter, below, limit),
    beside: (events, filter, limit) => findBeside(engine, events, filter, limit),
    disagreements: (filter, limit) => disagreements(engine, filter, limit),
    actor: (id, filter, period) => describeActor(engine, id, filter, period),
    eventsTold: (since) => eventsTold(engine, since),
    latestSince: (documents) => latestSince(engine, documents),
    incidentNews: (since, limit) => incidentNews(engine, since, limit),
    likePairs: (filter, limit) => likePairs(engine, filter, limit),
    pairMeans: (since, until, past) => pairMeans(engine, since, until, past),
  };
}
