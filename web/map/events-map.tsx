import { scaleSqrt } from 'd3-scale';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { QuadBar, QuadLegend } from '../charts/quads.tsx';
import { countryName, leadingQuad } from '../data/names.ts';
import type { PlaceGroup } from '../data/types.ts';
import { showNumber } from '../parts/format.ts';
import { useWidth } from '../parts/use-size.ts';
import { hrefOf } from '../state/route.ts';
import type { Query } from '../state/query.ts';
import { AsTable } from '../parts/as-table.tsx';
import { text } from '../text/en.ts';
import { Hatch } from './hatch.tsx';
import { useWorld } from './use-world.ts';
import { drawWorld } from './world.ts';

interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}
const WHOLE: View = { k: 1, x: 0, y: 0 };
const MOST = 40;

/** Events by place: dots for towns and spots, hatched discs for regions, a tint for countries. */
export function EventsMap({
  places,
  query,
}: {
  readonly places: readonly PlaceGroup[];
  readonly query: Query;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const height = Math.round(Math.max(260, width * 0.48));
  const hatch = useId();
  const world = useWorld();
  const [view, setView] = useState(WHOLE);
  const [open, setOpen] = useState<PlaceGroup>();
  const grip = useRef<{ x: number; y: number; view: View }>(undefined);
  const drawing = useMemo(
    () => (world === undefined ? undefined : drawWorld(world, width, height)),
    [world, width, height],
  );
  const { spots, areas, countries } = useMemo(() => sortPlaces(places), [places]);
  const size = scaleSqrt([0, Math.max(1, ...places.map(({ events }) => events))], [0, 26]);
  const zoom = (by: number, x = width / 2, y = height / 2): void => {
    setView((before) => zoomed(before, by, x, y));
  };
  const move = (x: number, y: number): void => {
    setView((before) => ({ ...before, x: before.x + x, y: before.y + y }));
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => {
      zoom(1.5);
    },
    '=': () => {
      zoom(1.5);
    },
    '-': () => {
      zoom(1 / 1.5);
    },
    0: () => {
      setView(WHOLE);
    },
    ArrowLeft: () => {
      move(60, 0);
    },
    ArrowRight: () => {
      move(-60, 0);
    },
    ArrowUp: () => {
      move(0, 60);
    },
    ArrowDown: () => {
      move(0, -60);
    },
  };
  return (
    <div class="map" ref={ref}>
      <div class="map-stage">
        <svg
          width={width}
          height={height}
          role="application"
          aria-label={text.map.label}
          tabindex={0}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (act === undefined) return;
            event.preventDefault();
            act();
          }}
          onWheel={(event) => {
            event.preventDefault();
            const box = event.currentTarget.getBoundingClientRect();
            zoom(event.deltaY < 0 ? 1.25 : 0.8, event.clientX - box.left, event.clientY - box.top);
          }}
          onPointerDown={(event) => {
            grip.current = { x: event.clientX, y: event.clientY, view };
          }}
          onPointerMove={(event) => {
            if (grip.current === undefined || event.buttons === 0) return;
            const { x, y, view: start } = grip.current;
            setView({ ...start, x: start.x + event.clientX - x, y: start.y + event.clientY - y });
          }}
          onPointerUp={() => {
            grip.current = undefined;
          }}
        >
          <Hatch id={hatch} />
          {drawing === undefined ? null : (
            <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
              {drawing.outlines.map(({ code, name, path }, index) => {
                const here = code === undefined ? undefined : countries.get(code);
                return (
                  <path
                    key={index}
                    d={path}
                    class={here === undefined ? 'land' : `land tinted q-${leadingQuad(here.quads)}`}
                    fill-opacity={here === undefined ? 1 : 0.25 + 0.5 * Math.min(1, size(here.events) / 26)}
                    onClick={() => {
                      setOpen(here);
                    }}
                  >
                    <title>{here === undefined ? name : `${name}: ${text.events(here.events)}`}</title>
                  </path>
                );
              })}
              {[...areas, ...spots].map((place) => {
                const [x, y] = drawing.place({ lat: place.lat!, lon: place.lon! });
                const area = place.middle;
                const quad = leadingQuad(place.quads);
                return (
                  <g
                    key={`${place.name} ${place.lat!} ${place.lon!}`}
                    class={`q-${quad} ${area ? 'area' : 'spot'}${place === open ? ' open' : ''}`}
                    transform={`translate(${x} ${y}) scale(${1 / view.k})`}
                    onClick={() => {
                      setOpen(place);
                    }}
                  >
                    <title>{`${place.name}: ${text.events(place.events)}`}</title>
                    <circle r={Math.max(area ? 7 : 2.5, size(place.events))} />
                    {area ? <circle r={Math.max(7, size(place.events))} fill={`url(#${hatch})`} /> : null}
                  </g>
                );
              })}
            </g>
          )}
        </svg>
        <div class="map-tools">
          <button
            class="btn"
            aria-label={text.map.zoomIn}
            onClick={() => {
              zoom(1.6);
            }}
          >
            +
          </button>
          <button
            class="btn"
            aria-label={text.map.zoomOut}
            onClick={() => {
              zoom(1 / 1.6);
            }}
          >
            −
          </button>
          <button
            class="btn"
            onClick={() => {
              setView(WHOLE);
            }}
          >
            {text.map.reset}
          </button>
        </div>
        {open === undefined ? null : (
          <aside class="map-card">
            <h3>{open.name}</h3>
            <p class="meta">
              {open.country === undefined ? null : <span>{countryName(open.country)}</span>}
              <span>{text.precision[open.precision as keyof typeof text.precision]}</span>
              <span>{text.events(open.events)}</span>
            </p>
            <QuadBar quads={open.quads} />
            <p class="chips">
              {open.precision === 'country' ? null : (
                <a
                  class="btn"
                  href={hrefOf({
                    ...{ view: 'search', as: 'timeline', of: 'events' },
                    query: {
                      ...query,
                      place: open.geonames === undefined ? open.name : String(open.geonames),
                    },
                  })}
                >
                  {text.map.here}
                </a>
              )}
              {open.country === undefined ? null : (
                <a
                  class="btn"
                  href={hrefOf({
                    ...{ view: 'search', as: 'timeline', of: 'events' },
                    query: { ...query, country: [open.country] },
                  })}
                >
                  {text.map.inCountry(countryName(open.country))}
                </a>
              )}
              <button
                class="btn plain"
                onClick={() => {
                  setOpen(undefined);
                }}
              >
                {text.map.close}
              </button>
            </p>
          </aside>
        )}
      </div>
      <div class="map-legend">
        <QuadLegend />
        <ul class="legend shapes">
          <li class="dot">{text.map.legendDot}</li>
          <li class="disc">{text.map.legendArea}</li>
          <li class="tint">{text.map.legendCountry}</li>
        </ul>
      </div>
      <AsTable
        head={
          <>
            <th>{text.table.place}</th>
            <th>{text.search.country}</th>
            <th>{text.table.precision}</th>
            <th class="num">{text.table.events}</th>
          </>
        }
      >
        {places.slice(0, 200).map((place) => (
          <tr key={`${place.name} ${place.country ?? ''} ${place.lat ?? ''} ${place.lon ?? ''}`}>
            <td>{place.name}</td>
            <td>{place.country === undefined ? '' : countryName(place.country)}</td>
            <td>{text.precision[place.precision as keyof typeof text.precision]}</td>
            <td class="num">{showNumber(place.events)}</td>
          </tr>
        ))}
      </AsTable>
    </div>
  );
}

/** The view after zooming about a point, never smaller than the whole. */
export function zoomed(view: View, by: number, x: number, y: number): View {
  const k = Math.max(1, Math.min(MOST, view.k * by));
  if (k === 1) return WHOLE;
  const times = k / view.k;
  return { k, x: x - (x - view.x) * times, y: y - (y - view.y) * times };
}

/** Towns and spots, regions, and countries apart; the greatest first so that the small lie on top. */
export function sortPlaces(places: readonly PlaceGroup[]): {
  readonly spots: readonly PlaceGroup[];
  readonly areas: readonly PlaceGroup[];
  readonly countries: ReadonlyMap<string, PlaceGroup>;
} {
  const located = places
    .filter((place) => place.lat !== undefined && place.lon !== undefined && place.precision !== 'country')
    .sort((a, b) => b.events - a.events);
  const countries = places.filter((place) => place.precision === 'country' && place.country !== undefined);
  return {
    spots: located.filter(({ middle }) => !middle),
    areas: located.filter(({ middle }) => middle),
    countries: new Map(countries.map((place) => [place.country!, place])),
  };
}
