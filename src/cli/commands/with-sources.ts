import { homedir } from 'node:os';
import { join } from 'node:path';
import type { OpenWeb } from '../../fetch/index.ts';
import { isWebAddress } from '../../read/input/expand.ts';
import type { ReadOptions } from '../../read/options.ts';
import { openPageReader } from '../../work/index.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseContact } from '../options.ts';
import type { SourceOptions } from './source-options.ts';

/** What reading needs beside the inputs: the web, where it is asked for, and a place to take pages apart. */
export type Sources = Pick<ReadOptions, 'web' | 'readPage' | 'parseMarkdown'>;

/** Runs a task with its sources open, and closes them in the end. */
export async function withSources<Result>(
  inputs: readonly string[],
  options: SourceOptions,
  io: CliIo,
  task: (sources: Sources) => Promise<Result>,
): Promise<Result> {
  const wantsWeb = options.follow === true || inputs.some(isWebAddress);
  const web = wantsWeb ? await openWeb(options, io) : undefined;
  const pages = openPageReader();
  try {
    const { readPage, parseMarkdown } = pages;
    return await task({ readPage, parseMarkdown, ...(web === undefined ? {} : { web }) });
  } finally {
    await web?.close();
    await pages.close();
  }
}

async function openWeb(options: SourceOptions, io: CliIo): Promise<OpenWeb> {
  const { maxPages, delay, allowPrivate = false } = options;
  const contact = contactOf(options, io);
  const cache = cacheOf(options, io);
  const open = io.openWeb ?? (await import('../open-web.ts')).openCliWeb;
  return open({
    ...{ contact, maxPages, allowPrivate, signal: io.signal, limits: { delayMs: delay * 1000 } },
    ...(cache === undefined ? {} : { cache }),
  });
}

function contactOf(options: SourceOptions, io: CliIo): string {
  const told = options.contact ?? io.env['DRAGOMAN_CONTACT'] ?? '';
  const hint = 'Sites want to know whom to write to: --contact desk@example.org, or set DRAGOMAN_CONTACT.';
  if (told === '') throw new CliError('contact-missing', 'Fetching needs a contact', hint);
  try {
    return parseContact(told);
  } catch (cause) {
    throw new CliError('usage', `The contact "${told}": ${(cause as Error).message}`, hint);
  }
}

/** The folder that the user names, else one in the user's own cache. */
function cacheOf({ cache }: SourceOptions, { env }: CliIo): string | undefined {
  if (cache !== undefined) return cache === 'none' ? undefined : cache;
  const base = env['XDG_CACHE_HOME'] ?? '';
  return join(base === '' ? join(env['HOME'] ?? homedir(), '.cache') : base, 'dragoman', 'pages');
}
