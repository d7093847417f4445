import type { ReactNode, Ref } from 'react';
import { Notice } from './notice';

interface ProblemSummaryProps {
  title: string;
  children: ReactNode;
  boxRef?: Ref<HTMLDivElement>;
}

/** What has to be mended before anything can go on, above the form. It takes the focus when it appears. */
export function ProblemSummary({ title, children, boxRef }: ProblemSummaryProps) {
  return (
    <Notice tone="failed" boxRef={boxRef} title={<bdi>{title}</bdi>} titleLevel="h2" className="mb-6">
      <div className="mt-1">{children}</div>
    </Notice>
  );
}
