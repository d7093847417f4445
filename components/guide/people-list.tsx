import { guideSteps, minutesOf } from '@/lib/guide/registry';
import type { Words } from '@/lib/i18n/words';
import { workShares } from './work-shares';

/** Who is needed, for how many steps and how long; counted from the steps themselves. */
export function PeopleList({ words }: { words: Words }) {
  return (
    <>
      <dl className="border-b border-rule">
        {workShares(guideSteps).map(({ owner, steps, minutes }) => (
          <Row key={owner} term={words(`common.owner-${owner}`)} text={words('guide.share', { steps, minutes })} />
        ))}
        <Row term={words('common.owner-network')} text={words('guide.share-network')} />
        <Row term={words('common.owner-m3-security')} text={words('guide.share-m3-security')} />
      </dl>
      <p className="mt-3 text-note text-soft">{words('guide.together', { minutes: minutesOf(guideSteps) })}</p>
    </>
  );
}

function Row({ term, text }: { term: string; text: string }) {
  return (
    <div className="grid grid-cols-1 gap-x-6 border-t border-rule py-2.5 sm:grid-cols-[11.5rem_minmax(0,1fr)]">
      <dt className="font-semibold">
        <span className="inline-block first-letter:uppercase">{term}</span>
      </dt>
      <dd className="tabular">{text}</dd>
    </div>
  );
}
