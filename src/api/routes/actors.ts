import { actorItem } from '../answer/items.ts';
import { pageOf } from '../answer/page-of.ts';
import { kept } from '../define-route.ts';

export const actors = kept('actors', ({ query }, api) => pageOf('actors', query, api, actorItem));
