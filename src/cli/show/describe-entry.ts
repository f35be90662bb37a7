import type { CodebookEntry } from '../../index.ts';
import { nameOf } from '../../work/index.ts';

/** What the codebook says of one type, as Markdown. */
export function describeEntry(entry: CodebookEntry): string {
  const { definition, modes, cameo, shifts, rules, examples } = entry;
  const lines = [`## ${nameOf(entry)}`, '', definition.trim(), ''];
  const table = (title: string, rows: readonly string[]) => {
    if (rows.length > 0) lines.push(`### ${title}`, '', ...rows, '');
  };
  table(
    'Modes',
    modes.map(({ mode, definition: text }) => `- **${mode}**: ${text}`),
  );
  table(
    'CAMEO codes, the first that fits',
    cameo.map(({ code, mode, contexts = [], words = [] }) => {
      const needs = [
        ...(mode === undefined ? [] : [`mode ${mode}`]),
        ...(contexts.length === 0 ? [] : [`context ${contexts.join(' and ')}`]),
        ...(words.length === 0 ? [] : [`one of: ${words.join(', ')}`]),
      ];
      return `- \`${code}\`${needs.length === 0 ? '' : `: ${needs.join('; ')}`}`;
    }),
  );
  table(
    'Shifts of these codes',
    shifts.map(({ trigger, codes }) => {
      const pairs = Object.entries(codes).map(([from, to]) => `\`${from}\` to \`${to}\``);
      return `- ${pairs.join(', ')}: ${trigger.join(', ')}`;
    }),
  );
  table(
    'Rules',
    rules.map(({ name, example, then }) => `- **${name}** (${decision(then)}): ${example}`),
  );
  table(
    'Patterns',
    entry.patterns.map(({ name, example, then }) => `- **${name}** (${decision(then)}): ${example}`),
  );
  table(
    'Examples',
    examples.for.map(({ text, trigger, mode }) => {
      const how = [trigger === undefined ? '' : `"${trigger}"`, mode ?? ''].filter(Boolean).join(', ');
      return `- ${text}${how === '' ? '' : ` (${how})`}`;
    }),
  );
  table(
    'Not this',
    examples.against.map(({ text, because }) => `- ${text} (${because})`),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function decision(then: Partial<CodebookEntry['rules'][number]['then']>): string {
  if (then.drop === true) return 'no event';
  const type = [then.type, then.mode].filter((part) => part !== undefined).join('/');
  const status = then.status === undefined ? '' : `status ${then.status}`;
  return [type, status, then.code].filter(Boolean).join(' and ');
}
