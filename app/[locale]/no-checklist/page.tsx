import type { Metadata } from 'next';
import { DeadLink } from '@/components/checklist/dead-link';
import { pageWords } from '@/lib/i18n/page-words';

/*
 * What every link that is not alive leads to (`proxy.ts`): prerendered, so that it says the same, byte for byte,
 * whatever the link was, and is there without JavaScript. The build gives it its status, 404.
 */
export async function generateMetadata({ params }: PageProps<'/[locale]/no-checklist'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('share.dead-title') };
}

export default async function NoChecklistPage({ params }: PageProps<'/[locale]/no-checklist'>) {
  return <DeadLink words={await pageWords(params)} />;
}
