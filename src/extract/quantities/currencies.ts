/** Marks that stand before or behind a sum, and their ISO 4217 codes. */
export const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₺': 'TRY' },
    ...{ '₦': 'NGN', '₪': 'ILS', '₴': 'UAH', '₱': 'PHP', '₫': 'VND', '฿': 'THB', '₸': 'KZT', '₵': 'GHS' },
  }),
);

/** Letters that tell one dollar from another: "A$", "HK$". */
export const DOLLARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ us: 'USD', usd: 'USD', 'u.s.': 'USD', a: 'AUD', au: 'AUD', c: 'CAD', ca: 'CAD', can: 'CAD' },
    ...{ hk: 'HKD', nz: 'NZD', s: 'SGD', r: 'BRL', nt: 'TWD', z: 'ZWL', j: 'JMD', tt: 'TTD' },
  }),
);

/** Codes and short words that stand before a sum: "Rs 20 crore", "EUR 5 million". */
export const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ rs: 'INR', inr: 'INR', usd: 'USD', eur: 'EUR', gbp: 'GBP', chf: 'CHF', jpy: 'JPY', cny: 'CNY' },
    ...{ rmb: 'CNY', aud: 'AUD', cad: 'CAD', hkd: 'HKD', nzd: 'NZD', sgd: 'SGD', zar: 'ZAR', ngn: 'NGN' },
    ...{ kes: 'KES', ksh: 'KES', pkr: 'PKR', brl: 'BRL', rub: 'RUB', sek: 'SEK', nok: 'NOK', dkk: 'DKK' },
    ...{ myr: 'MYR', rm: 'MYR', tk: 'BDT', bdt: 'BDT', ugx: 'UGX', tzs: 'TZS', ghs: 'GHS', php: 'PHP' },
    ...{ thb: 'THB', idr: 'IDR', lkr: 'LKR', npr: 'NPR', mwk: 'MWK', zmw: 'ZMW', xaf: 'XAF', xof: 'XOF' },
    ...{ pln: 'PLN', try: 'TRY', ils: 'ILS', nis: 'ILS', aed: 'AED', sar: 'SAR', egp: 'EGP', uah: 'UAH' },
  }),
);

/** Letters that stand for a currency where they touch a sum; several countries use one of them, so it has no code. */
export const LETTERS: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries({ N: 'NGN', R: 'ZAR', K: undefined, P: undefined, M: undefined, D: undefined }),
);

/**
 * Names of currencies. Where countries share a name, `by` tells them apart by the adjective before it, and `code` is
 * meant without one; no code where none is likelier than the others.
 */
export interface CurrencyName {
  readonly code?: string;
  readonly by?: Readonly<Record<string, string>>;
}

