import { orderRecord } from '../../document/encode.ts';
import { documentRecord } from '../../document/document-record.ts';
import type { Format } from './format.ts';

/** One JSON array with an object of document, actors, events and quotes for each document. */
export function jsonFormat(): Format {
  let first = true;
  return {
    begin: () => '[',
    document: (coded) => {
      const { actors, events, quotes } = coded;
      const item = {
        document: orderRecord(documentRecord(coded)),
        actors: actors.map(orderRecord),
        events: events.map(orderRecord),
        quotes: quotes.map(orderRecord),
      };
      const text = `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
      first = false;
      return text;
    },
    end: () => '\n]\n',
  };
}
