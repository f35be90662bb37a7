import { pad } from './calendar.ts';
import { durationValue } from './duration-value.ts';
import type { Meaning } from './meaning.ts';

/** "XXXX-WXX-1" for Mondays, "P1D" for daily. */
export function setValue({ weekday, month, season, part, hour, minute, amounts, day }: Meaning): string {
  const time =
    part !== undefined ? `T${part}` : hour === undefined ? '' : `T${pad(hour)}:${pad(minute ?? 0)}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}${time}`;
  if (month !== undefined) return `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}${time}`;
  if (season !== undefined) return `XXXX-${season}`;
  if (amounts === undefined) return `XXXX-XX-XX${time}`;
  return durationValue(amounts);
}
