'use client';

import './globals.css';
import { PageFault } from '@/components/ui/page-fault';

/** The last resort, where the frame itself could not be made. Without it Next shows a page with inline styles. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-6xl px-4 py-12 sm:px-6">
          <PageFault />
        </main>
      </body>
    </html>
  );
}
