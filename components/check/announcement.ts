import type { ReportWords } from '@/components/report/report-words';
import { fillTemplate } from '@/lib/domain/text/fill-template';
import { mainFinding } from '@/lib/domain/report/report-summary';
import { waitingFor, type KnownCheck } from './check-stations';
import type { RunState } from './run-state';
import type { WizardWords } from './wizard-words';

interface Wording {
  words: WizardWords;
  reportWords: ReportWords;
}

/** What is said to those who listen: that something began, what it waits for, that it ended; never row by row. */
export function announcementOf(
  state: RunState,
  { words, reportWords, checks }: Wording & { checks: readonly KnownCheck[] },
): string {
  switch (state.phase) {
    case 'reading':
      return words.reading;
    case 'running': {
      const waited = waitingFor(state, checks);
      return waited ? fillTemplate(words.waiting, waited) : words.running;
    }
    case 'done': {
      const counts = Object.entries(reportWords.count).flatMap(([status, template]) => {
        const count = state.report.checks.filter((check) => check.status === status).length;
        return count === 0 ? [] : [fillTemplate(template, { count })];
      });
      return [words.finished, ...counts].join(' ');
    }
    default:
      return '';
  }
}

/** The title of the page in this state: the verdict can be read in a row of tabs. */
export function pageTitleOf(
  state: RunState,
  { words, reportWords, problem }: Wording & { problem: string | undefined },
): string {
  return `${titleOf(state, { words, reportWords, problem })} · ${words.product}`;
}

function titleOf(state: RunState, { words, reportWords, problem }: Wording & { problem: string | undefined }): string {
  switch (state.phase) {
    case 'choosing':
      return problem === undefined ? words.title : fillTemplate(words.pageError, { title: words.title });
    case 'reading':
      return words.title;
    case 'faulty':
      return `${reportWords.verdict['not-ready']} ${words.title}`;
    case 'previewed':
      return fillTemplate(words.previewTitle, { tenant: state.facts.tenantId });
    case 'running':
      return fillTemplate(words.runningTitle, { tenant: state.facts.tenantId });
    case 'interrupted':
      return state.interruption.kind === 'refused' ? state.interruption.title : words[state.interruption.kind].title;
    case 'done': {
      const { verdict, connection } = state.report;
      const cause = mainFinding(state.report);
      return [reportWords.verdict[verdict], connection?.tenantId ?? cause?.title ?? words.title].join(' ');
    }
  }
}
