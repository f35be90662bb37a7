import robotsModule from 'robots-parser';

/** The package's types promise a module with a default; what it exports is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a site's robots.txt says to this program. */
export interface Robots {
  allows(url: URL): boolean;
  /** Seconds between two pages, where it says so. */
  readonly crawlDelay?: number;
}

/** The first 500 kibibytes count, as RFC 9309 has it. */
export const ROBOTS_BYTES = 512_000;

/** The name by which rules address this program. */
export const ROBOT = 'dragoman';

/** Reads a robots.txt. */
export function readRobots(address: string, text: string): Robots {
  const robots = robotsParser(address, text);
  const delay = robots.getCrawlDelay(ROBOT);
  return {
    allows: (url) => robots.isAllowed(url.href, ROBOT) !== false,
    ...(delay === undefined || !Number.isFinite(delay) || delay <= 0 ? {} : { crawlDelay: delay }),
  };
}

/** Where a site has none. */
export const NO_ROBOTS: Robots = { allows: () => true };
