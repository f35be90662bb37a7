import { Entity, Model, defaultModel } from '@alephdata/followthemoney';
import { check } from '@placemarkio/check-geojson';
import { kml as readKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { MultiDirectedGraph } from 'graphology';
import readGexf from 'graphology-gexf';
import readGraphml from 'graphology-graphml';
import type { AbstractGraph } from 'graphology-types';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { decodeRecord } from '../../src/document/encode.ts';
import { batchOf, type ExportBatch } from '../../src/export/exporter.ts';
import { uuidOf } from '../../src/export/ids.ts';
import { PARQUET_COLUMNS, writeParquet } from '../../src/export/parquet.ts';
import { exported, exportedBytes, fullDocument, HOSTILE, hostileDocument } from './support.ts';

// Each export read back by a reader of its own ecosystem, hostile text included.

const both = () => [fullDocument(), hostileDocument()];

/** What XML and JSON can carry of the hostile text. */
const TAMED = HOSTILE.replace('\ud83d ', '\ufffd ').replace('\u0000', '\ufffd');
const XML_TAMED = TAMED.replace('\u001b', '\ufffd').replace('\uffff', '\ufffd');

/** "a<1>" is no name in XML. */
const HASHED = uuidOf('a<1>');

describe('graphs', () => {
  interface Acts {
    readonly nodes: unknown[];
    readonly edges: unknown[];
  }
  const actsOf = (graph: AbstractGraph): Acts => ({
    nodes: graph.mapNodes((node, { name, country }) => [node, name as string, country as string]),
    edges: graph.mapEdges(
      (_, { type, status, weight }, source, target) => [source, target, type, status, weight] as unknown,
    ),
  });

  test.each([
    ['graphml', (text: string) => readGraphml.parse(MultiDirectedGraph, text)],
    ['gexf', (text: string) => readGexf.parse(MultiDirectedGraph, text)],
  ])('%s: actors, and an edge for each act that counts', async (format, read) => {
    const graph = read(await exported(format, both()));
    expect(graph.type).toBe('directed');
    const { nodes, edges } = actsOf(graph);
    expect(nodes).toEqual([
      ['a-gunmen', 'Armed men', 'KEN'],
      ['a-traders', 'traders', 'KEN'],
      ['Q20', 'Norland', 'NOR'],
      ['Q1049', 'Sudlia', 'SDN'],
      ['Q4711', 'Jon Berg', 'NOR'],
      ['a-president', 'the president of Sudlia', 'SDN'],
      [HASHED, XML_TAMED, 'KEN'],
      ['a-unknown', XML_TAMED, undefined],
    ]);
    expect(edges).toEqual([
      ['a-gunmen', 'a-traders', 'ASSAULT', 'actual', 1],
      ['Q20', 'Q1049', 'AGREE', 'future', 1],
      ['Q4711', 'a-president', 'CONSULT', 'actual', 1],
      ['a-president', 'Q4711', 'CONSULT', 'actual', 1],
      [HASHED, 'a-unknown', 'ASSAULT', 'actual', 1],
    ]);
  });

  test('gexf tells the days of an act', async () => {
    expect(await exported('gexf', [fullDocument()])).toContain('start="2021-03-07" end="2021-03-07"');
  });
});

describe('maps', () => {
  // The types of the reader need those of a browser.
  interface Features {
    readonly features: readonly {
      readonly geometry: unknown;
      readonly properties: Record<string, unknown>;
    }[];
  }

  test('geojson: points of what happened, longitude first', async () => {
    const { features } = check(await exported('geojson', both())) as {
      features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
    };
    expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
      ['e-raid', { type: 'Point', coordinates: [39.65, -0.45] }],
      ['e-met', { type: 'Point', coordinates: [-97.74, 30.27] }],
      ['e&1', { type: 'Point', coordinates: [37, 0.5] }],
    ]);
    expect(features[0]!.properties).toMatchObject({
      ...{ status: 'actual', place: 'Kolvane', place_precision: 'city', quantities: 'killed: at least 12' },
    });
    expect(features[2]!.properties['source']).toBe(TAMED);
  });

  test('geojson without events is whole', async () => {
    expect(check(await exported('geojson', []))).toEqual({ type: 'FeatureCollection', features: [] });
  });

  test('kml: the same points with time and data', async () => {
    const text = await exported('kml', both());
    const document = new DOMParser({ onError: fail }).parseFromString(text, 'text/xml');
    const { features } = (readKml as unknown as (xml: unknown) => Features)(document);
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [39.65, -0.45] },
      { type: 'Point', coordinates: [-97.74, 30.27] },
      { type: 'Point', coordinates: [37, 0.5] },
    ]);
    expect(features[0]!.properties).toMatchObject({
      ...{
        name: 'Armed men: ASSAULT/firearms: traders (Kolvane)',
        timestamp: '2021-03-07',
        place_precision: 'city',
      },
    });
    expect(features[2]!.properties).toMatchObject({ source: XML_TAMED.trim() });
  });

  function fail(level: string, message: string): void {
    // The reader warns of U+FFFD, which we write on purpose.
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  }
});

