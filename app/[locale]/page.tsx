import type { Metadata } from 'next';
import { RichText } from '@/components/ui/rich-text';
import { PeopleList } from '@/components/guide/people-list';
import { WaysIn } from '@/components/guide/ways-in';
import { WholeWay } from '@/components/guide/whole-way';
import { defaultEdition } from '@/lib/guide/registry';
import { stepArguments } from '@/lib/i18n/step-text';
import { pageWords } from '@/lib/i18n/page-words';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: { absolute: words('start.page-title') } };
}

export default async function StartPage({ params }: PageProps<'/[locale]'>) {
  const words = await pageWords(params);
  const terms = stepArguments(defaultEdition, words.locale);
  const needs = ['start.need-app-role', 'start.need-user', 'start.need-grid-role', 'start.need-network'] as const;
  return (
    <div className="grid max-w-[38rem] grid-cols-1 gap-x-16 gap-y-12 lg:max-w-none lg:grid-cols-[minmax(0,34rem)_minmax(0,26rem)] lg:justify-between">
      <div>
        <h1 className="text-verdict font-bold text-balance">{words('start.title')}</h1>
        <p className="mt-4 text-lg leading-snug">
          <RichText parts={words.rich('start.lead')} />
        </p>
        <div className="mt-8">
          <WaysIn words={words} />
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
