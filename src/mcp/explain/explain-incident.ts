import type { Incident } from '../../document/index.ts';
import type { FoundIncident, StoredCoding } from '../../store/index.ts';
import { fromOutside, namesFromOutside, wholeFromOutside } from '../outside-text.ts';
import { present, showDecision, showIncident } from '../show.ts';
import type { Answer } from '../tool.ts';

/** So many reports and figures are listed. */
const LISTED = 30;

/** An incident with its reports side by side, who gave which number when, and why they were joined. */
export function explainIncident(found: FoundIncident): Answer {
  const { incident, codings, stories, decisions, former } = found;
  const { history, why } = incident;
  return present({
    kind: 'incident',
    ...showIncident(found),
    former,
    reports: incident.reports.slice(0, LISTED).map((report) => showReport(report, codings)),
    ledger: incident.figures.slice(0, LISTED).map(showFigure),
    history: history.map(showHistory),
    stories,
    why: why.slice(0, LISTED).map((pair) => ({ ...pair, reasons: namesFromOutside(pair.reasons) })),
    decisions: decisions.map(showDecision),
  });
}

function showReport(report: Incident['reports'][number], codings: readonly StoredCoding[]): Answer {
  const { event, document, outlet, published, status, trigger, copyOf } = report;
  const coding = codings.find((one) => one.document.id === document);
  const sentence = coding?.sentences.find(({ start, end }) => start <= trigger.start && trigger.end <= end);
  return present({
    ...{ event, document, outlet: wholeFromOutside(outlet), published, status, copyOf },
    sentence:
      coding === undefined || sentence === undefined
        ? undefined
        : fromOutside(coding.document.text.slice(sentence.start, sentence.end)),
  });
}

function showHistory({ note, ...step }: Incident['history'][number]): Answer {
  return present({ ...step, note: note === undefined ? undefined : fromOutside(note) });
}

function showFigure(figure: Incident['figures'][number]): Answer {
  const { kind, by, official, outlet, published, low, value, high, text, event } = figure;
  return present({
    ...{ kind, low, value, high, by: namesFromOutside(by), official },
    ...{ outlet: wholeFromOutside(outlet), published, event },
    words: fromOutside(text),
  });
}