describe('jsonld', () => {
  const documentLoader = (url: string): never => {
    throw new Error(`fetches ${url}`);
  };

  test('expands without a network, keeps status, and says sem:Event only of what happened', async () => {
    const data: unknown = JSON.parse(await exported('jsonld', both()));
    const expanded = (await jsonld.expand(data, { documentLoader })) as Record<string, unknown>[];
    const byId = new Map(expanded.map((node) => [node['@id'], node]));
    const SEM = 'http://semanticweb.cs.vu.nl/2009/11/sem/';
    const raid = byId.get('urn:dragoman:event:e-raid');
    expect(raid).toMatchObject({
      '@type': ['urn:dragoman:term:Event', `${SEM}Event`],
      [`${SEM}hasActor`]: [
        { '@id': 'urn:dragoman:actor:a-gunmen' },
        { '@id': 'urn:dragoman:actor:a-traders' },
      ],
      'http://www.w3.org/ns/prov#wasDerivedFrom': [
        { '@id': 'https://www.wire.example/2021/03/kolvane?a=1&b=2' },
      ],
    });
    const denied = byId.get('urn:dragoman:event:e-denied');
    expect(denied).toMatchObject({
      '@type': ['urn:dragoman:term:Event'],
      'urn:dragoman:term:status': [{ '@value': 'negated' }],
    });
    expect(byId.has('http://www.wikidata.org/entity/Q20')).toBe(true);
    expect(byId.has('urn:dragoman:quote:q1')).toBe(true);
  });

  test('becomes RDF', async () => {
    const data: unknown = JSON.parse(await exported('jsonld', both()));
    const quads = (await jsonld.toRDF(data, { documentLoader, safe: true })) as {
      predicate: { value: string };
    }[];
    expect(quads.filter(({ predicate }) => predicate.value.endsWith('hasBeginTimeStamp'))).toHaveLength(2);
    expect(quads.length).toBeGreaterThan(150);
  });
});

describe('ftm', () => {
  test('every entity and property is one of the model, every reference leads somewhere', async () => {
    const model = new Model(defaultModel);
    const lines = (await exported('ftm', both())).trimEnd().split('\n');
    const entities = lines.map((line) => {
      const data = JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> };
      return { data, entity: new Entity(model, data) };
    });
    const ids = new Set(entities.map(({ data }) => data.id));
    for (const { data, entity } of entities) {
      for (const [name, values] of Object.entries(data.properties)) {
        expect(entity.schema.hasProperty(name), `${data.schema}.${name}`).toBe(true);
        const isReference = entity.schema.getProperty(name).type.name === 'entity';
        if (isReference) for (const value of values) expect(ids).toContain(value);
      }
      for (const name of entity.schema.required) expect(data.properties).toHaveProperty(name);
    }
    const count = (schema: string) => entities.filter(({ data }) => data.schema === schema).length;
    expect([count('Event'), count('Article'), count('Person'), count('Address')]).toEqual([3, 2, 1, 3]);
    expect(entities.find(({ data }) => data.id === 'dragoman-event-e-raid')!.data.properties).toMatchObject({
      ...{
        date: ['2021-03-07'],
        country: ['ke'],
        involved: ['dragoman-actor-a-gunmen', 'dragoman-actor-a-traders'],
      },
      location: ['Kolvane, Garissa County, Kenya'],
    });
  });
});

