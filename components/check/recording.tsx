import Link from 'next/link';
import { FilledText } from '@/components/report/foreign';
import { StationSign } from '@/components/ui/station';
import type { RunRecording } from '@/lib/domain/report/report';
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
  result: {
    written: words.template('record.check-written', 'name'),
    'not-written': words.template('record.check-not-written', 'name'),
  } satisfies Record<RunRecording, string>,
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

/** Whether it was written, and the way to the checklist. */
export function RecordedNote({ recording, result }: { recording: Recording; result: RunRecording }) {
  return (
    <p className="flex basis-full flex-wrap items-center gap-x-3">
      <StationSign state={result === 'written' ? 'passed' : 'warning'} />
      <span className="min-w-0">
        <FilledText template={recording.words.result[result]} values={{ name: recording.name }} />
      </span>
      <Link href={recording.href} prefetch={false} className="inline-flex min-h-11 items-center font-semibold">
        {recording.words.open}
      </Link>
    </p>
  );
}
