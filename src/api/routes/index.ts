import type { RouteName } from '../contract/index.ts';
import type { RouteHandler } from '../define-route.ts';
import { actor } from './actor.ts';
import { actors } from './actors.ts';
import { agreement } from './agreement.ts';
import { decide } from './decide.ts';
import { decisions } from './decisions.ts';
import { docs } from './docs.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { dyad } from './dyad.ts';
import { event } from './event.ts';
import { events } from './events.ts';
import { exportFile } from './export-file.ts';
import { exportFormats } from './export-formats.ts';
import { facets } from './facets.ts';
import { health } from './health.ts';
import { incident } from './incident.ts';
import { incidents } from './incidents.ts';
import { whoami } from './me.ts';
import { network } from './network.ts';
import { openapi } from './openapi.ts';
import { panelFile, panels } from './panels.ts';
import { places } from './places.ts';
import { quotes } from './quotes.ts';
import { review } from './review.ts';
import { addSearch, deliveries, removeSearch, searches } from './searches.ts';
import {
  addSnapshot,
  snapshot,
  snapshotArchive,
  snapshotFile,
  snapshots,
  verifySnapshot,
} from './snapshots.ts';
import { stories } from './stories.ts';
import { story } from './story.ts';
import { stream } from './stream.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { addToken, removeToken, tokens } from './tokens.ts';

/** What answers each route of the contract. */
export const HANDLERS: { readonly [Name in RouteName]: RouteHandler<Name> } = {
  ...{ panels, panelFile },
  ...{ snapshots, addSnapshot, snapshot, verifySnapshot, snapshotArchive, snapshotFile },
  ...{ summary, today, documents, document, events, event, incidents, incident, stories, story, quotes },
  ...{ actors, actor, dyad, places, facets, timeline, network, exportFormats, exportFile, stream, review },
  agreement,
  ...{ decisions, decide, searches, addSearch, removeSearch, deliveries, tokens, addToken, removeToken },
  ...{ whoami, health, openapi, docs },
};
