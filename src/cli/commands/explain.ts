import { Option, type Command } from 'commander';
import { orderRecord } from '../../document/encode.ts';
import type { Found, FoundRecord } from '../../store/index.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { documentRecord } from '../../document/document-record.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { drawFound } from '../show/draw-found.ts';
import { writeTo } from '../write-to.ts';
import { addDbOption } from './db-option.ts';

interface ExplainOptions {
  readonly db: string;
  readonly format: 'table' | 'json';
}

const EXAMPLES = `
Examples:
  dragoman explain e1f0a7c2b9d3e4f5a --db news.duckdb    an event: its words marked, rules, reasons, versions
  dragoman explain i1c2d3e4f5a6b7c8d --db news.duckdb     an incident: every report, who gave which number, why they are one
  dragoman explain d275af52f9ca816ca --db news.duckdb    a document with everything marked
  dragoman explain Q7747 --db news.duckdb                an actor, in the first document that knows it

The lists (dragoman incidents, stories, events, quotes, actors, documents, decisions) show the ids.
`;

/** Adds "dragoman explain": why a record says what it says. */
export function addExplain(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(
    program.command('explain').description('show a record with its words, its reasons and its versions'),
  )
    .argument('<id>', 'id of an incident, story, event, quote, actor, document or decision')
    .addOption(new Option('--format <format>', 'format').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, { db, format }: ExplainOptions) => {
      const store = await io.openStore(db, { write: false });
      try {
        const found = await store.find(id);
        if (found === undefined) {
          const hint = 'dragoman incidents, stories, events, quotes, actors and documents show the ids.';
          throw new CliError('unknown-id', `The database has no ${id}`, hint, EXIT.failed);
        }
        const drawing = { width: columnsOf(io.stdout, io.env), colour: wantsColour(io.stdout, io.env) };
        const text = format === 'json' ? `${jsonOf(found)}\n` : drawFound(found, drawing);
        await writeTo(undefined, io, (write) => write(text));
      } finally {
        await store.close();
      }
      done(EXIT.good);
    });
}

function jsonOf(found: Found): string {
  if (found.kind === 'incident') {
    const { incident, codings, ...rest } = found;
    const documents = codings.map((coding) => orderRecord(documentRecord(coding)));
    return JSON.stringify({ record: orderRecord(incident), ...rest, documents });
  }
  if (found.kind === 'story') {
    const { story, ...rest } = found;
    return JSON.stringify({ record: orderRecord(story), ...rest });
  }
  if (found.kind === 'decision') {
    const { decision, ...rest } = found;
    return JSON.stringify({ record: orderRecord(decision), ...rest });
  }
  return recordJson(found);
}

function recordJson({ kind, id, coding, others, incidents, story, decisions }: FoundRecord): string {
  const { versions, superseded } = coding;
  const records = { event: coding.events, quote: coding.quotes, actor: coding.actors };
  const record = kind === 'document' ? undefined : records[kind].find((one) => one.id === id);
  const document = orderRecord(documentRecord(coding));
  return JSON.stringify({
    ...(record === undefined ? {} : { record: orderRecord(record) }),
    ...{ document, versions, superseded, otherCodings: others, incidents, decisions },
    ...(story === undefined ? {} : { story }),
  });
}
