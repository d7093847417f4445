import type { Metadata } from 'next';
import { EditionCards } from '@/components/guide/edition-cards';
import { chosenEdition, editionSegments } from '@/lib/i18n/edition-pages';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = () => editionSegments.map((edition) => ({ edition }));
export const dynamicParams = false;

type Props = PageProps<'/[locale]/editions/[edition]/edition'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('edition.title') };
}

export default async function EditionPage({ params }: Props) {
  const words = await pageWords(params);
  const chosen = await chosenEdition(params);
  return (
    <>
      <h1 className="text-verdict font-bold text-balance">{words('edition.title')}</h1>
      <p className="mt-4 mb-8 max-w-[38rem] text-lg leading-snug">{words('edition.lead')}</p>
      <EditionCards words={words} chosen={chosen} />
      {chosen === null ? <p className="mt-6 text-soft">{words('edition.not-chosen')}</p> : null}
    </>
  );
}
