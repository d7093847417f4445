import type { Metadata } from 'next';
import { helpMetadata, HelpScreen } from '@/app/[locale]/help/help-screen';
import { chosenEdition } from '@/lib/i18n/edition-pages';
import { pageWords } from '@/lib/i18n/page-words';

// not prerendered: every diagnosis in every language for every edition would be three times the size of the others
export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/editions/[edition]/help/[check]/[code]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return helpMetadata(await pageWords(params), await params);
}

/** A diagnosis for a reader who has chosen an edition. */
export default async function HelpPage({ params }: Props) {
  return <HelpScreen words={await pageWords(params)} id={await params} chosen={await chosenEdition(params)} />;
}
