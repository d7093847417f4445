import Link from 'next/link';
import { FilledText } from '@/components/report/foreign';
import { StationSign } from '@/components/ui/station';
import type { Words } from '@/lib/i18n/words';

/** The checklist that a run is written to. */
export interface Recording {
  token: string;
  name: string;
  /** the page of the checklist */
  href: string;
  words: ReturnType<typeof recordingWords>;
}

/** Picks the words of a check inside of a checklist. */
export const recordingWords = (words: Words) => ({
  before: words.template('record.check-before', 'name'),
  written: words.template('record.check-written', 'name'),
  open: words('record.check-open'),
  without: words('record.check-without'),
});

/** What will be written, and for whom; said before anything is sent. */
export function RecordingNote({ recording }: { recording: Recording }) {
  return (
    <p className="border-s-4 border-accent ps-3 leading-snug">
      <FilledText template={recording.words.before} values={{ name: recording.name }} />
    </p>
  );
}

/** That it was written, and the way to it. */
export function RecordedNote({ recording }: { recording: Recording }) {
  return (
    <p className="flex basis-full flex-wrap items-center gap-x-3">
      <StationSign state="passed" />
      <span className="min-w-0">
        <FilledText template={recording.words.written} values={{ name: recording.name }} />
      </span>
      <Link href={recording.href} prefetch={false} className="inline-flex min-h-11 items-center font-semibold">
        {recording.words.open}
      </Link>
    </p>
  );
}
