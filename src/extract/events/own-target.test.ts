import { describe, expect, it } from 'vitest';
import type { Actor, ActorRef } from '../../document/index.ts';
import { withoutOwn } from './own-target.ts';

const ref = (actor: string, text: string): ActorRef => ({ actor, text, span: { start: 0, end: 1 } });
const actor = (country: string, why: string[] = []) =>
  ({ name: 'the ministry', country, sectors: ['GOV'], why }) as unknown as Actor;

describe('withoutOwn', () => {
  const actors: Record<string, Actor> = {
    ministry: actor('PER'),
    Lima: actor('PER', ['state-as-actor: "Lima"']),
    Quito: actor('ECU', ['state-as-actor: "Quito"']),
  };
  const left = (type: 'ACCUSE' | 'CONSULT', targets: ActorRef[]) =>
    withoutOwn(type, [ref('ministry', 'the ministry')], targets, (id) => actors[id]).map(({ text }) => text);

  it('leaves out the state that the source acts for, and the source itself', () => {
    const targets = [ref('Lima', 'Lima'), ref('Quito', 'Quito'), ref('ministry', 'it')];
    expect(left('ACCUSE', targets)).toEqual(['Quito']);
    expect(left('CONSULT', targets)).toEqual(['Lima', 'Quito', 'it']);
  });

  it.each(["Cusco's governor", 'Mayor Ana Quispe', 'First Minister Rosa Paz', 'the provincial council'])(
    'leaves the state as target of an office of a part of it: %s',
    (text) => {
      const targets = withoutOwn('ACCUSE', [ref('office', text)], [ref('Lima', 'Lima')], (id) =>
        id === 'office' ? { ...actor('PER'), name: text } : actors[id],
      );
      expect(targets).toHaveLength(1);
    },
  );

  it('knows such an office by its noun where only a name stands', () => {
    const targets = withoutOwn('ACCUSE', [ref('office', 'Paz')], [ref('Lima', 'Lima')], (id) =>
      id === 'office' ? actor('PER', ['role-noun: "governor"']) : actors[id],
    );
    expect(targets).toHaveLength(1);
  });
});
