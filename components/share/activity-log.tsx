import { FilledText, Foreign } from '@/components/report/foreign';
import type { ActivityEntry } from '@/lib/domain/checklist/checklist';
import { nameLengthMax } from '@/lib/domain/checklist/checklist-requests';
import { utcTime } from '@/lib/domain/text/utc-time';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { Words } from '@/lib/i18n/words';
import { activitySubject } from './activity-subject';

/** How many entries are seen at once. */
const shownMax = 10;
const reasonLengthMax = 300;

/** What happened on a checklist, newest first: the first entries, and the others on demand. */
export function ActivityLog({ entries, words }: { entries: readonly ActivityEntry[]; words: Words }) {
  const rest = entries.slice(shownMax);
  return (
    <section aria-labelledby="log">
      <h2 id="log" className="mb-3 text-xl font-bold">
        {words('share.log-title')}
      </h2>
      <Entries entries={entries.slice(0, shownMax)} words={words} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="unfold">{words('share.log-rest', { count: rest.length })}</summary>
          <Entries entries={rest} words={words} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries, words }: { entries: readonly ActivityEntry[]; words: Words }) {
  return (
    <ol>
      {entries.map((entry, i) => (
        <li
          key={i}
          className="grid grid-cols-1 gap-x-6 border-t border-rule py-2.5 @lg:grid-cols-[11.5rem_minmax(0,1fr)]"
        >
          <time dateTime={entry.at} className="pt-0.5 text-sm text-soft">
            {words('share.log-time', utcTime(entry.at, words.locale))}
          </time>
          <div className="min-w-0">
            <p>
              <What entry={entry} words={words} />
            </p>
            {entry.what === 'task-blocked' && entry.detail !== null ? <Reason text={entry.detail} /> : null}
            <p className="text-sm text-soft">
              <Who entry={entry} words={words} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function What({ entry, words }: { entry: ActivityEntry; words: Words }) {
  const template = words.template(`share.log-${entry.what}`, 'subject');
  const { text, isForeign } = activitySubject(entry, words);
  return (
    <FilledText template={template} values={{ subject: isForeign ? text : <b className="font-semibold">{text}</b> }} />
  );
}

/** A typed name proves nobody: the label of the link stands beside it. */
function Who({ entry: { name, link }, words }: { entry: ActivityEntry; words: Words }) {
  const label = visibleText(link.label, nameLengthMax);
  if (name === null) return <FilledText template={words.template('share.log-link', 'label')} values={{ label }} />;
  const template = words.template('share.log-name-link', 'name', 'label');
  return <FilledText template={template} values={{ name: visibleText(name, nameLengthMax), label }} />;
}

function Reason({ text }: { text: string }) {
  const lines = text
    .slice(0, reasonLengthMax * 2)
    .split('\n')
    .slice(0, 5);
  return (
    <blockquote className="my-1 border-s-4 border-rule ps-3">
      {lines.map((line, i) => (
        <p key={i}>
          <Foreign>{visibleText(line, reasonLengthMax)}</Foreign>
        </p>
      ))}
    </blockquote>
  );
}
