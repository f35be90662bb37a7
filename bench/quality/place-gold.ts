import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/document/index.ts';
import { unescapeXml } from './unescape-xml.ts';

/** A place name of a gold set, with the point and the GeoNames id that the set gives it. */
export interface GoldPlace extends Span {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonamesId?: number;
  /** Title of its Wikipedia page, where the set has it. */
  readonly page?: string;
}

export interface PlaceArticle {
  readonly id: string;
  readonly text: string;
  /** Host of the outlet, where the set names it. */
  readonly outlet?: string;
  readonly places: readonly GoldPlace[];
  /** Names that the set marks without a point: they count neither for nor against. */
  readonly unmeasured: readonly Span[];
}

/** Local-Global Lexicon: small and large outlets, names with GeoNames ids. */
export function readLgl(goldDir: string): PlaceArticle[] {
  const xml = readFileSync(join(goldDir, 'geo/lgl.xml'), 'utf8');
  return blocks(xml, 'article').map((article) => {
    const text = unescape(field(article, 'text'));
    const toponyms = blocks(field(article, 'toponyms'), 'toponym').map((one) => ({
      ...spanOf(one, text),
      text: unescape(field(one, 'phrase')),
      lat: Number(field(one, 'lat')),
      lon: Number(field(one, 'lon')),
      geonamesId: Number(/<gaztag geonameid="(\d+)"/.exec(one)?.[1] ?? 0),
    }));
    const outlet = field(article, 'domain');
    const id = /docid="(\d+)"/.exec(article)?.[1] ?? '';
    return {
      id: `lgl-${id}`,
      text,
      outlet,
      places: toponyms.filter((one) => one.geonamesId !== 0),
      unmeasured: toponyms.filter((one) => one.geonamesId === 0),
    };
  });
}

/** GeoWebNews: names in every use; those with a point are places, also where they stand in other names. */
export function readGeoWebNews(goldDir: string): PlaceArticle[] {
  const xml = readFileSync(join(goldDir, 'geo/GWN.xml'), 'utf8');
  return blocks(xml, 'article').map((article, i) => {
    const text = unescape(field(article, 'text'));
    const all = blocks(article, 'toponym').map((one) => {
      const geonamesId = Number(field(one, 'geonamesID'));
      return {
        ...spanOf(one, text),
        text: unescape(field(one, 'extractedName')),
        point: field(one, 'latitude') !== '',
        lat: Number(field(one, 'latitude')),
        lon: Number(field(one, 'longitude')),
        ...(geonamesId > 0 ? { geonamesId } : {}),
      };
    });
    return { id: `gwn-${i}`, text, places: all.filter((one) => one.point), unmeasured: [] };
  });
}

/** GeoVirus: reports of epidemics, names with the point of their Wikipedia page. */
export function readGeoVirus(goldDir: string): PlaceArticle[] {
  // Its makers left empty locations commented out.
  const xml = readFileSync(join(goldDir, 'geo/GeoVirus.xml'), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return blocks(xml, 'article').map((article, i) => {
    const text = unescape(field(article, 'text'));
    const places = blocks(article, 'location').map((one) => ({
      // Offsets of this set start at 1.
      ...spanOf(one, text, 1),
      text: unescape(field(one, 'name')),
      page: decodeURIComponent(field(one, 'page').split('/').at(-1) ?? '').replaceAll('_', ' '),
      lat: Number(field(one, 'lat')),
      lon: Number(field(one, 'lon')),
    }));
    return { id: `geovirus-${i}`, text, places, unmeasured: [] };
  });
}

function spanOf(block: string, text: string, base = 0): Span {
  const units = offsetsOf(text);
  const at = (name: string) => units(Number(field(block, name)) - base);
  return { start: at('start'), end: at('end') };
}

/** Offsets count code points; ours count UTF-16 units. */
function offsetsOf(text: string): (point: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (point) => point;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (point) => units[point] ?? at;
}

function blocks(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>[\\s\\S]*?</${name}>`, 'g'))].map(([all]) => all);
}

function field(xml: string, name: string): string {
  return new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
}

function unescape(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(plain);
  if (data) return data[1]!;
  return unescapeXml(plain);
}
