'use client';

import { PageFault } from '@/components/ui/page-fault';

/** A page inside the frame that could not be made. */
export default function PageError() {
  return <PageFault />;
}
