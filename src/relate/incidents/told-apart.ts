import { isDeed } from '../../document/is-deed.ts';
import type { Report } from './report.ts';
import { lasts } from './signals/dates.ts';

/** Whether a document that both groups have reports of puts deeds of one type on two days: "rallied on Sunday, a day after a march in Zorin". */
export function areToldApart(as: readonly Report[], bs: readonly Report[]): boolean {
  const told = as.filter((one) => toldDay(one) !== undefined);
  return told.some((a) => bs.some((b) => areOnTwoDays(a, b)));
}

function areOnTwoDays(a: Report, b: Report): boolean {
  if (a.event.document !== b.event.document || a.event.type !== b.event.type) return false;
  const day = toldDay(b);
  return day !== undefined && day !== toldDay(a) && !(lasts(a.event) && lasts(b.event));
}

/** The day that a deed is put on in so many words. */
function toldDay({ event, days }: Report): number | undefined {
  const [date] = event.date;
  if (date === undefined || days === undefined || days.vague || days.from !== days.to) return undefined;
  return isDeed(event) && (date.basis !== 'inferred' || date.rule === 'days-apart') ? days.from : undefined;
}