const NAMES: Readonly<Record<string, CurrencyName>> = {
  dollar: {
    code: 'USD',
    by: {
      ...{ australian: 'AUD', canadian: 'CAD', zealand: 'NZD', kong: 'HKD', singapore: 'SGD', taiwan: 'TWD' },
      ...{
        singaporean: 'SGD',
        namibian: 'NAD',
        jamaican: 'JMD',
        liberian: 'LRD',
        fijian: 'FJD',
        fiji: 'FJD',
      },
      ...{ zimbabwe: 'ZWL', zimbabwean: 'ZWL', bahamian: 'BSD', barbadian: 'BBD', taiwanese: 'TWD' },
    },
  },
  euro: { code: 'EUR' },
  pound: {
    code: 'GBP',
    by: { egyptian: 'EGP', sudanese: 'SDG', syrian: 'SYP', lebanese: 'LBP', cypriot: 'CYP', irish: 'IEP' },
  },
  sterling: { code: 'GBP' },
  yen: { code: 'JPY' },
  yuan: { code: 'CNY' },
  renminbi: { code: 'CNY' },
  rouble: { code: 'RUB', by: { belarusian: 'BYN' } },
  ruble: { code: 'RUB', by: { belarusian: 'BYN' } },
  rupee: {
    code: 'INR',
    by: {
      pakistani: 'PKR',
      pakistan: 'PKR',
      lankan: 'LKR',
      nepali: 'NPR',
      nepalese: 'NPR',
      mauritian: 'MUR',
    },
  },
  franc: {
    by: {
      swiss: 'CHF',
      cfa: 'XOF',
      congolese: 'CDF',
      rwandan: 'RWF',
      guinean: 'GNF',
      french: 'FRF',
      belgian: 'BEF',
      burundian: 'BIF',
      djiboutian: 'DJF',
      comorian: 'KMF',
    },
  },
  rand: { code: 'ZAR' },
  shekel: { code: 'ILS' },
  naira: { code: 'NGN' },
  hryvnia: { code: 'UAH' },
  hryvnias: { code: 'UAH' },
  hryvna: { code: 'UAH' },
  zloty: { code: 'PLN' },
  forint: { code: 'HUF' },
  lira: { by: { turkish: 'TRY', italian: 'ITL', syrian: 'SYP', lebanese: 'LBP' } },
  lire: { code: 'ITL' },
  won: { by: { korean: 'KRW', south: 'KRW' } },
  baht: { code: 'THB' },
  rupiah: { code: 'IDR' },
  ringgit: { code: 'MYR' },
  dong: { code: 'VND', by: { vietnamese: 'VND' } },
  taka: { code: 'BDT' },
  kyat: { code: 'MMK' },
  birr: { code: 'ETB' },
  cedi: { code: 'GHS' },
  kwacha: { by: { zambian: 'ZMW', malawian: 'MWK' } },
  shilling: { by: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS', somali: 'SOS' } },
  peso: {
    by: {
      mexican: 'MXN',
      philippine: 'PHP',
      argentine: 'ARS',
      chilean: 'CLP',
      colombian: 'COP',
      cuban: 'CUP',
      uruguayan: 'UYU',
      dominican: 'DOP',
    },
  },
  dinar: {
    by: {
      iraqi: 'IQD',
      kuwaiti: 'KWD',
      jordanian: 'JOD',
      algerian: 'DZD',
      libyan: 'LYD',
      tunisian: 'TND',
      serbian: 'RSD',
      bahraini: 'BHD',
    },
  },
  dirham: { by: { emirati: 'AED', uae: 'AED', moroccan: 'MAD' } },
  riyal: { by: { saudi: 'SAR', qatari: 'QAR', yemeni: 'YER' } },
  rial: { by: { iranian: 'IRR', yemeni: 'YER', omani: 'OMR' } },
  real: { by: { brazilian: 'BRL' } },
  reais: { code: 'BRL' },
  krona: { code: 'SEK', by: { icelandic: 'ISK' } },
  kronor: { code: 'SEK' },
  krone: { by: { danish: 'DKK', norwegian: 'NOK' } },
  kroner: { by: { danish: 'DKK', norwegian: 'NOK' } },
  crown: { by: { swedish: 'SEK', danish: 'DKK', norwegian: 'NOK', czech: 'CZK' } },
  koruna: { by: { czech: 'CZK', slovak: 'SKK' } },
  tenge: { code: 'KZT' },
  lari: { code: 'GEL' },
  tala: { code: 'WST' },
  kina: { code: 'PGK' },
  afghani: { code: 'AFN' },
  bolivar: { code: 'VES' },
  lempira: { code: 'HNL' },
  quetzal: { code: 'GTQ' },
  leva: { code: 'BGN' },
  lei: { by: { romanian: 'RON', moldovan: 'MDL' } },
  dalasi: { code: 'GMD' },
  ariary: { code: 'MGA' },
  metical: { code: 'MZN' },
  meticais: { code: 'MZN' },
  soles: { code: 'PEN' },
  guarani: { code: 'PYG' },
  cordoba: { code: 'NIO', by: { nicaraguan: 'NIO' } },
  gourde: { code: 'HTG' },
  boliviano: { code: 'BOB' },
  denar: { code: 'MKD' },
  dram: { code: 'AMD', by: { armenian: 'AMD' } },
  manat: { by: { azerbaijani: 'AZN', azeri: 'AZN', turkmen: 'TMT' } },
  somoni: { code: 'TJS' },
  tugrik: { code: 'MNT' },
  kip: { code: 'LAK', by: { laotian: 'LAK', lao: 'LAK' } },
  riel: { code: 'KHR' },
  pataca: { code: 'MOP' },
  ngultrum: { code: 'BTN' },
  rufiyaa: { code: 'MVR' },
  kwanza: { code: 'AOA' },
  pula: { code: 'BWP', by: { botswana: 'BWP' } },
  maloti: { code: 'LSL' },
  emalangeni: { code: 'SZL' },
  ouguiya: { code: 'MRU' },
  nakfa: { code: 'ERN' },
  vatu: { code: 'VUV' },
  escudo: { by: { verde: 'CVE', verdean: 'CVE', portuguese: 'PTE' } },
  drachma: { code: 'GRD' },
  peseta: { code: 'ESP' },
  guilder: { by: { dutch: 'NLG', antillean: 'ANG', surinamese: 'SRG' } },
  som: { by: { kyrgyz: 'KGS', uzbek: 'UZS' } },
  leone: { by: { leonean: 'SLE', leone: 'SLE' } },
  colones: { by: { rica: 'CRC', rican: 'CRC' } },
  lek: { code: 'ALL', by: { albanian: 'ALL' } },
  lev: { code: 'BGN', by: { bulgarian: 'BGN' } },
  mark: { by: { german: 'DEM', deutsche: 'DEM', bosnian: 'BAM', convertible: 'BAM' } },
};

/** Names that are words of other meanings too: they name money only behind a country's adjective or a million. */
const NEED_COUNTRY: ReadonlySet<string> = new Set([
  'real',
  'mark',
  'crown',
  'won',
  'lei',
  'dong',
  'som',
  'leone',
  'kip',
  'lek',
  'lev',
  'pula',
  'cordoba',
  'dram',
  'soles',
]);

/** The currency that a word names, with the word before it to tell its country, and whether millions stand there. */
export function currencyNamed(word: string, before: string, big: boolean): CurrencyName | undefined {
  const name = Object.hasOwn(NAMES, word) ? word : word.replace(/s$/, '');
  const found = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (found === undefined) return undefined;
  const code = found.by !== undefined && Object.hasOwn(found.by, before) ? found.by[before] : undefined;
  if (code !== undefined) return { code };
  if (NEED_COUNTRY.has(name) && (!big || name === 'real')) return undefined;
  return found.code === undefined ? {} : { code: found.code };
}
