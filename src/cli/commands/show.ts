import type { Command } from 'commander';
import { piecesOf } from '../format/index.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { drawArticle } from '../show/draw-article.ts';
import { runInputs } from './run-inputs.ts';
import { addSourceOptions, type SourceOptions } from './source-options.ts';

const EXAMPLES = `
Examples:
  dragoman show article.html
  dragoman show article.md | less -R
  NO_COLOR=1 dragoman show article.txt                   brackets instead of colours
`;

/** Adds "dragoman show": the article itself with everything marked that was found. */
export function addShow(program: Command, io: CliIo, done: (exit: number) => void): void {
  addSourceOptions(
    program.command('show').description('print articles with events, actors and quotes marked'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: SourceOptions) => {
      const drawing = { width: columnsOf(io.stdout, io.env), colour: wantsColour(io.stdout, io.env) };
      let first = true;
      const document = (coded: Parameters<typeof drawArticle>[0]): string => {
        const text = drawArticle(coded, drawing, first);
        first = false;
        return text;
      };
      const article = { begin: () => '', document, end: () => '' };
      done(await runInputs(inputs, options, { write: (coded) => piecesOf(article, coded), jobs: 1 }, io));
    });
}
