import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  type DecisionAction,
  type DecisionChange,
  EventType,
  QuantityKind,
  standingOf,
  Status,
} from '../../document/index.ts';
import { allDecisions } from '../../store/all-decisions.ts';
import type { Store } from '../../store/index.ts';
import { decide, relateStore } from '../../work/index.ts';
import { CliError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { MEMORY, addDbOption } from './db-option.ts';
import { describe } from './relate.ts';

interface DecideOptions {
  readonly db: string;
  readonly by?: string;
  readonly note?: string;
  readonly relate: boolean;
  readonly blind?: boolean;
  readonly reports?: string[];
  readonly type?: EventType;
  readonly mode?: string;
  readonly status?: Status;
  readonly date?: { from: string; to?: string };
  readonly place?: string;
  readonly source?: string[];
  readonly target?: string[];
  readonly figure?: NonNullable<DecisionChange['figures']>[number][];
}

const EXAMPLES = `
Examples:
  dragoman decide merge i1c2d3e4f5a6b7c8d i8d7c6b5a4f3e2d1c --db news.duckdb --by "A. Person"
  dragoman decide split i1c2d3e4f5a6b7c8d --reports e1f0a7c2b9d3e4f5a,e5a4f3e2d1c0b9a8f --db news.duckdb
  dragoman decide correct i1c2d3e4f5a6b7c8d --figure killed=12 --place "Aleppo, SYR" --note "hospital list" --db news.duckdb
  dragoman decide reject e1f0a7c2b9d3e4f5a --db news.duckdb
  dragoman decide restore i1c2d3e4f5a6b7c8d --db news.duckdb          take back all that was decided about it
  dragoman decide open all --db news.duckdb                           what was decided blind (--blind) takes effect
  dragoman decisions --db news.duckdb

What an id names (event, incident, story) decides what is decided about. Decisions are kept with who and when; they hold on to
words of documents, so that neither relating anew nor coding anew undoes them. After each the database is related again.
`;

/** Adds "dragoman decide": what people decide by hand. */
export function addDecide(program: Command, io: CliIo, done: (exit: number) => void): void {
  const group = program
    .command('decide')
    .description('merge, split, correct, reject, accept incidents, stories and events by hand; restore; open')
    .addHelpText('after', EXAMPLES);
  const add = (action: DecisionAction, description: string, own: readonly Option[] = []): void => {
    const command = addDbOption(group.command(action).description(description))
      .argument('<id...>', 'ids of incidents, stories or events')
      .option('--by <name>', 'who decides; the name of the user where not said')
      .option('--note <text>', 'why')
      .option('--no-relate', 'decide more first; dragoman relate makes it show');
    if (action !== 'open' && action !== 'restore')
      command.option('--blind', 'seal it: no effect, and hidden in page and API, until dragoman decide open');
    for (const option of own) command.addOption(option);
    command.addHelpText('after', EXAMPLES).action(async (ids: string[], options: DecideOptions) => {
      await run(action, ids, options, io);
      done(EXIT.good);
    });
  };
  add('merge', 'make several incidents, or several stories, one');
  add('split', 'part some reports of an incident, or documents of a story, from the rest', [
    new Option('--reports <id...>', 'events or documents that leave').argParser(each).makeOptionMandatory(),
  ]);
  add('correct', 'set values of an incident or an event', CORRECTIONS());
  add('reject', 'say that an incident, story or event is none');
  add('accept', 'say that an incident, story or event is right');
  add('restore', 'take back what was decided about it, or a single decision');
  add('open', 'give effect to what was decided blind: ids of sealed decisions, or "all"');
}

const CORRECTIONS = (): Option[] => [
  new Option('--type <type>', 'PLOVER type').choices(EventType.options),
  new Option('--mode <mode>', 'PLOVER mode; none for no mode'),
  new Option('--status <status>', 'status').choices(Status.options),
  new Option('--date <day>', 'day, month or year; from..to for several').argParser(dateOf),
  new Option('--place <name>', 'a place; with its country where the name is common: "Tripoli, LBY"'),
  new Option('--source <actor...>', 'who acts: ids or names'),
  new Option('--target <actor...>', 'who is acted on: ids or names'),
  new Option('--figure <kind=n...>', 'killed=12, or killed=12:9-15 with bounds').argParser(figureOf),
];

async function run(
  action: DecisionAction,
  ids: readonly string[],
  options: DecideOptions,
  io: CliIo,
): Promise<void> {
  // A variable that is empty names nobody.
  const { USER, USERNAME } = io.env;
  const by =
    options.by ?? [USER, USERNAME, io.userName?.()].find((name) => name !== undefined && name !== '');
  if (by === undefined || by === '') throw new CliError('no-name', 'Nobody decides', 'Say who: --by NAME.');
  const change = action === 'correct' ? await changeOf(options) : undefined;
  const store = await io.openStore(options.db, { write: true, memory: MEMORY });
  try {
    const subjects = action === 'open' && ids[0] === 'all' ? await sealedOf(store) : ids;
    const decision = await decide(store, {
      ...{ action, subjects, by, at: io.clock() },
      ...(options.reports && { parts: options.reports }),
      ...(change && { change }),
      ...(options.note !== undefined && { note: options.note }),
      ...(options.blind === true && { blind: true }),
    });
    io.stdout.write(`${decision.id}\n`);
    if (options.relate) io.stderr.write(describe(await relateStore(store, { at: io.clock() })));
  } catch (error) {
    const { code, message, hint } = error as { code?: unknown; message: string; hint?: string };
    throw code === 'decision' ? new CliError('decision', message, hint, EXIT.failed) : error;
  } finally {
    await store.close();
  }
}

async function sealedOf(store: Store): Promise<string[]> {
  const { judged, sealed } = standingOf(await allDecisions(store));
  return judged.flatMap(({ id }) => (sealed.has(id) ? [id] : []));
}

async function changeOf(options: DecideOptions): Promise<DecisionChange> {
  const { type, mode, status, date, place, source, target, figure } = options;
  return {
    ...(type !== undefined && { type }),
    ...(mode !== undefined && { mode: mode === 'none' ? '' : mode }),
    ...(status !== undefined && { status }),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place: await placeOf(place) }),
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    ...(figure !== undefined && { figures: figure }),
  };
}

