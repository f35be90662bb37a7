/** What a site may cost, in milliseconds, bytes and tries. */
export interface Limits {
  /** Until the connection stands, the server's name looked up. */
  readonly connectMs: number;
  /** From then on until the headers are there. */
  readonly headersMs: number;
  /** Without any byte of the body. */
  readonly idleMs: number;
  /** For one answer from first to last. */
  readonly totalMs: number;
  readonly redirects: number;
  /** How often one address is asked when the server is busy or does not answer. */
  readonly tries: number;
  /** The first pause between tries; it doubles. */
  readonly pauseMs: number;
  /** Longer pauses that a site asks for are not waited for. */
  readonly maxPauseMs: number;
  /** Between two pages of one host, where its robots.txt asks for no more. */
  readonly delayMs: number;
  /** Connections at the same time, one a host. */
  readonly connections: number;
}

export const DEFAULT_LIMITS: Limits = {
  ...{ connectMs: 10_000, headersMs: 20_000, idleMs: 15_000, totalMs: 60_000 },
  ...{ redirects: 5, tries: 3, pauseMs: 2000, maxPauseMs: 120_000, delayMs: 1000, connections: 8 },
};
