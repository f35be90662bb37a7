import { type Decision, type DecisionChange, standingOf } from '../document/index.ts';
import { type Agreement, krippendorffAlpha } from './krippendorff-alpha.ts';

/** What is compared: whether there is such a record at all (`stands`), and what it says. */
export const AGREED_FIELDS = ['stands', 'type', 'status', 'source', 'target', 'date', 'place'] as const;
export type AgreedField = (typeof AGREED_FIELDS)[number];

/** How far reviewers agree on the records that at least two of them judged. */
export interface ReviewAgreement {
  /** Everybody who judged, by name, with how many records. */
  readonly reviewers: readonly { readonly by: string; readonly records: number }[];
  /** Records that at least two have judged. */
  readonly records: number;
  /** Decisions that were made blind and are not opened yet. */
  readonly sealed: number;
  readonly fields: readonly (Agreement & { readonly field: AgreedField })[];
}

/** What one person says of one record. */
interface Judgement {
  readonly rejected: boolean;
  readonly says: DecisionChange;
}

/**
 * Agreement over decisions in the order in which they were made, sealed ones too; those taken back count no more. A record is judged by who
 * corrects, accepts or rejects it alone: whoever accepts, agrees to all that it says. `nameOf` gives the name of an actor whose id a correction holds.
 */
export function agreementOf(
  decisions: readonly Decision[],
  nameOf: (id: string) => string = (id) => id,
): ReviewAgreement {
  const records = new Map<string, Map<string, Judgement>>();
  const { judged: made, sealed } = standingOf(decisions);
  for (const decision of made) {
    const record = recordOf(decision);
    if (record === undefined) continue;
    const judged = records.get(record) ?? new Map<string, Judgement>();
    records.set(record, judged.set(decision.by, judge(decision, judged.get(decision.by))));
  }
  const counts = new Map<string, number>();
  for (const judged of records.values())
    for (const by of judged.keys()) counts.set(by, (counts.get(by) ?? 0) + 1);
  const shared = [...records.values()].filter(({ size }) => size > 1).map((judged) => [...judged.values()]);
  return {
    reviewers: [...counts]
      .map(([by, number]) => ({ by, records: number }))
      .sort((a, b) => (a.by < b.by ? -1 : 1)),
    records: shared.length,
    sealed: made.filter(({ id }) => sealed.has(id)).length,
    fields: AGREED_FIELDS.map((field) => ({
      field,
      ...krippendorffAlpha(
        shared.map((judged) => judged.flatMap((one) => valueOf(field, one, nameOf) ?? [])),
      ),
    })),
  };
}

/** What a decision judges, if it is one record; merges and splits judge several. */
function recordOf({ action, kind, subjects, before }: Decision): string | undefined {
  if (kind === 'story' || subjects.length !== 1) return undefined;
  return action === 'reject' || before !== undefined ? subjects[0] : undefined;
}

function judge({ action, before = {}, change }: Decision, earlier: Judgement | undefined): Judgement {
  if (action === 'reject') return { rejected: true, says: {} };
  if (action === 'accept') return { rejected: false, says: before };
  // A second correction may come before the first one shows in the record.
  const own = earlier?.rejected === false ? earlier.says : {};
  return { rejected: false, says: { ...before, ...own, ...change } };
}

function valueOf(
  field: AgreedField,
  { rejected, says }: Judgement,
  nameOf: (id: string) => string,
): string | undefined {
  if (field === 'stands') return rejected ? 'no' : 'yes';
  // Of a record that is none nothing else is said.
  if (rejected) return undefined;
  if (field === 'type') return says.type;
  if (field === 'status') return says.status;
  if (field === 'date')
    return says.date === undefined ? '' : `${says.date.from} ${says.date.to ?? says.date.from}`;
  if (field === 'place')
    return says.place === undefined ? '' : fold(`${says.place.name}, ${says.place.country ?? ''}`);
  return [...new Set((says[field] ?? []).map((one) => fold(nameOf(one))))].sort().join('; ');
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
