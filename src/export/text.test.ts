import { expect, test } from 'vitest';
import { tsvCell } from './tsv-cell.ts';
import { toJson, wellFormed } from './well-formed.ts';
import { xmlElement, xmlText } from './xml.ts';

test.each([
  ['a\ud83db', 'a\ufffdb'],
  ['a\udc00', 'a\ufffd'],
  ['😀', '😀'],
  ['\u0000', '\ufffd'],
])('%j is made well formed', (text, wanted) => {
  expect(wellFormed(text)).toBe(wanted);
  expect(JSON.parse(toJson({ text }))).toEqual({ text: wanted });
});

test('JSON keeps words that only look like escapes', () => {
  for (const text of ['\\ud800', '\\\\u0000', 'a\\\\\\udfff']) expect(JSON.parse(toJson(text))).toBe(text);
});

test.each([
  [undefined, ''],
  [0, '0'],
  [-5.5, '-5.5'],
  ['two\r\nlines\tand tabs\u2028', 'two lines and tabs'],
  ['=1+1', "'=1+1"],
  ['"quoted"', '"quoted"'],
])('%j is the cell %j', (value, cell) => {
  expect(tsvCell(value)).toBe(cell);
});

test.each([
  [`<a href="x">'&'</a>`, '&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;'],
  [']]>', ']]&gt;'],
  ['\u0001\u001b\ufffe', '\ufffd\ufffd\ufffd'],
  ['line\nend\ttab', 'line&#10;end&#9;tab'],
  ['😀', '😀'],
])('%j in XML', (text, wanted) => {
  expect(xmlText(text)).toBe(wanted);
});

test('an element leaves out what is not known', () => {
  expect(xmlElement('a', { b: 1, c: undefined })).toBe('<a b="1"/>');
  expect(xmlElement('a', {}, xmlText('1 < 2'))).toBe('<a>1 &lt; 2</a>');
});
