import { dayNumber } from './calendar.ts';

/** The day on which a state keeps its independence, by the beginning of its name and of the word for its people. */
const DAYS: Readonly<Record<string, string>> = {
  '1-1': 'Haiti Sudan Brunei Cameroon',
  '1-4': 'Myanmar Burm',
  '2-4': 'Sri\\sLank',
  '2-16': 'Lithuani',
  '2-17': 'Kosov',
  '2-18': 'Gambia',
  '2-24': 'Estoni',
  '2-27': 'Dominican',
  '3-6': 'Ghana',
  '3-12': 'Mauriti',
  '3-20': 'Tunisia',
  '3-21': 'Namibia',
  '3-25': 'Greece Greek',
  '3-26': 'Bangladesh',
  '4-4': 'Senegal',
  '4-18': 'Zimbabwe',
  '4-27': 'Sierra\\sLeon Togo',
  '5-20': 'East\\sTimor Timor-Leste',
  '5-24': 'Eritre',
  '5-25': 'Jordan',
  '5-26': 'Georgia',
  '6-12': 'Philippin Filipin',
  '6-25': 'Mozambi',
  '6-26': 'Madagasca Malagasy Somali',
  '6-27': 'Djibouti',
  '6-30': 'Congo',
  '7-1': 'Burundi',
  '7-3': 'Belarus',
  '7-4': 'U\\.S\\. US United\\sStates America Washington',
  '7-5': 'Algeri Venezuela',
  '7-6': 'Malawi',
  '7-9': 'South\\sSudan Argentin',
  '7-10': 'Bahamas Bahamian',
  '7-20': 'Colombia',
  '7-26': 'Liberia Maldiv',
  '7-28': 'Peru',
  '8-1': 'Benin',
  '8-3': 'Niger(?:iens?)?\\b',
  '8-5': 'Burkin',
  '8-6': 'Bolivia Jamaica',
  '8-7': 'Ivor(?:y|ian)',
  '8-10': 'Ecuador',
  '8-11': 'Chad',
  '8-14': 'Pakistan',
  '8-15': 'India(?!na)',
  '8-17': 'Indonesia Gabon',
  '8-19': 'Afghan',
  '8-24': 'Ukrain',
  '8-25': 'Uruguay',
  '8-27': 'Moldova',
  '8-31': 'Malaysia Kyrgyz Trinidad',
  '9-1': 'Uzbek',
  '9-7': 'Brazil',
  '9-9': 'Tajik',
  '9-15': 'Guatemala Hondura Salvador Nicaragua Costa\\sRica',
  '9-16': 'Mexic Papua\\sNew\\sGuinea Papua',
  '9-18': 'Chile',
  '9-21': 'Malta Maltese Armenia Belize',
  '9-22': 'Mali(?:ans?)?\\b',
  '9-24': 'Guinea-Bissau',
  '9-27': 'Turkmen',
  '9-30': 'Botswana',
  '10-1': 'Nigeria Cypr',
  '10-2': 'Guinea',
  '10-4': 'Lesotho',
  '10-9': 'Uganda',
  '10-12': 'Equatorial\\sGuinea',
  '10-18': 'Azerbaijan',
  '10-24': 'Zambia',
  '11-3': 'Panama',
  '11-9': 'Cambodia',
  '11-11': 'Poland Polish Angola',
  '11-18': 'Latvia Morocc',
  '11-22': 'Leban',
  '11-28': 'Albania Mauritania',
  '12-6': 'Finland Finnish',
  '12-9': 'Tanzania',
  '12-12': 'Kenya',
  '12-16': 'Kazakh',
  // Kept by another calendar.
  '': 'Israel',
};

const DAY_OF = Object.entries(DAYS).flatMap(([day, names]) =>
  names.split(' ').map((name) => [name, day] as const),
);
/** The longer name first: "Nigeria" is no "Niger". */
const NAMES = new RegExp(
  `\\b(?:${DAY_OF.map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'gu',
);
const TESTS = DAY_OF.map(([name, day]) => [new RegExp(`^${name}$`, 'u'), day] as const);

/** So far away, in characters, the state is looked for. */
const REACH = 3000;

/**
 * "Pakistan freed 200 prisoners on Independence Day": the key of the day of the state named last before, else first after; that of the
 *  ^^^^^^^^                        ^^^^^^^^^^^^^^^^
 * United States where none is. Undefined where the state keeps it by another calendar.
 */
export function independenceIn(text: string, start: number): string | undefined {
  const namesIn = (from: number, to: number) =>
    [...text.slice(Math.max(0, from), to).matchAll(NAMES)].map(([name]) => name);
  const found = namesIn(start - REACH, start).at(-1) ?? namesIn(start, start + REACH)[0];
  const day = found === undefined ? '7-4' : TESTS.find(([test]) => test.test(found))?.[1];
  return day === undefined || day === '' ? undefined : `independence ${day}`;
}

/** The day of such a key in a year; undefined for other keys. */
export function independenceDay(key: string, year: number): number | undefined {
  const parts = /^independence (\d+)-(\d+)$/.exec(key);
  return parts === null ? undefined : dayNumber(year, Number(parts[1]), Number(parts[2]));
}
