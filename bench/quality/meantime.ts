import type { Span } from '../../src/document/index.ts';
import { unescapeXml } from './unescape-xml.ts';

/** A text of MEANTIME, as far as it is annotated, with its values. */
export interface MeantimeText {
  readonly text: string;
  readonly values: readonly (Span & { readonly type: 'QUANTITY' | 'MONEY' | 'PERCENT' })[];
}

/** Annotators went as far as the sixth sentence, title and date line counted. */
const ANNOTATED = 6;

/** Reads one file of MEANTIME (tokens with anchored marks); the text is laid out anew from its tokens. */
export function readMeantime(xml: string): MeantimeText {
  const spans = new Map<string, Span>();
  let text = '';
  let last = -1;
  for (const [, attributes = '', escaped = ''] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const word = unescapeXml(escaped);
    const sentence = Number(/sentence="(\d+)"/.exec(attributes)?.[1]);
    if (sentence >= ANNOTATED) continue;
    if (sentence !== last && last >= 0) text += '\n';
    else if (last >= 0 && !touches(text, word)) text += ' ';
    last = sentence;
    const start = text.length;
    text += word;
    spans.set(/t_id="(\d+)"/.exec(attributes)![1]!, { start, end: text.length });
  }
  const values = [...xml.matchAll(/<VALUE ([^>]*)>(.*?)<\/VALUE>/gs)].flatMap(
    ([, attributes = '', inside = '']) => {
      const anchors = [...inside.matchAll(/<token_anchor t_id="(\d+)"/g)].flatMap(
        ([, id]) => spans.get(id!) ?? [],
      );
      const type = /type="(QUANTITY|MONEY|PERCENT)"/.exec(
        attributes,
      )?.[1] as MeantimeText['values'][number]['type'];
      return anchors.length === 0
        ? []
        : [
            {
              start: Math.min(...anchors.map(({ start }) => start)),
              end: Math.max(...anchors.map(({ end }) => end)),
              type,
            },
          ];
    },
  );
  return { text, values };
}

/** The tokens as a writer would set them: no blank before a comma nor behind a dollar sign. */
function touches(text: string, word: string): boolean {
  return /^(?:[.,;:!?%)\]]|['’]s|n['’]t|['’])$/.test(word) || /[$€£([]$/.test(text);
}
