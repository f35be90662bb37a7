import type { Exporter } from './exporter.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, openGraph, type Attributes } from './graph.ts';
import { XML_HEAD, xmlElement, xmlText } from './xml.ts';

const OPEN =
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';

/** GraphML: actors as nodes, acts as directed edges, several between two where there are several acts. */
export const graphml: Exporter = {
  name: 'graphml',
  summary: 'who to whom as a directed multigraph, one edge an act: GraphML',
  extension: '.graphml',
  mediaType: 'application/graphml+xml',
  binary: false,
  async *write(batches) {
    yield `${XML_HEAD}${OPEN}\n${keys('node', NODE_ATTRIBUTES)}${keys('edge', EDGE_ATTRIBUTES)}`;
    yield '<graph id="acts" edgedefault="directed">\n';
    const add = openGraph();
    for await (const batch of batches) {
      const { nodes, edges } = add(batch);
      const lines = [
        ...nodes.map(({ id, attributes }) => xmlElement('node', { id }, dataOf('node', attributes))),
        ...edges.map(({ id, source, target, attributes }) =>
          xmlElement('edge', { id, source, target }, dataOf('edge', attributes)),
        ),
      ];
      if (lines.length > 0) yield `${lines.join('\n')}\n`;
    }
    yield '</graph></graphml>\n';
  },
};

function keys(kind: 'node' | 'edge', types: Readonly<Record<string, string>>): string {
  return Object.entries(types)
    .map(([name, type]) => {
      const attributes = {
        id: `${kind}-${name}`,
        for: kind,
        'attr.name': name,
        'attr.type': type.replace('integer', 'int'),
      };
      return `${xmlElement('key', attributes)}\n`;
    })
    .join('');
}

function dataOf(kind: 'node' | 'edge', attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => xmlElement('data', { key: `${kind}-${name}` }, xmlText(String(value))))
    .join('');
}
