/** Words for exact numbers. */
export const NUMBERS: Readonly<Record<string, number>> = {
  ...{ zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70 },
  ...{ eighty: 80, ninety: 90, a: 1, an: 1, both: 2, dozen: 12 },
};

/** Words and letters that multiply what stands before them. */
export const SCALES: Readonly<Record<string, number>> = {
  ...{ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, score: 20 },
  ...{ k: 1000, m: 1e6, mn: 1e6, bn: 1e9 },
};

/** The least that a vague word means: two of the unit it is the plural of. */
export const FLOORS: Readonly<Record<string, number>> = {
  ...{ dozens: 24, scores: 40, tens: 20, hundreds: 200, thousands: 2000, millions: 2e6, billions: 2e9 },
  ...{ several: 3, few: 3, many: 3, couple: 2, pair: 2, multiple: 2, handful: 3 },
};

/** Marks and words of currencies. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', dollar: 'USD', euro: 'EUR', pound: 'GBP', yen: 'JPY' },
  ...{ yuan: 'CNY', rouble: 'RUB', ruble: 'RUB', rupee: 'INR', franc: 'CHF', rand: 'ZAR', shekel: 'ILS' },
};
