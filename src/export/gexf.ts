import type { Exporter } from './exporter.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, openGraph, type Attributes } from './graph.ts';
import { XML_HEAD, xmlElement } from './xml.ts';

/** GEXF 1.2 for Gephi, with days for its time line. The format wants all nodes first: edges are held until the end. */
export const gexf: Exporter = {
  name: 'gexf',
  summary: 'the same graph with days, for the time line of Gephi: GEXF 1.2',
  extension: '.gexf',
  mediaType: 'application/gexf+xml',
  binary: false,
  async *write(batches) {
    yield `${XML_HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n`;
    yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n';
    yield `${attributesOf('node', NODE_ATTRIBUTES)}${attributesOf('edge', EDGE_ATTRIBUTES)}<nodes>\n`;
    const held: string[] = [];
    const add = openGraph();
    for await (const batch of batches) {
      const { nodes, edges } = add(batch);
      for (const { id, label, attributes } of nodes) {
        yield `${xmlElement('node', { id, label }, valuesOf(NODE_ATTRIBUTES, attributes))}\n`;
      }
      for (const { id, source, target, start, end, attributes } of edges) {
        const own = { id, source, target, label: attributes['type'], weight: 1, start, end };
        held.push(`${xmlElement('edge', own, valuesOf(EDGE_ATTRIBUTES, attributes))}\n`);
      }
    }
    yield '</nodes>\n<edges>\n';
    for (const edge of held) yield edge;
    yield '</edges>\n</graph></gexf>\n';
  },
};

/** Attributes have numbers as ids, as Gephi writes them; weight is an attribute of the format's own. */
function namesOf(types: Readonly<Record<string, string>>): string[] {
  return Object.keys(types).filter((name) => name !== 'weight');
}

function attributesOf(kind: 'node' | 'edge', types: Readonly<Record<string, string>>): string {
  const list = namesOf(types).map((title, id) => xmlElement('attribute', { id, title, type: types[title] }));
  return `${xmlElement('attributes', { class: kind, mode: 'static' }, list.join(''))}\n`;
}

function valuesOf(types: Readonly<Record<string, string>>, attributes: Attributes): string {
  const values = namesOf(types).map((name, id) =>
    attributes[name] === undefined ? '' : xmlElement('attvalue', { for: id, value: attributes[name] }),
  );
  return xmlElement('attvalues', {}, values.join(''));
}
