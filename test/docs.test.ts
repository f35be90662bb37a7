import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the documentation', () => {
  it('names every folder of src in the code map of ARCHITECTURE.md', () => {
    const map = read('ARCHITECTURE.md');
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const nested = ['analyze', 'extract', 'read'].flatMap((name) =>
      readdirSync(join('src', name), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    );
    for (const { name } of [...folders, ...nested]) expect(map, `${name} is missing`).toContain(`${name}/`);
  });

  it('lists every dependency with its pinned version', () => {
    const text = read('ARCHITECTURE.md');
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(dependencies)) {
      const row = text
        .split('\n')
        .find((line) => line.includes(`\`${name}\``) || line.includes(`| ${name} `));
      expect(row, `${name} has no row`).toBeDefined();
      expect(row, `the row of ${name} has another version`).toContain(version);
      expect(version, `${name} is not pinned`).toMatch(/^\d/);
    }
  });

  it.each([
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'docs/glossary.md',
    'docs/guide/api.md',
    'docs/guide/first-hour.md',
    'docs/guide/quantities.md',
    'docs/guide/web.md',
  ])('links from %s only to files that exist', (page) => {
    for (const [, target] of read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(join(dirname(page), target!)), `${page} links to ${target!}`).toBe(true);
    }
  });
});

it('shows an example of a text at hand in the library guide that runs', { timeout: 60_000 }, async () => {
  const blocks = read('docs/guide/first-hour.md').split('```');
  const code = blocks.find((block) => block.startsWith('ts\n') && block.includes('readText('))!.slice(3);
  const body = code.replace(/^import .*$/m, '').replaceAll('console.log(', 'told.push(');
  const AsyncFunction = (async () => {
    await Promise.resolve();
  }).constructor as new (...parts: string[]) => (...given: unknown[]) => Promise<void>;
  const told: unknown[] = [];
  await new AsyncFunction('openDragoman', 'readText', 'told', body)(
    library.openDragoman,
    library.readText,
    told,
  );
  expect(told).toEqual(['COERCE "arrested" 2024-05-14']);
});

it('exports exactly these names', () => {
  expect(Object.keys(library).sort()).toMatchInlineSnapshot(`
    [
      "Actor",
      "ActorMention",
      "ActorRef",
      "Basis",
      "CodebookError",
      "Confidence",
      "Dateline",
      "Decision",
      "DecisionAction",
      "DecisionAnchor",
      "DecisionChange",
      "DecisionKind",
      "Document",
      "DragomanError",
      "EXPORTERS",
      "Event",
      "EventDate",
      "EventPlace",
      "EventType",
      "ExportError",
      "FigureRule",
      "FigureSummary",
      "INCIDENT_FORMATS",
      "Incident",
      "IncidentActor",
      "IncidentFigure",
      "IncidentHistory",
      "IncidentReport",
      "Issue",
      "IssueCode",
      "MentionForm",
      "OWN_CODEBOOK",
      "Pipeline",
      "Published",
      "Quad",
      "Quantity",
      "QuantityKind",
      "Quote",
      "QuoteKind",
      "RecordError",
      "Sector",
      "Span",
      "Status",
      "Story",
      "TimePrecision",
      "Versions",
      "bySpan",
      "checkCodebook",
      "countsThings",
      "covers",
      "decodeRecord",
      "encodeRecord",
      "exportIncidents",
      "exportRecords",
      "exporterOf",
      "findCopies",
      "findIncidents",
      "findQuantities",
      "findStories",
      "findTimes",
      "loadCodebook",
      "openDragoman",
      "overlaps",
      "readInputs",
      "readText",
      "readVersions",
      "recordSchemas",
      "relateArticles",
      "resolvePlaces",
      "roundConfidence",
      "sameSpan",
      "stagePerDocument",
      "standingOf",
      "textOf",
    ]
  `);
});
