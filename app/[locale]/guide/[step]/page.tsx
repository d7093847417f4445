import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepGuide } from '@/components/wizard/step-guide';
import { stepPosition } from '@/components/wizard/step-position';
import { guideStepIds } from '@/lib/domain/guide-step-id';
import { defaultEdition, findStep } from '@/lib/guide/registry';
import { stepTitle } from '@/lib/i18n/step-text';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = () => guideStepIds.map((step) => ({ step }));
export const dynamicParams = false;

type Props = PageProps<'/[locale]/guide/[step]'>;

const stepOf = async (params: Props['params']) => findStep((await params).step) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await pageWords(params);
  const step = await stepOf(params);
  const title = stepTitle(step, defaultEdition, words.locale);
  return {
    title: step.isDocumented ? words('guide.page-title', { title, position: stepPosition(step, words) }) : title,
  };
}

export default async function GuideStepPage({ params }: Props) {
  return <StepGuide words={await pageWords(params)} edition={defaultEdition} step={await stepOf(params)} />;
}
