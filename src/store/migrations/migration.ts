/** One step of the schema. What has been released is never changed: a change is the next number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Statements that both databases understand. */
  readonly both: readonly string[];
  /** Statements of one of them, run after. */
  readonly duckdb?: readonly string[];
  readonly postgres?: readonly string[];
}
