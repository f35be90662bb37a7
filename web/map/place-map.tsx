import { useId, useMemo } from 'preact/hooks';
import type { EventPlace } from '../data/types.ts';
import { useWidth } from '../parts/use-size.ts';
import { text } from '../text/en.ts';
import { Hatch } from './hatch.tsx';
import { useWorld } from './use-world.ts';
import { drawNear } from './world.ts';

const HEIGHT = 230;
/** How far a region may reach, where no outline of it is known; drawn as a disc that claims no border. */
const REGION = 120;

/** A place as exactly as it is known: a dot only for a town or a spot, else a hatched area. */
export function PlaceMap({ place }: { readonly place: EventPlace }) {
  const [ref, width] = useWidth<HTMLDivElement>(380);
  const hatch = useId();
  const world = useWorld();
  const point =
    place.lat === undefined || place.lon === undefined ? undefined : { lat: place.lat, lon: place.lon };
  const isSpot = (place.precision === 'exact' || place.precision === 'city') && point !== undefined;
  const middle = place.precision === 'division' ? (place.middle ?? point) : undefined;
  const spot = isSpot ? point : middle;
  const drawing = useMemo(() => {
    if (world === undefined) return undefined;
    return drawNear(world, width, HEIGHT, {
      ...(spot === undefined ? {} : { spot }),
      ...(place.country === undefined ? {} : { country: place.country }),
      kilometres: isSpot ? 1400 : 1800,
    });
  }, [world, width, spot?.lat, spot?.lon, place.country, isSpot]);
  const says = text.map.at(place.toponym ?? place.name, text.precision[place.precision]);
  const [x, y] = spot === undefined || drawing === undefined ? [0, 0] : drawing.place(spot);
  const wholeCountry = spot === undefined && place.precision === 'country';
  return (
    <div ref={ref} class="place-map">
      {drawing === undefined ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={says}>
          <Hatch id={hatch} />
          {drawing.outlines.map(({ code, path }, index) => (
            <path key={index} d={path} class={code === place.country ? 'land home' : 'land'} />
          ))}
          {wholeCountry
            ? drawing.outlines
                .filter(({ code }) => code === place.country)
                .map(({ path }) => <path key="area" class="area" d={path} fill={`url(#${hatch})`} />)
            : null}
          {middle === undefined ? null : (
            <circle class="area" cx={x} cy={y} r={drawing.pixels(REGION)} fill={`url(#${hatch})`} />
          )}
          {isSpot ? <circle class="spot" cx={x} cy={y} r={5.5} /> : null}
          {spot === undefined ? null : (
            <text x={x} y={y - (isSpot ? 11 : 4)} text-anchor="middle">
              {place.toponym ?? place.name}
            </text>
          )}
        </svg>
      )}
      <p class="meta">{drawing === undefined && spot === undefined ? text.map.nowhere : says}</p>
    </div>
  );
}
