import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { AccessForm } from '@/components/access/access-form';
import { AccessNotes } from '@/components/access/access-notes';
import { PassLine } from '@/components/access/pass-line';
import { InsecureBanner } from '@/components/check/insecure-banner';
import { LanguageInPlace } from '@/components/ui/language-in-place';
import { Sheet } from '@/components/report/sheet';
import { passDays } from '@/lib/http/operator-access';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';
import { enterAccessToken, forgetPass } from './actions';

interface GateProps {
  words: Words;
  /** the address of the page behind it, to which the form leads back */
  back: string;
  /** what was sent was refused before it was read */
  isTooLarge: boolean;
  children: ReactNode;
}

/**
 * Stands before a page on which something is started. It asks for the operator's access token where that is set and
 * this browser has no pass; the page itself has a line at its foot that takes the pass away.
 */
export async function AccessGate({ words, back, isTooLarge, children }: GateProps) {
  const { access, isInsecure } = runtime();
  if (!access.isAsked) return children;
  const end = access.passEnd(await headers());
  if (end !== null) {
    return (
      <>
        {children}
        <PassLine words={words} end={end.toISOString()} forget={forgetPass} back={back} />
      </>
    );
  }
  return (
    <>
      <LanguageInPlace unreachable={words('common.language-unreachable')} />
      <InsecureBanner isInsecure={isInsecure} words={words} />
      <Sheet instrument={<AccessNotes words={words} />}>
        <h1 className="text-verdict font-bold">{words('access.title')}</h1>
        <p className="mt-1 mb-6 text-lg">{words('access.lead')}</p>
        <AccessForm
          action={enterAccessToken}
          back={back}
          problem={isTooLarge ? words('access.too-large') : null}
          words={{
            token: words('access.token'),
            hint: words('access.token-hint', { days: passDays }),
            submit: words('access.submit'),
            problemTitle: words('access.problem-title'),
            unsent: words('access.unsent'),
          }}
        />
      </Sheet>
    </>
  );
}
