/** Units of time, the smallest first. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A part of the day as TimeML writes it: morning, afternoon, evening, night, daytime, midday, midnight aside. */
export type Part = 'MO' | 'AF' | 'EV' | 'NI' | 'DT' | 'MI';

/** The seasons as TimeML writes them. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** Which part of a stretch is meant, or how it is bounded. (TimeML `mod`) */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

/** An amount of a unit; `X` where the words name none ("several years"). */
export interface Amount {
  readonly unit: Unit;
  readonly amount: number | 'X';
}

/** So many units away: from the document's date, from the time the text last spoke of, or (`story`) from the second only in a story of long ago. */
export interface Shift {
  readonly unit: Unit;
  readonly amount: number | 'X';
  readonly from: 'document' | 'text' | 'story';
}

/** What the words of an expression say, before the calendar is asked. */
export interface Meaning {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly ref?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
  readonly century?: number;
  /** First year of the decade; below 100 where its century is left out ("the '80s"). */
  readonly decade?: number;
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly weekend?: boolean;
  readonly week?: boolean;
  readonly holiday?: string;
  /** "the eve of": the day before. */
  readonly eve?: boolean;
  readonly part?: Part;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: string;
  readonly shift?: Shift;
  /** "last", "this", "next" before a name. */
  readonly direction?: 'last' | 'this' | 'next';
  /** "the following Friday": counted from the day that the text last spoke of. */
  readonly told?: boolean;
  /** "ten years ago next Friday": so many years before what the rest names. */
  readonly yearsBack?: number;
  readonly amounts?: readonly Amount[];
  /** A stretch that ends ("the past two years") or starts ("the next two years") at the document's date. */
  readonly runs?: 'past' | 'future';
  readonly mod?: Mod;
  /** Days of the month named that are meant: "early March", "the first week of May". */
  readonly days?: readonly [first: number, last: number];
}

/** An expression found: where it stands, by which rule, and what it says. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly meaning: Meaning;
}
