import type { Metadata } from 'next';
import { LanguageInPlace } from '@/components/ui/language-in-place';
import { InsecureBanner } from '@/components/check/insecure-banner';
import { DeletedNote } from '@/components/share/deleted-note';
import { Gains } from '@/components/share/gains';
import { StartForm } from '@/components/share/start-form';
import { Sheet } from '@/components/report/sheet';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';
import { AccessGate } from '../access/gate';
import { startChecklist } from './actions';

export async function generateMetadata({ params }: PageProps<'/[locale]/c'>): Promise<Metadata> {
  const words = await pageWords(params);
  // the header says no-referrer, with which a browser would post the form as from nowhere (Fetch, Origin)
  return { title: words('share.start-title'), referrer: 'same-origin' };
}

export default async function StartChecklistPage({ params, searchParams }: PageProps<'/[locale]/c'>) {
  const words = await pageWords(params);
  const { deleted, refused } = await searchParams;
  const { isInsecure, settings } = runtime();
  const isTooLarge = refused === 'too-large';
  return (
    <AccessGate words={words} back="/c" isTooLarge={isTooLarge}>
      <LanguageInPlace unreachable={words('common.language-unreachable')} />
      <InsecureBanner isInsecure={isInsecure} words={words} />
      {deleted === '1' ? <DeletedNote words={words} /> : null}
      <Sheet instrument={<Gains words={words} retentionDays={settings.CHECKLIST_RETENTION_DAYS} />}>
        <h1 className="text-verdict font-bold">{words('share.start-title')}</h1>
        <p className="mt-1 mb-6 text-lg">{words('share.start-lead')}</p>
        <StartForm
          action={startChecklist}
          problem={isTooLarge ? { field: 'name', text: words('share.start-too-large') } : null}
          words={{
            name: words('share.start-name'),
            nameHint: words('share.start-name-hint'),
            submit: words('share.start-submit'),
            problemTitle: words('share.start-problem'),
            unsent: words('share.refused-unsent'),
          }}
        />
      </Sheet>
    </AccessGate>
  );
}
