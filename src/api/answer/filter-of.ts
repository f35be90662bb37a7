import { type Filter, firstDay, lastDay } from '../../store/index.ts';
import { present } from '../../util/present.ts';
import type { FilterQuery } from '../contract/index.ts';
import { badParameter } from './read-query.ts';

type Given = { readonly [Name in keyof FilterQuery]?: FilterQuery[Name] | undefined };

/** The store's filter of the parameters of an address. Throws `bad-parameter`. */
export function filterOf(query: Given): Filter {
  const { from, to, dyad } = query;
  const given = {
    from: dayOf('from', from, firstDay),
    to: dayOf('to', to, lastDay),
    ...{ countries: query.country, actor: query.actor, types: query.type, modes: query.mode },
    ...{
      statuses: query.status,
      place: query.place,
      sectors: query.sector,
      kinds: query.kind,
      outlets: query.outlet,
    },
    ...{ text: query.text, document: query.document, story: query.story, incident: query.incident },
    ...{ independent: query.independent, disagree: query.disagree, rejected: query.rejected },
    superseded: query.superseded,
    dyad: dyad === undefined ? undefined : dyadOf(dyad),
  };
  return present(given);
}

function dayOf(
  name: string,
  value: string | undefined,
  end: (value: string) => string | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  const day = end(value);
  if (day !== undefined) return day;
  const hint = 'Write a date such as 2017, 2017-07 or 2017-07-31.';
  throw badParameter(name, `the calendar has no ${value}`, hint);
}

function dyadOf(value: string): Filter['dyad'] & object {
  const sign = value.includes(':') ? ':' : ',';
  const [a = '', b = ''] = value.split(sign);
  return { a: codeOf(a), b: codeOf(b), directed: sign === ':' };
}

/** Codes are in capitals; ids stay as they are. */
export function codeOf(value: string): string {
  return /^[A-Za-z]{3,}$/.test(value) || /^q\d+$/.test(value) ? value.toUpperCase() : value;
}
