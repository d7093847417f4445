'use client';

import type { ComponentProps } from 'react';
import { ReportView } from './report-view';

/** A report that was kept, on a page that is made on the server: it has nothing to do next. */
export function KeptReport(props: Omit<ComponentProps<typeof ReportView>, 'actions' | 'next' | 'headingRef'>) {
  return <ReportView {...props} />;
}
