import { InvalidArgumentError, Option, type Command } from 'commander';
import { EventType, QuoteKind, Sector, Status } from '../../document/index.ts';
import { firstDay, lastDay, type Dyad, type Filter } from '../../store/index.ts';
import { present } from '../../util/present.ts';
import { FORMATS, type FormatName } from '../format/index.ts';
import { parseCount } from '../options.ts';

/** Conditions of a list, as the command line has them. */
export interface Conditions {
  readonly from?: string;
  readonly to?: string;
  readonly country?: string[];
  readonly actor?: string;
  readonly dyad?: Dyad;
  readonly type?: EventType[];
  readonly mode?: string[];
  readonly status?: Status[];
  readonly place?: string;
  readonly sector?: Sector[];
  readonly kind?: QuoteKind[];
  readonly outlet?: string[];
  readonly text?: string;
  readonly document?: string;
  readonly incident?: string;
  readonly story?: string;
  readonly disagree?: boolean;
  readonly independent?: number;
  readonly rejected?: boolean;
  readonly superseded?: boolean;
  readonly limit?: number;
}

/** The options by which lists are narrowed. */
export interface FilterOptions extends Conditions {
  readonly db: string;
  readonly format: FormatName;
  readonly out?: string;
}

const OPTIONS = {
  country: new Option('--country <code...>', 'ISO alpha-3 country, e.g. RUS').argParser(each(countryOf)),
  actor: new Option('--actor <name>', 'part of a name, an id, or the beginning of a code, e.g. RUSGOV'),
  dyad: new Option('--dyad <pair>', 'RUS,USA either way, RUS:USA from the first to the second').argParser(
    dyadOf,
  ),
  type: new Option('--type <type...>', 'PLOVER type, e.g. ASSAULT').argParser(each(oneOf(EventType.options))),
  mode: new Option('--mode <mode...>', 'PLOVER mode, e.g. aerial'),
  status: new Option('--status <status...>', 'actual, future ...').argParser(each(oneOf(Status.options))),
  place: new Option('--place <name>', 'part of the name of the place, or its GeoNames id'),
  sector: new Option('--sector <sector...>', 'PLOVER sector, e.g. GOV').argParser(
    each(oneOf(Sector.options)),
  ),
  kind: new Option('--kind <kind...>', 'direct, mixed, indirect').argParser(each(oneOf(QuoteKind.options))),
  incident: new Option('--incident <id>', 'only of this incident'),
  story: new Option('--story <id>', 'only of this story'),
  disagree: new Option('--disagree', 'only where reports give figures that cannot all be right'),
  independent: new Option('--independent <n>', 'told by so many independent texts at least').argParser(
    parseCount(1e9),
  ),
  rejected: new Option('--rejected', 'what a person rejected too'),
  superseded: new Option('--superseded', 'records of older codings too'),
  text: new Option('--text <words>', 'words that all occur, and "phrases in quotation marks"'),
  outlet: new Option('--outlet <name...>', 'outlet, as the documents name it'),
  document: new Option('--document <id>', 'only of this document'),
  limit: new Option('--limit <n>', 'at most so many; a table has 50 where not said otherwise').argParser(
    parseCount(1e9),
  ),
} as const;

/** A condition beside the days. */
type ConditionName = keyof typeof OPTIONS;

/** Adds the options that every list has, and those named. */
export function addFilterOptions(command: Command, own: readonly ConditionName[]): Command {
  return addConditions(command, [...own, 'outlet', 'document', 'limit'])
    .addOption(new Option('--format <format>', 'format of the list').choices(FORMATS).default('table'))
    .option('--out <file>', 'write to this file; it appears whole at the end');
}

/** Adds the days, and the conditions named. */
export function addConditions(command: Command, own: readonly ConditionName[]): Command {
  command
    .option('--from <date>', 'from this day, month or year on', dayOf(firstDay))
    .option('--to <date>', 'up to the end of this day, month or year', dayOf(lastDay));
  for (const name of own) command.addOption(OPTIONS[name]);
  return command;
}

/** The filter that the options make. */
export function filterOf(options: Conditions): Filter {
  const { from, to, actor, dyad, text, document, superseded, limit } = options;
  const { incident, story, disagree, independent, rejected } = options;
  const { country, type, mode, status, place, sector, kind, outlet } = options;
  const given = {
    ...{ from, to, actor, dyad, text, document, superseded, limit },
    ...{ incident, story, disagree, independent, rejected },
    ...{ countries: country, types: type, modes: mode, statuses: status, place },
    ...{ sectors: sector, kinds: kind, outlets: outlet },
  };
  return present(given);
}

/** Reads each of several values of an option. */
function each<Value>(parse: (value: string) => Value): (value: string, before?: Value[]) => Value[] {
  return (value, before = []) => [...before, ...value.split(',').map(parse)];
}

function oneOf<Value extends string>(values: readonly Value[]): (value: string) => Value {
  return (value) => {
    const found = values.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`It must be one of ${values.join(', ')}.`);
  };
}

function countryOf(value: string): string {
  if (/^[A-Za-z]{3}$/.test(value)) return value.toUpperCase();
  throw new InvalidArgumentError('It must be an ISO 3166 alpha-3 code such as RUS.');
}

function dyadOf(value: string): Dyad {
  const [, a, sign, b] = /^([A-Za-z0-9]{3,})([,:])([A-Za-z0-9]{3,})$/.exec(value) ?? [];
  if (a !== undefined && b !== undefined)
    return { a: a.toUpperCase(), b: b.toUpperCase(), directed: sign === ':' };
  throw new InvalidArgumentError('It must be two codes: RUS,USA either way, or RUS:USA.');
}

function dayOf(end: (value: string) => string | undefined): (value: string) => string {
  return (value) => {
    const day = /^\d{4}(-\d{2}){0,2}$/.test(value) ? end(value) : undefined;
    if (day !== undefined) return day;
    throw new InvalidArgumentError('It must be a date such as 2017, 2017-07 or 2017-07-31.');
  };
}
