import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { PracticeBanner } from '@/components/check/practice-banner';
import { PracticeList } from '@/components/check/practice-list';
import { checkTitles, headlineOf } from '@/lib/i18n/check-words';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';

export async function generateMetadata({ params }: PageProps<'/[locale]/practice'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('practice.title'), referrer: 'same-origin' };
}

export default async function PracticePage({ params }: PageProps<'/[locale]/practice'>) {
  await connection();
  const { practice } = runtime();
  if (!practice) notFound();
  const words = await pageWords(params);
  return (
    <>
      <PracticeBanner isPractice words={words} />
      <h1 className="text-verdict font-bold">{words('practice.title')}</h1>
      <p className="mt-1 max-w-[60ch] text-lg">{words('practice.lead')}</p>
      <p className="mt-2 mb-8 max-w-[60ch] text-soft">{words('practice.on-checklist')}</p>
      <PracticeList
        scenarios={await practice.scenarios()}
        words={words}
        titles={checkTitles(words.locale)}
        headlineOf={(check, code) => headlineOf(check, code, words.locale)}
      />
    </>
  );
}
