import { Fragment } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { curlCommand, type CurlCommand, type KeyVariable } from '@/lib/domain/report/curl-command';
import { dayIn } from '@/lib/domain/text/utc-time';
import { redactionMark } from '@/lib/domain/report/redaction-mark';
import { noteTexts } from '@/lib/domain/report/evidence-note';
import { fillTemplate } from '@/lib/domain/text/fill-template';
import type { SentRequest } from '@/lib/domain/report/sent-request';
import { Foreign, FilledText } from './foreign';
import type { ReportWords } from './report-words';

/** The requests that a check was judged by, with what came back. Redacted by the server; shown as text only. */
export function EvidenceList({ requests, words }: { requests: readonly SentRequest[]; words: ReportWords }) {
  if (requests.length === 0) return null;
  return (
    <div>
      <p className="mb-1 text-sm font-semibold">{words.evidence}</p>
      <ol className="space-y-4">
        {requests.map((request, i) => (
          <li key={i} className="border-s-2 border-rule ps-3 text-sm">
            <EvidenceEntry request={request} words={words} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function EvidenceEntry({ request, words }: { request: SentRequest; words: ReportWords }) {
  const { method, url, status, ms, contentType, body, note } = request.entry;
  const curl = curlCommand(request);
  return (
    <>
      <p className="leading-snug">
        <span translate="no" className="me-1 rounded-sm border border-rule px-1 font-mono text-xs font-semibold">
          {method}
        </span>{' '}
        <Address url={url} />
      </p>
      <p className="tabular mt-1 flex flex-wrap gap-x-3 leading-snug text-soft">
        <span className="font-semibold text-ink">
          {status === null ? (
            <FilledText template={words.evidenceNoAnswer} values={{ ms }} />
          ) : (
            <FilledText template={words.evidenceAnswered} values={{ status, ms }} />
          )}
        </span>
        {contentType === null ? null : <Foreign isCode>{contentType}</Foreign>}
        <How request={request} words={words} />
      </p>
      {(note ? noteTexts(note, words.note) : []).map(({ template, detail }, i) => (
        <p key={i} className="mt-1 leading-snug wrap-anywhere">
          <FilledText
            template={template}
            values={{ detail: <Foreign isCode>{dayIn(detail, words.language)}</Foreign> }}
          />
        </p>
      ))}
      {body === '' ? null : <Body text={body.replaceAll(redactionMark, words.evidenceRedacted)} />}
      <CopyButton
        text={curl.command}
        words={{ ...words.copyCurl, name: fillTemplate(words.copyCurlName, { request: `${method} ${url}` }) }}
        look="quiet"
        note={<CurlNote curl={curl} request={request} words={words} />}
      />
    </>
  );
}

/** That a request was sent again, or in another way. */
function How({ request: { attempt, purpose }, words }: { request: SentRequest; words: ReportWords }) {
  return (
    <>
      {attempt === null ? null : <span>{attempt === 'first' ? words.evidenceFirst : words.evidenceSecond}</span>}
      {purpose.kind === 'token' && purpose.isClientInForm ? <span>{words.evidenceInForm}</span> : null}
    </>
  );
}

/** What the command needs before it runs. It cannot hold the keys: they are not in the evidence. */
function CurlNote({ curl, request, words }: { curl: CurlCommand; request: SentRequest; words: ReportWords }) {
  const namesFrom = (source: KeyVariable['source']) =>
    curl.variables
      .filter((variable) => variable.source === source)
      .map(({ name, property }, i) => (
        <Fragment key={name}>
          {i === 0 ? '' : ', '}
          <Unbroken text={`${name} (${property})`} />
        </Fragment>
      ));
  const [fromFile, fromAnswer] = [namesFrom('file'), namesFrom('answer')];
  return (
    <>
      {words.curlShell}{' '}
      {fromFile.length === 0 ? null : <FilledText template={words.curlFromFile} values={{ names: <>{fromFile}</> }} />}{' '}
      {fromAnswer.length === 0 ? null : (
        <FilledText template={words.curlFromAnswer} values={{ names: <>{fromAnswer}</> }} />
      )}{' '}
      {request.purpose.kind === 'token' ? (
        <FilledText
          template={words.curlScopes}
          values={{ property: <Unbroken text="sc" />, option: <Unbroken text={scopeOption} /> }}
        />
      ) : null}
    </>
  );
}

const scopeOption = '--data-urlencode "scope=$SCOPES"';

/** Code that breaks between words only: its hyphens belong to it. */
const Unbroken = ({ text }: { text: string }) => (
  <bdi translate="no" className="font-mono text-[0.95em]">
    {text.split(' ').map((word, i) => (
      <Fragment key={i}>
        {i === 0 ? '' : ' '}
        <span className="whitespace-nowrap">{word}</span>
      </Fragment>
    ))}
  </bdi>
);

/** An address that breaks behind its own signs first, and anywhere only where it has none. */
function Address({ url }: { url: string }) {
  return (
    <bdi translate="no" className="font-mono text-[0.95em] wrap-anywhere">
      {url.split(/(?<=[/?&=])(?![/?&=])/).map((piece, i) => (
        <Fragment key={i}>
          {i === 0 ? null : <wbr />}
          {piece}
        </Fragment>
      ))}
    </bdi>
  );
}

const lineFeed = '\u240a';
const lineEnd = `${lineFeed}\n`;

/** An answer as it came; the sign for a line feed is followed by a line of its own, or HTML could not be read. */
function Body({ text }: { text: string }) {
  const lines = text.split(lineFeed);
  return (
    <pre translate="no" className="mt-1.5 rounded-sm bg-well px-2 py-1.5 text-xs wrap-anywhere whitespace-pre-wrap">
      {lines.map((line, i) => (
        <Fragment key={i}>
          {line}
          {i === lines.length - 1 ? null : <span className="text-soft">{lineEnd}</span>}
        </Fragment>
      ))}
    </pre>
  );
}
