'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { Report } from '@/lib/domain/report/report';
import { RunAsField } from './run-as-field';
import type { WizardWords } from './wizard-words';

interface ReportActionsProps {
  report: Report;
  words: WizardWords;
  /** null where the browser never had the file */
  onAgain: (() => void) | null;
  runAs: string;
  onRunAs: (value: string) => void;
  chooseAnother: ReactNode;
  editionField: ReactNode;
}

/** What can be done with a finished report: run again, perhaps as another M3 user, or take another file. */
export function ReportActions({
  report,
  words,
  onAgain,
  runAs,
  onRunAs,
  chooseAnother,
  editionField,
}: ReportActionsProps) {
  return (
    <>
      {onAgain ? (
        <Button look={report.verdict === 'ready' ? 'secondary' : 'primary'} onClick={onAgain}>
          {words.again}
        </Button>
      ) : null}
      {chooseAnother}
      {onAgain && knowsM3User(report) ? (
        <div className="basis-full">
          <RunAsField value={runAs} onChange={onRunAs} words={words} isOffered={isRoleInDoubt(report)} />
        </div>
      ) : null}
      {/* without a script nothing on the page could follow it */}
      <div className="basis-full noscript:hidden">{editionField}</div>
    </>
  );
}

/** The list of roles says no, or says nothing: what M3 does is the proof. */
const isRoleInDoubt = ({ checks }: Report) =>
  checks.some(
    ({ id, status, code }) =>
      id === 'grid-role' && code !== 'role-effective' && !['passed', 'skipped'].includes(status),
  );

/** Run-as is tried only behind a user that M3 knows. */
const knowsM3User = ({ checks }: Report) =>
  checks.some(({ id, status }) => id === 'm3-user' && (status === 'passed' || status === 'warning'));
