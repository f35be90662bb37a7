import { Parser } from 'htmlparser2';

/** An element of a feed or list. */
export interface XmlElement {
  /** As written, in lower case: "content:encoded". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Thrown where a text is no XML that we read. */
export class BadXml extends Error {}

const MAX_DEPTH = 100;
const MAX_ELEMENTS = 2_000_000;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (Open | string)[];
}

/**
 * Parses XML leniently, as feeds need it. There are no entities but those of XML itself: a document type that declares
 * any is refused, and nothing is ever fetched.
 */
export function parseXml(text: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (elements > MAX_ELEMENTS) throw new BadXml('It has too many elements');
        if (stack.length > MAX_DEPTH) throw new BadXml('Its elements are nested too deeply');
        const element: Open = { name: name.toLowerCase(), attributes, children: [] };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      onclosetag() {
        if (stack.length > 1) stack.pop();
      },
      ontext(piece) {
        const { children } = stack.at(-1)!;
        const last = children.at(-1);
        // Joined as it comes: entities part a text into many pieces.
        if (typeof last === 'string') children[children.length - 1] = last + piece;
        else children.push(piece);
      },
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() === '!doctype' && /\[|<!/.test(data))
          throw new BadXml('It declares entities of its own');
        if (/^!(?:entity|element|attlist)$/i.test(name)) throw new BadXml('It declares entities of its own');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const first = root.children.find((child): child is Open => typeof child !== 'string');
  if (first === undefined) throw new BadXml('It holds no element');
  return first;
}

/** The elements of that name right under another. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

/** The text of the first of the names that has any. */
export function textAt(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = textIn(child).trim();
      if (text !== '') return text;
    }
  }
  return undefined;
}

/** All text in an element. Never deeper than the parser lets it be. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The inside of an element as HTML: Atom may hold XHTML as elements. */
export function markupIn(element: XmlElement): string {
  return element.children.map(toMarkup).join('');
}

function toMarkup(node: XmlElement | string): string {
  if (typeof node === 'string') return node.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const name = node.name.replace(/^.*:/, '');
  if (!/^[a-z][a-z0-9]*$/.test(name)) return markupIn(node);
  return `<${name}>${markupIn(node)}</${name}>`;
}
