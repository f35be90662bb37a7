import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** An expression of time with its TimeML type and value. */
export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface TimeText {
  readonly id: string;
  readonly text: string;
  readonly published: string | undefined;
  readonly times: readonly GoldTime[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** TimeML files of some folders, ordered by folder and name. */
export function readTimeml(folders: readonly string[]): TimeText[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.tml'))
      .sort()
      .map((name) => timemlText(basename(name, '.tml'), readFileSync(join(folder, name), 'utf8'))),
  );
}

/** TimeBank and AQUAINT together. */
export function readTimeBank(goldDir: string): TimeText[] {
  const folder = join(goldDir, 'time/timebank-aquaint');
  return readTimeml([join(folder, 'AQUAINT'), join(folder, 'TimeBank')]);
}

function timemlText(id: string, xml: string): TimeText {
  const published = /<DCT>[\s\S]*?\bvalue="([^"]*)"/.exec(xml)?.[1];
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? '';
  const times: GoldTime[] = [];
  let text = '';
  let open: { start: number; attributes: string } | undefined;
  for (const part of body.split(/(<[^>]*>)/)) {
    if (part.startsWith('<TIMEX3')) open = { start: text.length, attributes: part };
    else if (part === '</TIMEX3>') {
      if (open) times.push({ start: open.start, end: text.length, ...typed(open.attributes) });
      open = undefined;
    } else if (!part.startsWith('<')) {
      text += part.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    }
  }
  return { id, text, published, times };
}

function typed(attributes: string): { type: string; value: string } {
  return {
    type: /\btype="([^"]*)"/.exec(attributes)?.[1] ?? '',
    value: /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '',
  };
}

/** Some creation times of MEANTIME are written day first ("03-02-2009"). */
function isoOnly(value: string): string | undefined {
  if (/^\d{4}-/.test(value)) return value;
  const found = /^(\d{2})-(\d{2})-(\d{4})$/.exec(value);
  return found === null ? undefined : `${found[3]}-${found[2]}-${found[1]}`;
}

/** MEANTIME's articles: tokens are joined by blanks, but not before marks. */
export function readMeantime(goldDir: string): TimeText[] {
  const root = join(goldDir, 'events/meantime/intra_cross-doc_annotation');
  return readdirSync(root)
    .sort()
    .flatMap((part) =>
      readdirSync(join(root, part))
        .filter((name) => name.endsWith('.xml'))
        .sort()
        .map((name) => meantimeText(name, readFileSync(join(root, part, name), 'utf8'))),
    );
}

function meantimeText(id: string, xml: string): TimeText {
  let text = '';
  let sentence = '';
  const spans = new Map<string, { start: number; end: number }>();
  for (const [, attributes, words] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const token = words!.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    const next = /\bsentence="(\d+)"/.exec(attributes!)![1]!;
    if (text !== '' && next !== sentence) text += '\n\n';
    else if (text !== '' && !/^(?:[.,;:!?)%]|['’]s|n['’]t)$/.test(token) && !/[($]$/.test(text)) text += ' ';
    sentence = next;
    spans.set(/\bt_id="(\d+)"/.exec(attributes!)![1]!, {
      start: text.length,
      end: text.length + token.length,
    });
    text += token;
  }
  const times: GoldTime[] = [];
  let published: string | undefined;
  for (const [, attributes, inner] of xml.matchAll(/<TIMEX3 ([^>]*[^/])>([\s\S]*?)<\/TIMEX3>/g)) {
    if (attributes!.includes('CREATION_TIME')) published = isoOnly(typed(attributes!).value);
    const anchors = [...inner!.matchAll(/t_id="(\d+)"/g)].map(([, id_]) => spans.get(id_!)!);
    if (anchors.length === 0 || attributes!.includes('CREATION_TIME')) continue;
    times.push({ start: anchors[0]!.start, end: anchors.at(-1)!.end, ...typed(attributes!) });
  }
  return { id, text, published, times };
}
