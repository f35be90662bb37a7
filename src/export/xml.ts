import { uuidOf } from './ids.ts';
import { wellFormed } from './well-formed.ts';

/** What opens every XML file of ours. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Of "]]>" only this may not stand in text.
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for elements and attributes; what XML 1.0 has no character for becomes U+FFFD. */
export function xmlText(text: string): string {
  return (
    wellFormed(text)
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(/[&<>"'\t\n\r]/g, (mark) => ENTITIES[mark]!)
  );
}

/** The id where XML takes it as a name, else a hash of it. */
export function xmlId(id: string): string {
  return /^[\w.-]+$/.test(id) ? id : uuidOf(id);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element: attributes that are undefined are left out, and so is a body. */
export function xmlElement(name: string, attributes: Attributes = {}, body?: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('');
  return body === undefined || body === '' ? `<${name}${written}/>` : `<${name}${written}>${body}</${name}>`;
}
