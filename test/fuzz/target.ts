/** Something of the program that takes bytes of others. */
export interface Target {
  readonly name: string;
  /** What it is, in a line. */
  readonly about: string;
  /** Pieces that bytes of this kind are made of: they are put in by chance. */
  readonly words: readonly string[];
  /** Longest input that is tried, in bytes. */
  readonly most: number;
  /** True where so much of the program runs that functions are counted, not their blocks. */
  readonly coarse?: true;
  open(): Promise<Opened>;
}

/** A target that is ready. */
export interface Opened {
  /** Throws where a promise is broken. */
  run(bytes: Buffer): Promise<void>;
  close?(): Promise<void>;
}
