import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionSwitch } from '@/components/guide/edition-switch';
import { StepGuide } from '@/components/guide/step-guide';
import { stepPosition } from '@/components/guide/step-position';
import { editionAddress } from '@/lib/domain/reader/edition-address';
import { guideStepIds } from '@/lib/domain/reader/guide-step-id';
import { defaultEdition, findStep } from '@/lib/guide/registry';
import { chosenEdition, editionSegments } from '@/lib/i18n/edition-pages';
import { stepTitle } from '@/lib/i18n/step-text';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = () =>
  editionSegments.flatMap((edition) => guideStepIds.map((step) => ({ edition, step })));
export const dynamicParams = false;

type Props = PageProps<'/[locale]/editions/[edition]/guide/[step]'>;

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
  const words = await pageWords(params);
  const step = await stepOf(params);
  const chosen = await chosenEdition(params);
  const shown = chosen ?? defaultEdition;
  const choice = {
    kind: 'address',
    of: (edition: typeof shown) => editionAddress(edition, `/guide/${step.id}`),
  } as const;
  return (
    <StepGuide
      words={words}
      edition={shown}
      step={step}
      editionSwitch={<EditionSwitch words={words} chosen={chosen} shown={shown} choice={choice} />}
    />
  );
}
