import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DiagnosisHelp } from '@/components/report/diagnosis-help';
import { editionsOf } from '@/lib/domain/edition';
import { diagnosisIds, diagnosisOf, headlineOf } from '@/lib/i18n/check-words';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = diagnosisIds;
export const dynamicParams = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/help/[check]/[code]'>): Promise<Metadata> {
  const [words, { check, code }] = await Promise.all([pageWords(params), params]);
  return { title: headlineOf(check, code, words.locale) ?? '' };
}

export default async function HelpPage({ params }: PageProps<'/[locale]/help/[check]/[code]'>) {
  const [words, { check, code }] = await Promise.all([pageWords(params), params]);
  const diagnosis = diagnosisOf(check, code, editionsOf('unknown'), words.locale) ?? notFound();
  return <DiagnosisHelp diagnosis={diagnosis} code={code} words={words} />;
}
