import type { Evidence } from '@/lib/domain/check';
import { Foreign, FilledText } from './foreign';
import type { ReportWords } from './report-words';

/** The requests that a check was judged by, with what came back. Redacted by the server; shown as text only. */
export function EvidenceList({ evidence, words }: { evidence: readonly Evidence[]; words: ReportWords }) {
  if (evidence.length === 0) return null;
  return (
    <div>
      <p className="text-sm font-semibold">{words.evidence}</p>
      <ol className="space-y-3">
        {evidence.map((entry, i) => (
          <li key={i} className="border-s-2 border-rule ps-3 text-sm">
            <EvidenceEntry entry={entry} words={words} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function EvidenceEntry({ entry, words }: { entry: Evidence; words: ReportWords }) {
  const { method, url, status, ms, contentType, body, note } = entry;
  return (
    <>
      <p>
        <Foreign isCode>{`${method} ${url}`}</Foreign>
      </p>
      <p className="tabular text-soft">
        {status === null ? (
          <FilledText template={words.evidenceNoAnswer} values={{ ms }} />
        ) : (
          <FilledText template={words.evidenceAnswered} values={{ status, ms }} />
        )}{' '}
        {contentType === null ? null : <Foreign isCode>{contentType}</Foreign>}
      </p>
      {note === undefined || note === '' ? null : (
        <p className="wrap-anywhere">
          <bdi>{note}</bdi>
        </p>
      )}
      {body === '' ? null : (
        <pre translate="no" className="mt-1 rounded-sm bg-well px-2 py-1.5 text-xs wrap-anywhere whitespace-pre-wrap">
          {body}
        </pre>
      )}
    </>
  );
}
