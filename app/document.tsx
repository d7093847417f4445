import type { ReactNode } from 'react';
import { fontClass } from './fonts';
import { headScript } from '@/lib/domain/reader/head-script';

/** What every page is made of, and the theme that the reader has chosen, before anything is drawn. */
export function Document({ language, children }: { language: string; children: ReactNode }) {
  return (
    // the script has changed the element by the time React sees it
    <html lang={language} className={fontClass} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: headScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
