import { RichText } from '@/components/ui/rich-text';
import type { Words } from '@/lib/i18n/words';

/** What a checklist is for, and what is kept of it. */
export function Gains({ words, retentionDays }: { words: Words; retentionDays: number }) {
  const gains = ['share.start-gets-tasks', 'share.start-gets-links', 'share.start-gets-account'] as const;
  return (
    <>
      <h2 className="mb-3 text-lg font-bold">{words('share.start-gets-title')}</h2>
      <ul className="flex flex-col gap-3">
        {gains.map((key) => (
          <li key={key}>
            <RichText parts={words.rich(key)} />
          </li>
        ))}
      </ul>
      <h2 className="mt-8 mb-3 text-lg font-bold">{words('share.start-kept-title')}</h2>
      <p>{words('share.start-kept')}</p>
      <p className="mt-2">{words('share.start-kept-until', { days: retentionDays })}</p>
    </>
  );
}
