import { createHash } from 'node:crypto';

/** A stable id for an actor that only this document knows. */
export function localActorId(document: string, start: number, name: string): string {
  const digest = createHash('sha256').update(`${document}\n${start}\n${name}`).digest('hex');
  return `a${digest.slice(0, 12)}`;
}