/** A place as the gazetteer knows it; as it is written where it does not. */
async function placeOf(words: string): Promise<NonNullable<DecisionChange['place']>> {
  const [, before = words, country] = /^(.*),\s*([A-Z]{3})$/.exec(words) ?? [];
  const name = before.trimEnd();
  // Loaded by need: it is large.
  const { resolvePlaces } = await import('../../index.ts');
  const [found] = resolvePlaces([name], country === undefined ? {} : { countries: [country] });
  if (found === undefined || (country !== undefined && found.country !== country))
    return { name, ...(country !== undefined && { country }) };
  const { lat, lon, admin1, geonamesId } = found;
  return {
    name,
    ...(found.country !== undefined && { country: found.country }),
    ...(admin1 !== undefined && { admin1 }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
    ...(geonamesId !== undefined && { geonamesId }),
  };
}

function each(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').filter((part) => part !== '')];
}

function dateOf(value: string): { from: string; to?: string } {
  const [from = '', to, ...more] = value.split('..');
  const good = (part: string) => /^\d{4}(-\d{2}){0,2}$/.test(part);
  if (!good(from) || (to !== undefined && !good(to)) || more.length > 0)
    throw new InvalidArgumentError('It must be a date such as 2017-07-31, or 2017-07-30..2017-07-31.');
  return { from, ...(to !== undefined && { to }) };
}

type Figure = NonNullable<DecisionChange['figures']>[number];

function figureOf(value: string, before: Figure[] = []): Figure[] {
  const [, name, best, low, high] = /^([a-z]+)=(\d+)(?::(\d+)-(\d+))?$/.exec(value) ?? [];
  const kind = QuantityKind.options.find((one) => one === name);
  if (kind === undefined || best === undefined)
    throw new InvalidArgumentError(
      `It must be kind=number, the kind one of ${QuantityKind.options.join(', ')}.`,
    );
  const bounds = low === undefined ? {} : { low: Number(low), high: Number(high) };
  return [...before, { kind, best: Number(best), ...bounds }];
}
