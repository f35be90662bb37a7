import type { z } from 'zod';
import { makePanel, PANEL_FORMATS, type Panel, PanelError, writePanel } from '../../panel/index.ts';
import { filterOf } from '../answer/filter-of.ts';
import { streamOf } from '../answer/stream-of.ts';
import { ApiError } from '../api-error.ts';
import type { Api } from '../api.ts';
import type { PanelQuery } from '../contract/panels.ts';
import { fresh, kept } from '../define-route.ts';

const LIMIT = 1000;
const MEDIA = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  jsonl: 'application/jsonl',
};

export const panels = kept('panels', async ({ query }, { store }) => {
  const { limit = LIMIT, ...asked } = query;
  const { columns, rows, summary } = await panelOf(asked, store);
  const shown: (readonly (string | number | boolean | null)[])[] = [];
  for (const row of rows) {
    if (shown.length === limit) break;
    shown.push([...row]);
  }
  const { from, to, tally, incidents, units, periods, unitsLeftOut } = summary;
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    ...{ rows: shown, more: summary.rows - shown.length, units, periods },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    events: { ...tally },
    ...(incidents === undefined ? {} : { incidents: { ...incidents.tally } }),
    unitsLeftOut,
  };
});

export const panelFile = fresh('panelFile', async ({ params, query, signal }, { store }) => {
  const format = PANEL_FORMATS.find((one) => one === params.format);
  if (format === undefined) {
    const hint = `Known are ${PANEL_FORMATS.join(', ')}.`;
    throw new ApiError('unknown-format', `There is no panel format ${JSON.stringify(params.format)}`, {
      hint,
    });
  }
  const pieces = writePanel(await panelOf(query, store), format);
  return new Response(await streamOf(pieces, signal), {
    headers: {
      'content-type': MEDIA[format],
      'content-disposition': `attachment; filename="${query.unit}.${format}"`,
      'cache-control': 'no-store',
    },
  });
});

async function panelOf(query: z.output<typeof PanelQuery>, store: Api['store']): Promise<Panel> {
  const { unit, undirected, sectors, role, projected, fill = true, units, least, ...filter } = query;
  const given = { undirected, sectors, role, projected, units, least };
  try {
    return await makePanel(store, {
      ...{ unit, fill, filter: filterOf(filter) },
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    });
  } catch (error) {
    if (error instanceof PanelError) throw new ApiError('bad-parameter', error.message, { hint: error.hint });
    throw error;
  }
}
