import { type Decision, standingOf } from '../document/index.ts';
import { findRecord, loadCodings } from './codings.ts';
import type { Engine } from './engine.ts';
import { HEAD, headOf, text } from './head.ts';
import { INCIDENT_COLUMNS, incidentHit } from './lists/incidents.ts';
import { storyHits } from './lists/stories.ts';
import { readDecisions } from './relations/decisions.ts';
import { relationsOf } from './relations/read-articles.ts';
import type { Found, FoundDecision, FoundIncident, FoundRecord, FoundStory } from './store.ts';

/** What an id means: a record of a document, an incident, a story, a decision; of the latter also by an id they had before. */
export async function findAny(engine: Engine, id: string): Promise<Found | undefined> {
  return (
    (await findIncident(engine, id)) ??
    (await findStory(engine, id)) ??
    (await findDecision(engine, id)) ??
    (await findInDocument(engine, id))
  );
}

async function currentId(
  engine: Engine,
  kind: 'incident' | 'story',
  id: string,
): Promise<string | undefined> {
  const table = kind === 'incident' ? 'all_incidents' : 'all_stories';
  const [now] = await engine.all(`SELECT id FROM ${table} WHERE id = $1`, [id]);
  if (now !== undefined) return id;
  const sql = `SELECT current FROM former_ids WHERE kind = '${kind}' AND id = $1`;
  const [former] = await engine.all(sql, [id]);
  return former && text(former, 'current');
}

async function findIncident(engine: Engine, asked: string): Promise<FoundIncident | undefined> {
  const id = await currentId(engine, 'incident', asked);
  if (id === undefined) return undefined;
  const sql = `SELECT ${INCIDENT_COLUMNS} FROM all_incidents e WHERE e.id = $1`;
  const [row] = await engine.all(sql, [id]);
  const hit = incidentHit(row!);
  const reports = await engine.all(
    'SELECT document_number FROM all_incident_reports WHERE incident = $1 ORDER BY position',
    [Number(row!['number'])],
  );
  const numbers = [...new Set(reports.map((report) => Number(report['document_number'])))];
  const codings = (await loadCodings(engine, numbers)).map(({ number: _, ...coding }) => coding);
  const stories = await storiesOf(engine, numbers);
  return {
    ...{ kind: 'incident', id, ...hit, codings, stories },
    ...(asked === id ? {} : { former: asked }),
    decisions: await decisionsAbout(
      engine,
      id,
      hit.incident.history.flatMap(({ decision }) => decision ?? []),
    ),
  };
}

async function findStory(engine: Engine, asked: string): Promise<FoundStory | undefined> {
  const id = await currentId(engine, 'story', asked);
  if (id === undefined) return undefined;
  const rows = await engine.all(
    'SELECT number, record AS s_record, title AS s_title FROM all_stories WHERE id = $1',
    [id],
  );
  const [hit] = await storyHits(engine, rows);
  const documents = await engine.all(
    `SELECT ${HEAD} FROM all_story_documents sd JOIN all_documents d ON d.number = sd.document_number
     WHERE sd.story = $1 ORDER BY sd.position`,
    [Number(rows[0]!['number'])],
  );
  return {
    ...{ kind: 'story', id, ...hit!, documents: documents.map(headOf) },
    ...(asked === id ? {} : { former: asked }),
    decisions: await decisionsAbout(
      engine,
      id,
      hit!.story.history?.flatMap(({ decision }) => decision ?? []) ?? [],
    ),
  };
}

async function findDecision(engine: Engine, id: string): Promise<FoundDecision | undefined> {
  const all: Decision[] = [];
  for await (const one of readDecisions(engine)) all.push(one);
  const decision = all.find((one) => one.id === id);
  if (decision === undefined) return undefined;
  const restored = standingOf(all).restored.get(id);
  const issue = (await relationsOf(engine))?.issues.find((one) => one.decision === id)?.message;
  return {
    ...{ kind: 'decision', id, decision },
    ...(restored === undefined ? {} : { restored }),
    ...(issue === undefined ? {} : { issue }),
  };
}

async function findInDocument(engine: Engine, id: string): Promise<FoundRecord | undefined> {
  const found = await findRecord(engine, id);
  if (found === undefined) return undefined;
  const document = found.coding.document.id;
  const column = found.kind === 'event' ? 'r.event_id' : 'r.document';
  const incidents =
    found.kind === 'event' || found.kind === 'document'
      ? await engine.all(
          `SELECT DISTINCT i.number, i.id FROM all_incident_reports r JOIN all_incidents i ON i.number = r.incident
           WHERE ${column} = $1 ORDER BY i.number`,
          [found.id],
        )
      : [];
  const [story] = await engine.all(
    `SELECT s.id FROM all_story_documents d JOIN all_stories s ON s.number = d.story WHERE d.document = $1`,
    [document],
  );
  return {
    ...found,
    incidents: incidents.map((row) => text(row, 'id')!),
    ...(story === undefined ? {} : { story: text(story, 'id')! }),
    decisions: await decisionsAbout(engine, id, []),
  };
}

async function storiesOf(engine: Engine, numbers: readonly number[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await engine.all(
    `SELECT DISTINCT s.number, s.id FROM all_story_documents d JOIN all_stories s ON s.number = d.story
     WHERE d.document_number IN (${numbers.join(', ')}) ORDER BY s.number`,
  );
  return rows.map((row) => text(row, 'id')!);
}

/** Those that name it, under any id that it had, and those that show in its history. */
async function decisionsAbout(engine: Engine, id: string, shown: readonly string[]): Promise<Decision[]> {
  const former = await engine.all('SELECT id FROM former_ids WHERE current = $1', [id]);
  const ids = new Set([id, ...former.map((row) => text(row, 'id')!)]);
  const about: Decision[] = [];
  for await (const one of readDecisions(engine))
    if (shown.includes(one.id) || one.subjects.some((subject) => ids.has(subject))) about.push(one);
  return about;
}
