/** So many days at most lie two acts apart, two centuries: what is further off is no news, and may be no day that can be told. */
const FARTHEST = 73_050;

/** True of so many days as two acts of the news may lie apart. */
export function isInReach(days: number): boolean {
  return Math.abs(days) <= FARTHEST;
}

/** The day that a date begins with, of our era, in four digits. */
export function dayIn(date: string | undefined): string | undefined {
  return DAY.exec(date ?? '')?.[0];
}

const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}/;

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
