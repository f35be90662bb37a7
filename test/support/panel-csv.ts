import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePanel, writePanel } from '../../src/panel/index.ts';
import { openStore } from '../../src/store/index.ts';
import { OLD } from './coded.ts';
import { gather } from './dump-store.ts';
import { makeRecords, type MadeEvent } from './made-records.ts';

const [RUS, USA, SDN] = ['Q159:RUSGOV', 'Q30:USAGOV', 'Q1049:SDNGOV'];

/** Makes a panel of two dyads over three months in a folder: the CSV file's path. */
export async function makePanelCsv(folder: string): Promise<string> {
  const csv = join(folder, 'panel.csv');
  const store = await openStore(join(folder, 'one.duckdb'), { write: true });
  const act = (type: MadeEvent['type'], source: string, target: string, date: string): MadeEvent => ({
    ...{ type, source: [source], target: [target], date },
  });
  await store.write(
    [
      makeRecords('d1', { published: '2017-01-31' }, [act('CONSULT', RUS, USA, '2017-01-03')]),
      makeRecords('d2', { published: '2017-03-31' }, [
        ...[act('SANCTION', USA, RUS, '2017-03-01'), act('ACCUSE', RUS, USA, '2017-03-02')],
        ...[act('THREATEN', USA, RUS, '2017-03-03'), act('AID', USA, SDN, '2017-03-04')],
      ]),
    ],
    OLD,
  );
  const panel = await makePanel(store, { unit: 'dyad-month', undirected: true });
  await writeFile(csv, await gather(writePanel(panel, 'csv')));
  await store.close();
  return csv;
}
