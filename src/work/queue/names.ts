/** What a queue is called on the server. */
export interface QueueNames {
  /** Documents that wait, and those in work. */
  readonly work: string;
  /** Documents that were set aside. */
  readonly dead: string;
  /** Marks of documents that were begun again. */
  readonly begun: string;
  /** Bucket of documents that are larger than a message may be. */
  readonly large: string;
  /** Subject under which workers help each other. */
  readonly help: string;
  /** Whom the workers are, all of them together. */
  readonly consumer: string;
}

/** The names of one queue; a server may hold several. */
export function namesOf(queue: string): QueueNames {
  return {
    work: `${queue}_work`,
    dead: `${queue}_dead`,
    begun: `${queue}_begun`,
    large: `${queue}_large`,
    help: `${queue}_help`,
    consumer: `${queue}_workers`,
  };
}
