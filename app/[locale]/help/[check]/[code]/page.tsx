import type { Metadata } from 'next';
import { helpMetadata, HelpScreen } from '../../help-screen';
import { diagnosisIds } from '@/lib/i18n/check-words';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = diagnosisIds;
export const dynamicParams = false;

type Props = PageProps<'/[locale]/help/[check]/[code]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return helpMetadata(await pageWords(params), await params);
}

/** A diagnosis for a reader who has not chosen an edition: things have all the names that they may have. */
export default async function HelpPage({ params }: Props) {
  return <HelpScreen words={await pageWords(params)} id={await params} chosen={null} />;
}
