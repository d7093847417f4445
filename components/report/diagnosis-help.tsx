import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { RichText } from '@/components/ui/rich-text';
import { StationSign } from '@/components/ui/station';
import type { Diagnosis } from '@/lib/i18n/check-words';
import type { Words } from '@/lib/i18n/words';

/** What a diagnosis means, for whoever was sent its address: the colleague who has to act, mostly. */
export function DiagnosisHelp({
  diagnosis,
  code,
  words,
  editionSwitch,
  secondView,
  sources,
}: {
  diagnosis: Diagnosis;
  code: string;
  words: Words;
  /** where the fix names screens that are called otherwise elsewhere */
  editionSwitch: ReactNode;
  /** where the network is at fault: how to look from another place */
  secondView: ReactNode;
  /** the words that it uses, and where its claims about Infor are from */
  sources: ReactNode;
}) {
  const { headline, checked, status, owner, guideStep, observed, meaning, fix } = diagnosis;
  return (
    <article className="max-w-[65ch]">
      <p className="mb-2 font-mono text-sm text-soft" translate="no">
        {code}
      </p>
      <h1 className="mb-3 flex items-start gap-3 text-verdict font-bold text-balance">
        <span className="mt-1.5">
          <StationSign state={status} />
        </span>
        <span>
          <RichText parts={headline} />
        </span>
      </h1>
      <p className="mb-8 text-soft">{words('help.checked', { title: checked })}</p>
      {owner === null ? null : (
        <Part title={words('help.who')}>
          <p className="font-semibold first-letter:uppercase">{words(`common.owner-${owner}`)}</p>
        </Part>
      )}
      <Part title={words('help.observed')}>
        <p>
          <RichText parts={observed} />
        </p>
      </Part>
      <Part title={words('help.meaning')}>
        <p>
          <RichText parts={meaning} />
        </p>
      </Part>
      <Part title={words('help.fix')}>
        {editionSwitch ? <div className="mt-1 mb-4">{editionSwitch}</div> : null}
        {fix.length === 0 ? <p>{words('help.passed')}</p> : null}
        <ol className="list-decimal space-y-2 ps-6">
          {fix.map((step, i) => (
            <li key={i}>
              <RichText parts={step} />
            </li>
          ))}
        </ol>
      </Part>
      <p className="mb-8 text-sm text-soft">{words('help.facts-open')}</p>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link href="/check" prefetch={false} className={buttonClass()}>
          {words('help.check-file')}
        </Link>
        {guideStep === null ? null : (
          <Link
            href={`/guide/${guideStep}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {words('help.guide')}
          </Link>
        )}
      </p>
      {secondView}
      <div className="mt-10">{sources}</div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-lg font-bold">{title}</h2>
      {children}
    </section>
  );
}
