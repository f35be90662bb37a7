import { documentItem } from '../answer/items.ts';
import { pageOf } from '../answer/page-of.ts';
import { kept } from '../define-route.ts';

export const documents = kept('documents', ({ query }, api) => pageOf('documents', query, api, documentItem));
