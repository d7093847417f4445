import type { ReactNode, Ref } from 'react';
import { StationSign } from '@/components/ui/station';

interface ProblemSummaryProps {
  title: string;
  children: ReactNode;
  boxRef?: Ref<HTMLDivElement>;
}

/** What has to be mended before anything can go on, above the form. It takes the focus when it appears. */
export function ProblemSummary({ title, children, boxRef }: ProblemSummaryProps) {
  return (
    <div ref={boxRef} tabIndex={-1} className="mb-6 rounded-md border-2 border-failed bg-failed-wash p-4 outline-none">
      <h2 className="flex items-center gap-3 font-bold">
        <StationSign state="failed" />
        <bdi>{title}</bdi>
      </h2>
      <div className="mt-1 ps-10 wrap-anywhere">{children}</div>
    </div>
  );
}
