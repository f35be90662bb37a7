import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { createActorIndex } from './refs.ts';

const text = 'The foreign minister of Chad met rebel leaders.';

function actorAt(id: string, ...spans: readonly (readonly [number, number])[]): Actor {
  return {
    record: 'actor',
    version: 1,
    id,
    document: 'd1',
    name: id,
    sectors: [],
    mentions: spans.map(([start, end]) => ({
      start,
      end,
      form: 'description',
      basis: 'stated',
      link: 'test',
    })),
    why: [],
  };
}

describe('createActorIndex', () => {
  const index = createActorIndex(
    [actorAt('minister', [0, 28]), actorAt('chad', [24, 28]), actorAt('rebels', [33, 46])],
    text,
  );

  it('prefers the mention with the same span', () => {
    expect(index.refFor({ start: 24, end: 28 })?.actor).toBe('chad');
    expect(index.refFor({ start: 0, end: 28 })?.actor).toBe('minister');
  });

  it('else takes the best overlap, and keeps the span that was asked for', () => {
    expect(index.refFor({ start: 4, end: 28 }, 0.87654)).toEqual({
      actor: 'minister',
      span: { start: 4, end: 28 },
      text: 'foreign minister of Chad',
      confidence: 0.877,
    });
  });

  it('finds nothing where no mention is', () => {
    expect(index.refFor({ start: 29, end: 32 })).toBeUndefined();
  });
});
