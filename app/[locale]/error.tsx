'use client';

import { PageFault } from '@/components/ui/page-fault';

/**
 * A page inside the frame that could not be made. An error boundary gets no words as props; the frame around it holds
 * them, in the language of the page (`PageFrame`).
 */
export default function PageError() {
  const { title = '', text = '', retry = '' } = document.getElementById('content')?.dataset ?? {};
  return <PageFault title={title} text={text} retry={retry} />;
}
