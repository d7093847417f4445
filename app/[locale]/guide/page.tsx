import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { PeopleList } from '@/components/wizard/people-list';
import { StepOverview } from '@/components/wizard/step-overview';
import { defaultEdition, documentedSteps, guideSteps, minutesOf } from '@/lib/guide/registry';
import { pageWords } from '@/lib/i18n/page-words';

export async function generateMetadata({ params }: PageProps<'/[locale]/guide'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('guide.overview-title') };
}

export default async function GuidePage({ params }: PageProps<'/[locale]/guide'>) {
  const words = await pageWords(params);
  return (
    <div className="grid max-w-[38rem] gap-x-16 gap-y-12 lg:max-w-none lg:grid-cols-[minmax(0,34rem)_minmax(0,26rem)] lg:justify-between">
      <div>
        <h1 className="text-verdict font-bold text-balance">{words('guide.overview-title')}</h1>
        <p className="mt-4 mb-6 text-lg leading-snug">
          {words('guide.overview-lead', { steps: documentedSteps.length, minutes: minutesOf(guideSteps) })}
        </p>
        <Link href="/guide/before-you-start" prefetch={false} className={`${buttonClass('primary')} mb-10`}>
          {words('guide.begin')}
        </Link>
        <StepOverview words={words} edition={defaultEdition} />
      </div>
      <div>
        <h2 className="mb-3 text-xl font-bold">{words('guide.people-title')}</h2>
        <PeopleList words={words} />
        <p className="mt-8 mb-3">{words('guide.have-file-text')}</p>
        <Link href="/check" prefetch={false} className={buttonClass('secondary')}>
          {words('guide.to-check')}
        </Link>
      </div>
    </div>
  );
}
