import { z } from 'zod';
import { fromOutside, withoutMarks } from '../outside-text.ts';
import { tool, ToolError } from '../tool.ts';

const PIECE = 4000;

export const readArticle = tool({
  name: 'read_article',
  title: 'Read an article',
  description: `The text of an article by its id, ${PIECE} characters at a time; \`next\` is the offset to go on from.`,
  input: z.strictObject({ id: z.string().min(1).max(100), offset: z.number().int().min(0).default(0) }),
  run: async ({ id: given, offset }, store) => {
    const id = withoutMarks(given);
    const found = await store.find(id);
    if (found?.kind !== 'document')
      throw new ToolError('unknown-id', `The database has no article ${id}`, 'search_documents shows ids.');
    const { text } = found.coding.document;
    if (offset > text.length)
      throw new ToolError('bad-offset', `The text has ${text.length} characters`, 'Begin at 0.');
    const end = Math.min(offset + PIECE, text.length);
    return {
      text: fromOutside(text.slice(offset, end), PIECE + 1),
      characters: text.length,
      ...(end < text.length ? { next: end } : {}),
    };
  },
});
