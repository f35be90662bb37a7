import type { Amount, Unit } from './meaning.ts';

const DATE_UNITS: Readonly<Partial<Record<Unit, readonly [letter: string, times: number]>>> = {
  millennium: ['Y', 1000],
  century: ['Y', 100],
  decade: ['Y', 10],
  year: ['Y', 1],
  half: ['M', 6],
  quarter: ['M', 3],
  season: ['M', 3],
  month: ['M', 1],
  week: ['W', 1],
  weekend: ['D', 2],
  day: ['D', 1],
};
const TIME_UNITS: Readonly<Partial<Record<Unit, string>>> = { hour: 'H', minute: 'M', second: 'S' };
/** Units that have letters of their own where the amount is open. */
const OPEN: Readonly<Partial<Record<Unit, string>>> = {
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
  quarter: 'Q',
  weekend: 'WE',
};

/** "P2Y", "PT1H30M", "PXD": a length of time as TimeML writes it. */
export function durationValue(amounts: readonly Amount[]): string {
  let date = '';
  let time = '';
  for (const { unit, amount } of amounts) {
    const clock = TIME_UNITS[unit];
    if (clock !== undefined) time += amount === 'X' ? `X${clock}` : clockPart(amount, unit, clock);
    else date += amount === 'X' ? `X${OPEN[unit] ?? DATE_UNITS[unit]![0]}` : datePart(amount, unit);
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function datePart(amount: number, unit: Unit): string {
  const [letter, times] = DATE_UNITS[unit]!;
  const total = amount * times;
  if (Number.isInteger(total)) return `${total}${letter}`;
  const whole = Math.floor(total);
  const first = whole === 0 ? '' : `${whole}${letter}`;
  const months = (total - whole) * 12;
  if (letter === 'Y' && Number.isInteger(months)) return `${first}${months}M`;
  return `${total}${letter}`;
}

function clockPart(amount: number, unit: Unit, letter: string): string {
  const whole = Math.floor(amount);
  if (whole === amount || unit === 'second') return `${amount}${letter}`;
  const rest = Math.round((amount - whole) * 60);
  return `${whole === 0 ? '' : `${whole}${letter}`}${rest}${letter === 'H' ? 'M' : 'S'}`;
}
