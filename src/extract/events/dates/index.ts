export { clauseDate } from './clause-dates.ts';
export { countedDate, countedTo, isInside } from './counted-date.ts';
export { dayOfPublication, inheritDates } from './inherit-dates.ts';
export { lastingDate } from './lasting-date.ts';
export { orderEvents, type PlacedEvent } from './order-events.ts';
export { isDated, statedDates } from './stated-dates.ts';
export { mainDate, sinceDate } from './of-clauses.ts';