describe('stix', () => {
  interface Stix {
    readonly type: string;
    readonly id: string;
    readonly [property: string]: unknown;
  }
  const read = async () =>
    JSON.parse(await exported('stix', both())) as { type: string; id: string; objects: Stix[] };

  test('a bundle of what happened, each object once, each reference in it', async () => {
    const { type, id, objects } = await read();
    expect([type, id]).toEqual(['bundle', expect.stringMatching(/^bundle--[0-9a-f-]{36}$/)]);
    const ids = objects.map((object) => object.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const object of objects) {
      expect(object.id).toMatch(
        new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      );
      expect(object['created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const refs = [
        object['source_ref'],
        object['target_ref'],
        ...((object['object_refs'] as string[] | undefined) ?? []),
      ];
      for (const ref of refs.filter((one) => one !== undefined)) expect(ids).toContain(ref);
    }
    const kinds = objects.filter((object) => object.type !== 'relationship').map((object) => object.type);
    expect(kinds.filter((kind) => kind === 'incident')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'report')).toHaveLength(2);
  });

  test('the raid, who did it, to whom and where', async () => {
    const { objects } = await read();
    const incident = objects.find((object) => object.type === 'incident')!;
    expect(incident).toMatchObject({
      ...{
        name: 'Armed men: ASSAULT/firearms: traders (Kolvane)',
        confidence: 88,
        created: '2021-03-09T10:00:05.000Z',
      },
      labels: expect.arrayContaining([
        'plover:ASSAULT/firearms',
        'cameo:193',
        'killed:at least 12',
      ]) as string[],
    });
    const ties = objects.filter((object) => object['source_ref'] === incident.id);
    const ends = ties.map((tie) => [
      tie['relationship_type'],
      objects.find(({ id }) => id === tie['target_ref'])!['name'],
    ]);
    expect(ends).toEqual([
      ['attributed-to', 'Armed men'],
      ['targets', 'traders'],
      ['located-at', 'Kolvane'],
    ]);
    expect(objects.find((object) => object['name'] === 'Kolvane')).toMatchObject({
      country: 'KE',
      city: 'Kolvane',
    });
  });

  test('a document without any date asks for one', async () => {
    const coded = fullDocument();
    const { published, retrieved, ...document } = coded.document;
    expect([published?.precision, retrieved]).toEqual(['minute', '2021-03-09T10:00:05Z']);
    const undated = { ...coded, document };
    await expect(exported('stix', [undated])).rejects.toMatchObject({ code: 'no-time' });
    expect(await exported('stix', [undated], { added: '2021-04-01' })).toContain(
      '"2021-04-01T00:00:00.000Z"',
    );
  });
});

describe('parquet', () => {
  const read = (bytes: Uint8Array) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    return { metadata: parquetMetadata(file), rows: parquetReadObjects({ file }) };
  };

  test('all events with their status, typed, lists as lists', async () => {
    const { rows } = read(await exportedBytes('parquet', both()));
    const all = await rows;
    expect(all.map((row) => row['status'] as string)).toEqual([
      'actual',
      'future',
      'negated',
      'historical',
      'actual',
      'actual',
    ]);
    expect(Object.keys(all[0]!)).toEqual(PARQUET_COLUMNS);
    expect(all[0]).toMatchObject({
      ...{
        lat: -0.45,
        geonames: 197745,
        goldstein: -10,
        contexts: ['terrorism', 'human_security'],
        mode: 'firearms',
      },
      ...{ source: ['Armed men'], target_codes: ['KENCVL'], day_from: new Date('2021-03-07T00:00:00Z') },
      quantities: [{ kind: 'killed', text: 'at least 12', low: 12, value: null, high: null }],
    });
    expect(all[3]).toMatchObject({ source: [], quantities: [], mode: null, lat: null });
    expect(all[5]).toMatchObject({ place: TAMED, source_ids: ['a<1>'] });
  });

  test('row groups follow each other in one file', async () => {
    async function* batches(): AsyncGenerator<ExportBatch> {
      for (let i = 0; i < 5; i += 1) yield await Promise.resolve(batchOf(fullDocument()));
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of writeParquet(batches(), 10)) pieces.push(piece);
    const { metadata, rows } = read(new Uint8Array(Buffer.concat(pieces)));
    expect(pieces.length).toBeGreaterThan(2);
    expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([10, 10, 5]);
    expect((await rows).map((row) => row['event'] as string).slice(-2)).toEqual(['e-war', 'e-met']);
  });

  test('a file without events is whole', async () => {
    expect(await read(await exportedBytes('parquet', [])).rows).toEqual([]);
  });
});

test('jsonl is read by decodeRecord', async () => {
  const lines = (await exported('jsonl', [fullDocument()])).trimEnd().split('\n').map(decodeRecord);
  expect(lines.map(({ record }) => record).join(' ')).toBe(
    `document ${'actor '.repeat(8)}${'event '.repeat(5)}quote`,
  );
});
