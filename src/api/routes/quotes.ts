import { quoteItem } from '../answer/items.ts';
import { pageOf } from '../answer/page-of.ts';
import { kept } from '../define-route.ts';

export const quotes = kept('quotes', ({ query }, api) => pageOf('quotes', query, api, quoteItem));
