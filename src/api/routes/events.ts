import { eventItem } from '../answer/items.ts';
import { pageOf } from '../answer/page-of.ts';
import { kept } from '../define-route.ts';

export const events = kept('events', ({ query }, api) => pageOf('events', query, api, eventItem));
