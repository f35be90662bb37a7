import { EventType } from '../../document/index.ts';
import { GOLDSTEIN } from '../facts.ts';
import { modesOf } from '../plover.ts';
import type { Codebook, CodebookEntry } from './load-codebook.ts';

/** What a schema cannot see: names that nothing bears, codes that do not exist, rules that decide nothing. */
export function checkCodebook(codebook: Codebook): readonly string[] {
  const contexts = new Set(codebook.contexts.map(({ context }) => context));
  const names = new Map<string, string>();
  return codebook.entries.flatMap((entry) => [
    ...checkEntry(entry, contexts),
    ...[...entry.rules, ...entry.patterns].flatMap(({ name }) => {
      const other = names.get(name);
      names.set(name, entry.path);
      return other === undefined ? [] : [`${entry.path}: ${name} is in ${other} already`];
    }),
  ]);
}

function checkEntry(entry: CodebookEntry, contexts: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const own = entry.type === undefined ? [] : modesOf(entry.type);
  const knows = (mode: string | undefined, modes: readonly string[], where: string) => {
    if (mode !== undefined && mode !== 'none' && !modes.includes(mode))
      faults.push(`${where}: no mode ${mode}`);
  };
  const hasCameo = (code: string | undefined, where: string) => {
    if (code !== undefined && GOLDSTEIN[code] === undefined) faults.push(`${where}: no CAMEO code ${code}`);
  };
  for (const { mode } of entry.modes) knows(mode, own, 'modes');
  for (const mode of own)
    if (!entry.modes.some((one) => one.mode === mode)) faults.push(`modes: ${mode} is not defined`);
  for (const { code, mode, contexts: needed = [] } of entry.cameo) {
    hasCameo(code, 'cameo');
    knows(mode, own, `cameo ${code}`);
    for (const context of needed)
      if (!contexts.has(context)) faults.push(`cameo ${code}: no context ${context}`);
  }
  for (const { codes } of entry.shifts) for (const code of Object.values(codes)) hasCameo(code, 'shifts');
  for (const { name, when, then } of entry.rules) {
    const where = `rule ${name}`;
    if (Object.keys(when).length === 0) faults.push(`${where}: "when" is empty`);
    if (Object.keys(then).length === 0) faults.push(`${where}: "then" decides nothing`);
    for (const proposed of when.proposed ?? []) {
      const [type = '', mode] = proposed.split('/');
      const known = EventType.safeParse(type);
      if (known.success) knows(mode, modesOf(known.data), where);
      else faults.push(`${where}: no type ${type}`);
    }
    const type = then.type ?? entry.type;
    if (type !== undefined) knows(then.mode, modesOf(type), where);
  }
  for (const { name, then } of entry.patterns) knows(then.mode, modesOf(then.type), `pattern ${name}`);
  for (const { type, mode, cameo, text } of entry.examples.for) {
    const of = type ?? entry.type;
    if (of !== undefined) knows(mode, modesOf(of), `example "${text}"`);
    hasCameo(cameo, `example "${text}"`);
  }
  return faults.map((fault) => `${entry.path}: ${fault}`);
}
