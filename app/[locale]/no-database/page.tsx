import type { Metadata } from 'next';
import { pageWords } from '@/lib/i18n/page-words';

/* What every link leads to while the database does not answer (`proxy.ts`). The build gives it its status, 503. */
export async function generateMetadata({ params }: PageProps<'/[locale]/no-database'>): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('share.no-database-title') };
}

export default async function NoDatabasePage({ params }: PageProps<'/[locale]/no-database'>) {
  const words = await pageWords(params);
  return (
    <div className="max-w-[38rem]">
      <h1 className="text-verdict font-bold text-balance">{words('share.no-database-title')}</h1>
      <p className="mt-4 text-lg leading-snug">{words('share.no-database-text')}</p>
      <p className="mt-3">{words('share.no-database-next')}</p>
    </div>
  );
}
