import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { RichText } from '@/components/ui/rich-text';
import { PeopleList } from '@/components/wizard/people-list';
import { WholeWay } from '@/components/wizard/whole-way';
import { defaultEdition, documentedSteps, guideSteps, minutesOf } from '@/lib/guide/registry';
import { stepArguments } from '@/lib/i18n/step-text';
import { pageWords } from '@/lib/i18n/page-words';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: { absolute: words('start.page-title') } };
}

export default async function StartPage({ params }: PageProps<'/[locale]'>) {
  const words = await pageWords(params);
  const terms = stepArguments(defaultEdition);
  const needs = ['start.need-app-role', 'start.need-user', 'start.need-grid-role', 'start.need-network'] as const;
  return (
    <div className="grid max-w-[38rem] gap-x-16 gap-y-12 lg:max-w-none lg:grid-cols-[minmax(0,34rem)_minmax(0,26rem)] lg:justify-between">
      <div>
        <h1 className="text-verdict font-bold text-balance">{words('start.title')}</h1>
        <p className="mt-4 text-lg leading-snug">
          <RichText parts={words.rich('start.lead')} />
        </p>
        <div className="mt-8 grid gap-x-4 gap-y-6 sm:grid-cols-2">
          <Link href="/guide/before-you-start" prefetch={false} className={buttonClass('primary')}>
            {words('start.follow-guide')}
          </Link>
          <p className="-mt-4 text-sm text-soft sm:order-3">
            {words('start.follow-guide-note', { steps: documentedSteps.length, minutes: minutesOf(guideSteps) })}
          </p>
          <Link href="/check" prefetch={false} className={buttonClass('secondary')}>
            {words('start.have-file')}
          </Link>
          <p className="-mt-4 text-sm text-soft sm:order-4">{words('start.have-file-note')}</p>
        </div>
        <h2 className="mt-12 mb-3 text-xl font-bold">{words('start.needs-title')}</h2>
        <ul className="flex list-disc flex-col gap-2 ps-5 marker:text-soft">
          {needs.map((key) => (
            <li key={key}>
              <RichText parts={words.rich(key, terms)} />
            </li>
          ))}
        </ul>
        <h2 className="mt-10 mb-3 text-xl font-bold">{words('start.people-title')}</h2>
        <PeopleList words={words} />
      </div>
      <div>
        <WholeWay words={words} edition={defaultEdition} />
        <h2 className="mt-12 mb-3 text-xl font-bold">{words('start.file-title')}</h2>
        <p>{words('start.file-text')}</p>
      </div>
    </div>
  );
}
