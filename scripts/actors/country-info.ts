import type { CountryRow } from './countries.ts';
import { titleCase } from './countries.ts';
import type { Person } from './people.ts';
import type { Gold } from './sources.ts';

/** CountryInfo ends with 2011: a spell still open there is known to have lasted until then. */
const SEEN = '2011-12';

/** Sections of leaders and the office that their members held. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^presidents?$|^presidents of the republic$/i, 'President'],
  [/^(?:first )?prime ministers?$|^premiers?$/i, 'Prime Minister'],
  [/^chancellors$/i, 'Chancellor'],
  [/^kings?(?:\/queens)?\b/i, 'Monarch'],
  [/^sultans$/i, 'Sultan'],
  [/^emirs?$/i, 'Emir'],
];

/** Leaders and ministers of CountryInfo, with the dates that it has. */
export function readCountryInfo(gold: Gold, countries: readonly CountryRow[]): Person[] {
  const codes = new Set(countries.map((row) => row.code));
  const people: Person[] = [];
  let country = '';
  let office: string | undefined;
  let ministers = false;
  for (const line of gold.read('actors/countryinfo/CountryInfo.120116.txt', 'latin1').split('\n')) {
    const code = /^<CountryCode>(\w+)</.exec(line)?.[1];
    const section = /^\t<(\/?)([^>#]+)/.exec(line);
    if (code !== undefined) country = codes.has(code) ? code : '';
    else if (/^<\/?Government/.test(line)) ministers = line.startsWith('<G');
    else if (section !== null)
      office =
        section[1] === '/' ? undefined : SECTIONS.find(([pattern]) => pattern.test(section[2]!.trim()))?.[1];
    else if (country !== '' && (office !== undefined || ministers)) {
      const title = office ?? /#\s*([^&;]+?)\s*$/.exec(line)?.[1];
      const found = title === undefined ? undefined : readSpell(line, country, title.replaceAll('_', ', '));
      if (found !== undefined) people.push(found);
    }
  }
  return people;
}

/** "ANGELA_MERKEL_ [>20051122]", "X_ [CHLGOV 20060501 - 20090331] # Minister of Foreign Relations". */
function readSpell(line: string, country: string, title: string): Person | undefined {
  const [, raw = '', dates = ''] =
    /^\s+([A-Z][A-Z_.'-]+)\s+\[(?:[A-Z]{6,12} )?([^\]]+)\](?!\[)/.exec(line) ?? [];
  const name = titleCase(raw.replaceAll('_', ' ').trim());
  const open = /^>(\d{6})/.exec(dates)?.[1];
  const ended = /^<(\d{6})/.exec(dates)?.[1];
  const [, from, to] = /^(\d{6})\d* - (\d{6})/.exec(dates) ?? [];
  if (!name.includes(' ') || /[.]/.test(name.split(' ')[0]!)) return undefined;
  const day = (digits: string, whole: string): string => {
    const rest = new RegExp(`${digits}(\\d\\d)`).exec(whole)?.[1] ?? '';
    const month = `${digits.slice(0, 4)}-${digits.slice(4, 6)}`;
    // "01" and "31" mark months in the ministers' lists.
    return rest === '' || rest === '01' || rest === '31' ? month : `${month}-${rest}`;
  };
  const sector =
    /^(?:ambassador|permanent representative|minister|deputy|secretary|president|prime|chancellor|monarch|sultan|emir|attorney|governor|chief of state)/i;
  if (!sector.test(title)) return undefined;
  if (open !== undefined) return [name, country, 'GOV', title, day(open, dates), '', '', SEEN];
  if (from !== undefined && to !== undefined && to >= '1985')
    return [
      name,
      country,
      'GOV',
      title,
      day(from, dates),
      day(to, dates.slice(dates.indexOf(' - '))),
      '',
      '',
    ];
  if (ended !== undefined && ended >= '1985')
    return [name, country, 'GOV', title, '', day(ended, dates), '', ''];
  return undefined;
}
