import { pageOf } from '../answer/page-of.ts';
import { kept } from '../define-route.ts';

export const stories = kept('stories', ({ query }, api) => pageOf('stories', query, api, (hit) => hit));
