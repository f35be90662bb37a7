import type { GazetteerPlace } from '../../gazetteer/index.ts';
import { lookUp } from '../../util/look-up.ts';

/** What to add where states disagree on whose a place is. Records carry the nominal state. As of 2024. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  ESH: 'largely held and claimed by Morocco',
  TWN: 'governs itself, claimed by China',
  KOS: 'independence declared in 2008, not recognised by Serbia and others',
  PSE: 'occupied by Israel since 1967 in whole or part; statehood not recognised by all',
  FLK: 'British, claimed by Argentina as Malvinas',
  GIB: 'British, claimed by Spain',
  IOT: 'British, claimed by Mauritius',
};

const DONBAS = 'claimed by Russia since 2022, which holds it in part';
const KASHMIR = 'Kashmir is claimed by India and Pakistan';

/** By name of the place or of its first-level division. */
const BY_NAME: Readonly<Record<string, string>> = {
  ...{ Crimea: 'held by Russia since 2014', 'Autonomous Republic of Crimea': 'held by Russia since 2014' },
  ...{ 'Avtonomna Respublika Krym': 'held by Russia since 2014', Sevastopol: 'held by Russia since 2014' },
  ...{
    'Donetsk Oblast': DONBAS,
    'Luhansk Oblast': DONBAS,
    'Zaporizhzhia Oblast': DONBAS,
    'Kherson Oblast': DONBAS,
  },
  ...{
    Donbas: DONBAS,
    Kashmir: KASHMIR,
    'Kashmir Valley': KASHMIR,
    'Azad Kashmir': KASHMIR,
    Ladakh: KASHMIR,
  },
  ...{ 'Jammu and Kashmir': KASHMIR, 'Gilgit-Baltistan': KASHMIR, 'Line of Control': KASHMIR },
  ...{ 'Golan Heights': 'held by Israel since 1967', Quneitra: 'held by Israel in part since 1967' },
  ...{ Abkhazia: 'breakaway, backed by Russia', 'South Ossetia': 'breakaway, backed by Russia' },
  ...{ Transnistria: 'breakaway', 'Northern Cyprus': 'breakaway, recognised by Turkey alone' },
  ...{ 'Nagorno-Karabakh': 'held by Armenians until 2023', Somaliland: 'declared its independence in 1991' },
  ...{
    Abyei: 'claimed by Sudan and South Sudan',
    Jerusalem: 'status disputed',
    'East Jerusalem': 'annexed by Israel',
  },
  ...{
    'Senkaku Islands': 'claimed by China and Taiwan',
    'Kuril Islands': 'the southern ones are claimed by Japan',
  },
  ...{
    'Spratly Islands': 'claimed by several states',
    'Paracel Islands': 'held by China, claimed by Vietnam',
  },
  ...{ 'Scarborough Shoal': 'claimed by China and the Philippines', 'Arunachal Pradesh': 'claimed by China' },
};

/** The note of a disputed place. */
export function noteOf(place: GazetteerPlace, division: GazetteerPlace | undefined): string | undefined {
  return (
    lookUp(BY_NAME, place.name) ??
    (division === undefined ? undefined : lookUp(BY_NAME, division.name)) ??
    (place.country === undefined ? undefined : BY_COUNTRY[place.country])
  );
}
