import type { Decision } from '../../document/index.ts';
import type { FoundDecision } from '../../store/index.ts';
import { layBlock } from '../text/grid.ts';
import { styled } from '../text/styled.ts';
import type { Drawing } from './draw-article.ts';

/** A decision: who, when, what, why, and whether it stands. */
export function drawDecision(
  { decision, restored, issue }: FoundDecision,
  { width, colour }: Drawing,
): string {
  const block = (text: string, indent = 0) => layBlock([{ text }], width, indent, colour);
  const { action, kind, subjects, anchors } = decision;
  return [
    layBlock([styled(`${action} ${kind} · ${decision.id}`, 'bold')], width, 0, colour),
    block(`${decision.by}, ${decision.at}`),
    ...changeOf(decision).map((line) => block(line, 2)),
    ...(decision.note === undefined ? [] : [block(decision.note, 2)]),
    ...(decision.sealed === true ? [block('Made blind: without effect until it is opened', 2)] : []),
    block(`About ${subjects.join(', ')}`),
    ...anchors.map(({ document, event, trigger, part }) =>
      block(
        [
          document,
          event,
          trigger && `${trigger.start}-${trigger.end}`,
          action === 'split' && (part === 1 ? 'leaves' : 'stays'),
        ]
          .filter(Boolean)
          .join(' '),
        4,
      ),
    ),
    ...(restored === undefined ? [] : [block(`Taken back by ${restored}`)]),
    ...(issue === undefined ? [] : [layBlock([styled(`Not followed: ${issue}`, 'bad')], width, 0, colour)]),
  ].join('');
}

/** "type: ASSAULT", "figure: killed 12 (9 to 15)": what a decision sets. */
export function changeOf({ change }: Pick<Decision, 'change'>): string[] {
  if (change === undefined) return [];
  const { source, target, date, place, figures = [] } = change;
  return [
    ...(['type', 'mode', 'status'] as const).flatMap((name) =>
      change[name] === undefined ? [] : `${name}: ${change[name] === '' ? 'none' : change[name]}`,
    ),
    ...(source === undefined ? [] : [`source: ${source.join(', ')}`]),
    ...(target === undefined ? [] : [`target: ${target.join(', ')}`]),
    ...(date === undefined ? [] : [`date: ${[date.from, date.to].filter(Boolean).join(' to ')}`]),
    ...(place === undefined ? [] : [`place: ${[place.name, place.country].filter(Boolean).join(', ')}`]),
    ...figures.map(({ kind, best, low, high }) => {
      const range = low === undefined && high === undefined ? '' : ` (${low ?? best} to ${high ?? best})`;
      return `figure: ${kind} ${best}${range}`;
    }),
  ];
}
