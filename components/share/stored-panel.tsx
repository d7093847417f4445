import type { ReactNode } from 'react';
import { RichText } from '@/components/ui/rich-text';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Words } from '@/lib/i18n/words';

interface StoredPanelProps {
  words: Words;
  /** as the words want it */
  until: { date: string; time: string };
  retentionDays: number;
  /** the way to delete it now, for those who may */
  children?: ReactNode;
}

const kept: readonly MessageKey[] = [
  'share.stored-kept-name',
  'share.stored-kept-tasks',
  'share.stored-kept-links',
  'share.stored-kept-log',
  'share.stored-kept-checks',
  'share.stored-kept-fingerprint',
];
const never: readonly MessageKey[] = [
  'share.stored-never-file',
  'share.stored-never-tokens',
  'share.stored-never-answers',
];

/** What is kept of a checklist, what never is, and when it goes away by itself. */
export function StoredPanel({ words, until, retentionDays, children }: StoredPanelProps) {
  return (
    <section aria-labelledby="stored">
      <h2 id="stored" className="mb-2 text-xl font-bold">
        {words('share.stored-title')}
      </h2>
      <p className="tabular font-semibold">{words('share.stored-until', until)}</p>
      <p className="mt-1 max-w-[60ch] text-note text-soft">
        <RichText parts={words.rich('share.stored-days', { days: retentionDays })} />
      </p>
      <div className="mt-5 grid grid-cols-1 gap-x-12 gap-y-5 @xl:grid-cols-2">
        <Kinds title={words('share.stored-kept')} keys={kept} words={words} />
        <Kinds title={words('share.stored-never')} keys={never} words={words} />
      </div>
      {children === undefined ? null : <div className="mt-4">{children}</div>}
    </section>
  );
}

function Kinds({ title, keys, words }: { title: string; keys: readonly MessageKey[]; words: Words }) {
  return (
    <div>
      <h3 className="mb-1 font-bold">{title}</h3>
      <ul className="list-disc space-y-1 ps-5 marker:text-soft">
        {keys.map((key) => (
          <li key={key}>
            <RichText parts={words.rich(key)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
