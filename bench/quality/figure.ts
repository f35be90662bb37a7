/** One measured figure; `label` where it is broken down. */
export interface Figure {
  readonly set: string;
  readonly figure: string;
  readonly label?: string;
  readonly value: number;
  /** How many cases it rests on. */
  readonly cases: number;
}

export function figureKey({ set, figure, label }: Figure): string {
  return [set, figure, ...(label === undefined ? [] : [label])].join(' | ');
}
