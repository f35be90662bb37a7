import type { Document, Event } from '../document/index.ts';
import type { Codebook, CodebookEntry, ForExample } from '../ontology/index.ts';
import type { Coder } from './coder.ts';

/** How one example of a codebook came out. */
export interface ExampleResult {
  readonly entry: CodebookEntry;
  readonly text: string;
  readonly right: boolean;
  /** The example says itself that it fails, and why. */
  readonly known: string | undefined;
  readonly wanted: string;
  readonly found: string;
}

/** Sends every example of a codebook through the whole chain, one sentence a document. */
export async function testCodebook(
  codebook: Codebook,
  coder: Pick<Coder, 'code'>,
  only?: string,
): Promise<readonly ExampleResult[]> {
  const entries = codebook.entries.filter((entry) => only === undefined || nameOf(entry) === only);
  const cases = entries.flatMap((entry) => [
    ...entry.examples.for.map((example) => ({ entry, example, wants: true as const })),
    ...entry.examples.against.map((example) => ({ entry, example, wants: false as const })),
  ]);
  const coded = await coder.code(cases.map(({ example }, i) => sentenceDocument(example.text, i)));
  return cases.map(({ entry, example, wants }, i) => {
    const events = coded[i]!.events;
    const right = wants
      ? events.some((event) => answers(event, example, entry))
      : !events.some((event) => isOf(event, entry));
    return {
      entry,
      text: example.text,
      right,
      known: example.fails,
      wanted: wants ? describeWanted(example, entry) : `no ${nameOf(entry)}: ${example.because}`,
      found: events.map(describeEvent).join('; ') || 'no event',
    };
  });
}

/** True where an example comes out otherwise than it says: wrong, or right though it says that it fails. */
export function isSurprise({ right, known }: Pick<ExampleResult, 'right' | 'known'>): boolean {
  return right === (known !== undefined);
}

/** The name under which a file of a codebook goes: its type, or its code. */
export function nameOf({ type, code }: CodebookEntry): string {
  return type ?? code ?? '';
}

function isOf(event: Event, { type, code }: CodebookEntry): boolean {
  return type === undefined ? (event.codes ?? []).includes(code!) : event.type === type;
}

function answers(event: Event, example: ForExample, entry: CodebookEntry): boolean {
  const { trigger, type = entry.type, mode, cameo, code = entry.code, status } = example;
  return (
    (trigger === undefined || event.trigger.text.includes(trigger) || trigger.includes(event.trigger.text)) &&
    (type === undefined || event.type === type) &&
    (mode === undefined || event.mode === mode) &&
    (cameo === undefined || event.cameo === cameo) &&
    (code === undefined || (event.codes ?? []).includes(code)) &&
    (status === undefined || event.status === status)
  );
}

function describeWanted(
  { trigger, type, mode, cameo, code, status }: ForExample,
  entry: CodebookEntry,
): string {
  const name = `${type ?? entry.type ?? code ?? entry.code ?? ''}${mode === undefined ? '' : `/${mode}`}`;
  return [trigger === undefined ? undefined : `"${trigger}"`, name, cameo, status]
    .filter((part) => part !== undefined)
    .join(' ');
}

function describeEvent({ trigger, type, mode, cameo, status, codes }: Event): string {
  const own = codes === undefined ? '' : ` ${codes.join(' ')}`;
  return `"${trigger.text}" ${type}${mode === undefined ? '' : `/${mode}`} ${cameo} ${status}${own}`;
}

function sentenceDocument(text: string, index: number): Document {
  return {
    id: `d-example-${index}`,
    authors: [],
    text,
    paragraphs: [{ start: 0, end: text.length, kind: 'body' }],
    language: 'en',
    sha256: '',
    reader: { name: 'example', version: '1' },
    origin: 'codebook',
    issues: [],
  };
}
