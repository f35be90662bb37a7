import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { extremityArrow, pathCurved, pathLoop } from 'sigma/rendering';
import { leadingQuad } from '../data/names.ts';
import type { AnswerOf, Quad } from '../data/types.ts';

/** Colours as the style sheet has them at this moment. */
export interface Colours {
  readonly node: string;
  readonly label: string;
  /** Of the paper beneath. */
  readonly ground: string;
  readonly quads: Readonly<Record<Quad, string>>;
}

/** Draws who acts on whom into an element; answers how to take it away again. */
export function drawNetwork(
  stage: HTMLElement,
  network: Pick<AnswerOf<'network'>, 'nodes' | 'edges'>,
  colours: Colours,
  open: (id: string) => void,
): () => void {
  const sigma = new Sigma(layOut(network, colours), stage, {
    primitives: { edges: { paths: [pathCurved(), pathLoop()], extremities: [extremityArrow()] } },
    styles: {
      nodes: {
        ...{ x: { attribute: 'x' }, y: { attribute: 'y' } },
        ...{ size: { attribute: 'size' }, color: colours.node },
        ...{ label: { attribute: 'label' }, labelColor: colours.label, labelSize: 12 },
        labelFont: 'IBM Plex Sans, sans-serif',
        // Ties run beneath names.
        ...{ labelBackgroundColor: colours.ground, labelBackgroundPadding: 1 },
      },
      edges: {
        ...{ size: { attribute: 'size' }, color: { attribute: 'color' } },
        ...{ path: 'curved', selfLoopPath: 'loop', head: 'arrow' },
      },
    },
    settings: {
      itemSizesReference: 'screen',
      labelDensity: 0.6,
      labelGridCellSize: 130,
      labelRenderedSizeThreshold: 5,
    },
  });
  sigma.on('clickNode', ({ node }) => {
    open(node);
  });
  return () => {
    sigma.kill();
  };
}

function layOut({ nodes, edges }: Pick<AnswerOf<'network'>, 'nodes' | 'edges'>, colours: Colours): Graph {
  const graph = new Graph({ type: 'directed', multi: false });
  const most = Math.max(1, ...nodes.map(({ events }) => events));
  const heaviest = Math.max(1, ...edges.map(({ events }) => events));
  nodes.forEach(({ id, name, events }, index) => {
    // The same nodes always begin at the same places, so that the drawing is the same each time.
    const [angle, far] = [index * 2.399963, Math.sqrt(index + 1)];
    graph.mergeNode(id, {
      ...{ label: name, x: far * Math.cos(angle), y: far * Math.sin(angle) },
      size: 3 + 14 * Math.sqrt(events / most),
    });
  });
  for (const { source, target, events, quads } of edges) {
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.mergeEdge(source, target, {
      ...{
        weight: events,
        size: 0.8 + 4 * Math.sqrt(events / heaviest),
        color: colours.quads[leadingQuad(quads)],
      },
    });
  }
  forceAtlas2.assign(graph, {
    iterations: nodes.length > 400 ? 120 : 260,
    settings: { ...forceAtlas2.inferSettings(graph), gravity: 1.2, scalingRatio: 14 },
  });
  return graph;
}
