import { z } from 'zod';
import { makePanel, type Panel, PanelError } from '../../panel/index.ts';
import { FilterInput, filterOf } from '../filter-input.ts';
import { fromOutside } from '../outside-text.ts';
import { tool, ToolError } from '../tool.ts';

export const countPanel = tool({
  name: 'count_panel',
  title: 'Count events by unit and period',
  description:
    'A panel: events, incidents, quad classes, types, mean scores and people killed, wounded and so on, for each dyad, country, actor or ' +
    'grid cell in each day, week, month, quarter or year. Only rows with events, those with most first; zeros are left out of a row. ' +
    'What happened only, where no statuses are named.',
  input: z.strictObject({
    unit: z
      .string()
      .regex(/^(dyad|country|actor|grid)-(day|week|month|quarter|year)$/)
      .describe('dyad-month, country-year, actor-week, grid-month ...'),
    undirected: z.boolean().describe('Dyads either way in one row').optional(),
    ...FilterInput.shape,
  }),
  run: async ({ unit, undirected, limit, ...conditions }, store) => {
    const panel = await panelOf({ unit, undirected, filter: filterOf(conditions) }, store);
    const names = panel.columns.map(({ name }) => name);
    const events = names.indexOf('events');
    const rows = [...panel.rows].sort((a, b) => Number(b[events]) - Number(a[events]));
    // Actors go by their names, which articles give; other units by codes.
    const words = unit.startsWith('actor-') ? ['unit', 'actor', 'name'] : [];
    const { from, to, units, periods, tally } = panel.summary;
    return {
      ...{ total: rows.length, units, periods, from, to, events: { ...tally } },
      rows: rows.slice(0, limit).map((row) =>
        Object.fromEntries(
          names.flatMap((name, i) => {
            const value = row[i];
            if (value === null || value === undefined || value === 0) return [];
            return [[name, words.includes(name) ? fromOutside(String(value)) : value]];
          }),
        ),
      ),
    };
  },
});

async function panelOf(
  {
    undirected,
    ...asked
  }: { unit: string; undirected: boolean | undefined; filter: ReturnType<typeof filterOf> },
  store: Parameters<typeof makePanel>[0],
): Promise<Panel> {
  try {
    return await makePanel(store, {
      ...asked,
      fill: false,
      ...(undirected === undefined ? {} : { undirected }),
    });
  } catch (error) {
    if (error instanceof PanelError) throw new ToolError('panel', error.message, error.hint);
    throw error;
  }
}
