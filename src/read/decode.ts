import type { Issue } from '../document/index.ts';
import { warning } from './issues.ts';

/** Bytes as text, with what was wrong with them. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/**
 * Decodes bytes: byte-order mark, then UTF-16 without mark, then what the page or else its server declares, then UTF-8
 * where it is valid, then windows-1252 (a superset of Latin 1 that maps every byte).
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const encoding = findEncoding(bytes, charset);
  return { ...mendUnicode(textIn(encoding, bytes)), encoding };
}

/**
 * Decodes the lines of a stream as they come, each as `decode` would: UTF-8 where it is valid, else windows-1252. Where the
 * first line that tells is UTF-8, what is not in a later one is damage (U+FFFD, of which `mendUnicode` tells).
 */
export function openLineDecoder(): (line: Uint8Array) => string {
  let told: 'utf-8' | 'windows-1252' | undefined;
  return (line) => {
    const text = utf8Of(line);
    if (text !== undefined) {
      if (text.length < line.length) told ??= 'utf-8';
      return text;
    }
    if (told === 'utf-8' || looksMostlyUtf8(line)) return textIn('utf-8', line);
    told ??= 'windows-1252';
    return textIn('windows-1252', line);
  };
}

function textIn(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? mapC1(text) : text;
}

/** Replaces lone surrogates by U+FFFD, drops byte-order marks and NULs, and warns where characters are broken. */
export function mendUnicode(text: string): { text: string; issues: readonly Issue[] } {
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const mended = text.replace(lone, '\ufffd').replace(/[\ufeff\0]/g, '');
  const broken = mended.split('\ufffd').length - 1;
  const issues = broken === 0 ? [] : [warning('broken-unicode', `${broken} characters could not be decoded`)];
  return { text: mended, issues };
}

/** The characters of windows-1252 at 0x80 to 0x9f; the five holes stand for themselves. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some releases of Node 20 to 24 decode windows-1252 as Latin 1: https://github.com/nodejs/node/issues/56542. */
function mapC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => C1[char.charCodeAt(0) - 0x80]!);
}

function findEncoding(bytes: Uint8Array, charset: string | undefined): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const bare = guessUtf16(bytes);
  if (bare !== undefined) return bare;
  const declared = findDeclared(bytes) ?? knownEncoding(charset);
  const valid = utf8Of(bytes) !== undefined;
  if (declared !== undefined && !(valid && hasHighBytes(bytes))) return declared;
  return valid || looksMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Western text in UTF-16 has a zero in every other byte. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, 2000) & ~1;
  if (size < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = size / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function findDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  if (!/^\s*</.test(head)) return undefined;
  const label =
    /<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*(?:["']\s*)?([\w:.-]+)/i.exec(head)?.[1];
  return knownEncoding(label);
}

function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined || /^utf-?16/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

/** The text, where every byte of it is UTF-8. */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A few damaged characters do not make a UTF-8 file a Latin one: most high bytes stand in valid sequences. */
function looksMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  let good = 0;
  for (const char of text) if (char > '\u007f' && char !== '\ufffd') good++;
  return good > broken * 2;
}
