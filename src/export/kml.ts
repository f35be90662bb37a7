import type { Entry, Exporter } from './exporter.ts';
import { happened } from './projected.ts';
import { mapProperties } from './properties.ts';
import { sentenceOf, titleOf } from './reports.ts';
import { dayRange } from './when.ts';
import { placeOf, pointOf } from './where.ts';
import { XML_HEAD, xmlElement, xmlId, xmlText } from './xml.ts';

/** KML 2.2: one placemark for each event that happened and has a point, on the time line where its days are known. */
export const kml: Exporter = {
  name: 'kml',
  summary: 'events that happened and have a point, with time spans: KML 2.2',
  extension: '.kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  binary: false,
  async *write(batches) {
    yield `${XML_HEAD}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n`;
    for await (const { entries } of batches) {
      for (const entry of entries) {
        const placemark = placemarkOf(entry);
        if (placemark !== undefined) yield `${placemark}\n`;
      }
    }
    yield '</Document></kml>\n';
  },
};

function placemarkOf(entry: Entry): string | undefined {
  const point = pointOf(placeOf(entry.event));
  if (point === undefined || !happened(entry.event)) return undefined;
  const data = Object.entries(mapProperties(entry)).map(([name, value]) =>
    xmlElement('Data', { name }, xmlElement('value', {}, xmlText(String(value)))),
  );
  return xmlElement(
    'Placemark',
    // Ids of XML do not begin with digits.
    { id: `event-${xmlId(entry.event.id)}` },
    [
      xmlElement('name', {}, xmlText(titleOf(entry))),
      xmlElement('description', {}, xmlText(sentenceOf(entry))),
      timeOf(entry),
      xmlElement('ExtendedData', {}, data.join('')),
      xmlElement('Point', {}, xmlElement('coordinates', {}, `${point[1]},${point[0]}`)),
    ].join(''),
  );
}

function timeOf({ event }: Entry): string {
  const { from, to } = dayRange(event) ?? {};
  if (from === undefined && to === undefined) return '';
  if (from === to) return xmlElement('TimeStamp', {}, xmlElement('when', {}, from));
  const ends = [
    from === undefined ? '' : xmlElement('begin', {}, from),
    to === undefined ? '' : xmlElement('end', {}, to),
  ];
  return xmlElement('TimeSpan', {}, ends.join(''));
}
