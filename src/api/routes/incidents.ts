import { incidentItem } from '../answer/items.ts';
import { pageOf } from '../answer/page-of.ts';
import { kept } from '../define-route.ts';

export const incidents = kept('incidents', ({ query }, api) => pageOf('incidents', query, api, incidentItem));
