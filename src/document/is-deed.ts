import type { Event } from './event.ts';

/** True of what is done, false of what is said. */
export function isDeed({ quad }: Pick<Event, 'quad'>): boolean {
  return quad.startsWith('material');
}
