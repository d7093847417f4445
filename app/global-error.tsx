'use client';

import './globals.css';
import { PageFault } from '@/components/ui/page-fault';
// the file has these sentences alone: every page loads it
import words from '@/lib/i18n/messages/en/fault.json';

/**
 * The last resort, where the frame itself could not be made, and with it the words of the reader's language. Without it
 * Next shows a page with inline styles.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-6xl px-4 py-12 sm:px-6">
          <PageFault {...words} />
        </main>
      </body>
    </html>
  );
}
