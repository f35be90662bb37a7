import type { ComponentChildren } from 'preact';
import { countryName } from '../../data/names.ts';
import type { ActorRef, DocumentDetail, EventDate, EventPlace, Quantity } from '../../data/types.ts';
import type { Mark } from '../../marks/layers.ts';
import { showDate, showPercent, showRange } from '../../parts/format.ts';
import { StatusTag, TypeTag } from '../../parts/tags.tsx';
import { hrefOf } from '../../state/route.ts';
import { text } from '../../text/en.ts';

const { reader } = text;

interface PanelProps {
  readonly detail: DocumentDetail;
  readonly mark: Mark;
}

/** The record of a mark: every value, where it comes from, and why; and the other marks at the same words. */
export function RecordPanel({
  detail,
  marks,
  mark,
  choose,
}: PanelProps & { readonly marks: readonly Mark[]; readonly choose: (key: string | undefined) => void }) {
  const also = marks.filter((one) => one !== mark && one.start < mark.end && one.end > mark.start);
  const words = detail.document.text.slice(mark.start, mark.end);
  return (
    <section class="record" aria-live="polite" aria-label={text.layer[mark.layer]}>
      <header>
        <span class={`kicker l-${mark.layer}`}>{text.layer[mark.layer]}</span>
        <button
          class="btn plain"
          aria-label={reader.close}
          onClick={() => {
            choose(undefined);
          }}
        >
          ×
        </button>
      </header>
      <p class="record-words">{words.length > 160 ? `${words.slice(0, 159)}…` : words}</p>
      <Body detail={detail} mark={mark} />
      {also.length === 0 ? null : (
        <div class="also">
          <h3>{reader.also}</h3>
          <div class="chips">
            {also.slice(0, 12).map((one) => (
              <button
                key={one.key}
                class="chip"
                onClick={() => {
                  choose(one.key);
                }}
              >
                <span class="muted">{text.layer[one.layer]}</span>{' '}
                {clip(detail.document.text.slice(one.start, one.end))}
              </button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

function Body({ detail, mark }: PanelProps) {
  switch (mark.layer) {
    case 'event':
      return <EventBody detail={detail} mark={mark} />;
    case 'actor':
      return <ActorBody detail={detail} mark={mark} />;
    case 'quote':
      return <QuoteBody detail={detail} mark={mark} />;
    case 'time': {
      const found = detail.times.find(({ span }) => keyOf(span) === mark.record);
      return found === undefined ? null : (
        <>
          <dl class="pairs">
            <DatePairs date={found.date} />
          </dl>
          <PartOf detail={detail} events={found.events} />
        </>
      );
    }
    case 'place': {
      const found = detail.places.find(({ span }) => keyOf(span) === mark.record);
      return found === undefined ? null : (
        <>
          <dl class="pairs">
            <PlacePairs place={found.place} />
          </dl>
          <PartOf detail={detail} events={found.events} />
        </>
      );
    }
    case 'figure': {
      const found = detail.figures.find(({ span }) => keyOf(span) === mark.record);
      return found === undefined ? null : (
        <>
          <dl class="pairs">
            <FigurePairs figure={found.figure} />
          </dl>
          <PartOf detail={detail} events={found.events} />
        </>
      );
    }
  }
}

function EventBody({ detail, mark }: PanelProps) {
  const event = detail.events.find(({ id }) => id === mark.record);
  if (event === undefined) return null;
  const incident = detail.incidents.find(({ incident: one }) =>
    one.reports.some((r) => r.event === event.id),
  );
  return (
    <>
      <dl class="pairs">
        <Pair name={reader.type}>
          <TypeTag type={event.type} mode={event.mode} />
        </Pair>
        <Pair name={reader.status}>
          <StatusTag status={event.status} />
        </Pair>
        <Pair name={reader.code}>{event.cameo}</Pair>
        <Refs name={reader.who} refs={event.source} detail={detail} />
        <Refs name={reader.whom} refs={event.target} detail={detail} />
        {event.date.slice(0, 1).map((date, index) => (
          <Pair key={index} name={reader.when}>
            {showDate(date)} <Basis basis={date.basis} rule={date.rule} />
          </Pair>
        ))}
        {event.place.slice(0, 1).map((place, index) => (
          <Pair key={index} name={reader.where}>
            {place.toponym ?? place.name} <span class="muted">· {text.precision[place.precision]}</span>{' '}
            <Basis basis={place.basis} rule={place.rule} />
          </Pair>
        ))}
        {event.quantities.map((figure, index) => (
          <Pair key={index} name={reader.figures}>
            {text.incident.kinds[figure.kind]} {showRange(figure)} <span class="muted">“{figure.text}”</span>
          </Pair>
        ))}
        <Refs name={reader.says} refs={event.attribution} detail={detail} />
        {event.contexts.length === 0 ? null : <Pair name={reader.contexts}>{event.contexts.join(', ')}</Pair>}
        <Pair name={reader.confidence}>
          <span class="bars">
            {(['trigger', 'type', 'status'] as const).map((name) => (
              <span key={name} class="conf">
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="full" width={100} height={6} />
                  <rect width={event.confidences[name] * 100} height={6} />
                </svg>
                {reader.confidences[name]} {showPercent(event.confidences[name])}
              </span>
            ))}
          </span>
        </Pair>
      </dl>
      <Why lines={event.why} />
      <p class="small muted">
        {reader.codedBy} {event.codedBy.rule ?? event.codedBy.stage}, {event.codedBy.program}
      </p>
      {incident === undefined ? null : (
        <p>
          <a href={hrefOf({ view: 'incident', id: incident.incident.id })}>
            {reader.incidentPage}: {incident.title ?? text.untitled}
          </a>
        </p>
      )}
    </>
  );
}

function ActorBody({ detail, mark }: PanelProps) {
  const actor = detail.actors.find(({ id }) => id === mark.record);
  if (actor === undefined) return null;
  return (
    <>
      <p class="record-name">
        {actor.name} {actor.cameo === undefined ? null : <span class="code">{actor.cameo}</span>}
      </p>
      <dl class="pairs">
        {actor.country === undefined ? null : (
          <Pair name={reader.country}>
            {countryName(actor.country)} <Basis basis={actor.countryBasis} />
          </Pair>
        )}
        {actor.sectors.length === 0 ? null : (
          <Pair name={reader.sectors}>
            {actor.sectors.join(', ')} <Basis basis={actor.sectorBasis} />
          </Pair>
        )}
        {actor.role === undefined ? null : <Pair name={reader.role}>{actor.role.title}</Pair>}
        <Pair name={reader.mentions}>{actor.mentions.length}</Pair>
      </dl>
      <Why lines={actor.why} />
      <p>
        <a href={hrefOf({ view: 'actor', id: actor.id })}>{reader.actorPage}</a>
      </p>
    </>
  );
}

function QuoteBody({ detail, mark }: PanelProps) {
  const quote = detail.quotes.find(({ id }) => id === mark.record);
  if (quote === undefined) return null;
  return (
    <>
      <dl class="pairs">
        <Pair name={reader.quoteKind}>{reader.quoteKinds[quote.kind]}</Pair>
        <Refs
          name={reader.speaker}
          refs={quote.speaker === undefined ? [] : [quote.speaker]}
          detail={detail}
        />
        {quote.cue === undefined ? null : <Pair name={reader.cue}>“{quote.cue.text}”</Pair>}
        <Pair name={reader.confidence}>{showPercent(quote.confidence)}</Pair>
      </dl>
      <Why lines={quote.why} />
    </>
  );
}

function DatePairs({ date }: { readonly date: EventDate }) {
  return (
    <>
      <Pair name={reader.days}>{showDate(date)}</Pair>
      <Pair name={reader.precision}>{text.timePrecision[date.precision]}</Pair>
      {date.value === undefined ? null : <Pair name={reader.value}>{date.value}</Pair>}
      <Pair name={reader.basis}>{text.basis[date.basis]}</Pair>
      {date.rule === undefined ? null : <Pair name={reader.rule}>{date.rule}</Pair>}
    </>
  );
}

function PlacePairs({ place }: { readonly place: EventPlace }) {
  return (
    <>
      <Pair name={reader.where}>
        {[place.toponym ?? place.name, place.admin1].filter(Boolean).join(', ')}
      </Pair>
      {place.country === undefined ? null : <Pair name={reader.country}>{countryName(place.country)}</Pair>}
      <Pair name={reader.precision}>{text.precision[place.precision]}</Pair>
      {place.lat === undefined || place.lon === undefined ? null : (
        <Pair name={reader.coordinates}>
          {place.lat.toFixed(3)}, {place.lon.toFixed(3)}
        </Pair>
      )}
      {place.middle === undefined ? null : (
        <Pair name={reader.middle}>
          {place.middle.lat.toFixed(1)}, {place.middle.lon.toFixed(1)}
        </Pair>
      )}
      <Pair name={reader.basis}>{text.basis[place.basis]}</Pair>
      {place.rule === undefined ? null : <Pair name={reader.rule}>{place.rule}</Pair>}
      {place.note === undefined ? null : <Pair name={reader.note}>{place.note}</Pair>}
    </>
  );
}

function FigurePairs({ figure }: { readonly figure: Quantity }) {
  return (
    <>
      <Pair name={reader.value}>{showRange(figure)}</Pair>
      <Pair name={text.table.kind}>{text.incident.kinds[figure.kind]}</Pair>
      {figure.unit === undefined ? null : <Pair name={text.reader.unit}>{figure.unit}</Pair>}
      {figure.by.length === 0 ? null : (
        <Pair name={reader.says}>{figure.by.map((by) => by.text).join(', ')}</Pair>
      )}
    </>
  );
}

function PartOf({ detail, events }: { readonly detail: DocumentDetail; readonly events: readonly string[] }) {
  const of = detail.events.filter(({ id }) => events.includes(id));
  if (of.length === 0) return null;
  return (
    <p class="small">
      {reader.partOf}{' '}
      {of.map((event, index) => (
        <span key={event.id}>
          {index > 0 ? ', ' : null}
          <a href={hrefOf({ view: 'reader', id: detail.head.id, mark: `event:${event.id}` })}>
            {event.type.toLowerCase()} “{event.trigger.text}”
          </a>
        </span>
      ))}
    </p>
  );
}

function Refs({
  name,
  refs,
  detail,
}: {
  readonly name: string;
  readonly refs: readonly ActorRef[];
  readonly detail: DocumentDetail;
}) {
  if (refs.length === 0) return null;
  return (
    <Pair name={name}>
      {refs.map((ref, index) => {
        const actor = detail.actors.find(({ id }) => id === ref.actor);
        return (
          <span key={index} class="ref">
            <a href={hrefOf({ view: 'actor', id: ref.actor })}>{actor?.name ?? ref.text}</a>
            {actor?.cameo === undefined ? null : <span class="code"> {actor.cameo}</span>}
            {actor === undefined || actor.name === ref.text ? null : <span class="muted"> “{ref.text}”</span>}
          </span>
        );
      })}
    </Pair>
  );
}

function Pair({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Basis({
  basis,
  rule,
}: {
  readonly basis: keyof typeof text.basis | undefined;
  readonly rule?: string | undefined;
}) {
  if (basis === undefined) return null;
  return (
    <span class="muted small" title={rule}>
      {text.basis[basis]}
    </span>
  );
}

function Why({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="why">
      <h3>{reader.why}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function keyOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

function clip(words: string): string {
  return words.length > 32 ? `${words.slice(0, 31)}…` : words;
}
