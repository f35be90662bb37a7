import { createHash } from 'node:crypto';
import type { EventType, Span } from '../../document/index.ts';

/** A stable id: the same document, trigger and type give the same; `nth` parts those that are equal in all. */
export function eventId(document: string, trigger: Span, type: EventType, nth: number): string {
  const key = `${document}\n${trigger.start}:${trigger.end}\n${type}\n${nth}`;
  return `e${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}
