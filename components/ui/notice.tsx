import type { ReactNode, Ref } from 'react';
import { StationSign, type StationState } from './station';

const looks = {
  warning: { frame: 'border-warning bg-warning-wash', sign: 'warning' },
  failed: { frame: 'border-failed bg-failed-wash', sign: 'failed' },
  done: { frame: 'border-control bg-sheet', sign: 'passed' },
} satisfies Record<string, { frame: string; sign: StationState }>;

interface NoticeProps {
  tone: keyof typeof looks;
  /** where it says more than that something is so: it can take the focus */
  boxRef?: Ref<HTMLDivElement> | undefined;
  title?: ReactNode;
  titleLevel?: 'p' | 'h2';
  children?: ReactNode;
  className?: string;
}

/** Something to know about the page or the form that it stands on: a sign, what it is, and what to do. */
export function Notice({ tone, boxRef, title, titleLevel: Title = 'p', children, className = '' }: NoticeProps) {
  const { frame, sign } = looks[tone];
  return (
    <div
      ref={boxRef}
      tabIndex={boxRef ? -1 : undefined}
      className={`flex gap-3 rounded-md border-2 p-4 outline-none ${frame} ${className}`}
    >
      <StationSign state={sign} />
      <div className="min-w-0 grow pt-0.5 wrap-anywhere">
        {title === undefined ? null : <Title className="font-bold">{title}</Title>}
        {children}
      </div>
    </div>
  );
}
