'use client';

import { useEffect, useRef } from 'react';
import { ProblemSummary } from '@/components/ui/problem-summary';
import type { FormProblem } from '@/lib/domain/checklist/link-form-state';

interface ProblemBoxProps {
  title: string;
  problem: FormProblem<string>;
  /** the field's id, by the name that the problem gives it */
  fieldIds: Record<string, string>;
}

/** What a form was refused for. It takes the focus each time it is new, and leads to the field. */
export function ProblemBox({ title, problem, fieldIds }: ProblemBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const fieldId = problem.field === null ? undefined : fieldIds[problem.field];
  return (
    <ProblemSummary title={title} boxRef={box}>
      {fieldId === undefined ? <p>{problem.text}</p> : <a href={`#${fieldId}`}>{problem.text}</a>}
    </ProblemSummary>
  );
}
