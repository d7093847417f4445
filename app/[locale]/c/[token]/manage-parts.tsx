import { ActivityLog } from '@/components/share/activity-log';
import { LinkList } from '@/components/share/link-list';
import { LoopbackNote } from '@/components/share/loopback-note';
import { ShareForms } from '@/components/share/share-forms';
import { shareWords } from '@/components/share/share-words';
import type { ChecklistView } from '@/lib/checklists/checklists';
import type { LinkAccess } from '@/lib/checklists/link-access';
import { isLoopbackName } from '@/lib/domain/file/file-judgement';
import { withOwnLabels } from '@/lib/i18n/own-labels';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';
import { changeLink, createLink } from './link-actions';
import { emptyDraft } from './link-draft';
import { linkRows } from './link-rows';
import { shareChoices } from './share-choices';

interface ManagePartsProps {
  token: string;
  access: LinkAccess;
  view: ChecklistView;
  words: Words;
}

/** Sharing, the links that are out, and the log. */
export async function ManageParts({ token, access, view, words }: ManagePartsProps) {
  const { PUBLIC_URL } = runtime().settings;
  const { links, activity, now } = withOwnLabels(await readAll(access), words.locale);
  const choices = shareChoices(view, links, words, now);
  const finished = shareWords(words);
  return (
    <>
      <section aria-labelledby="share">
        <h2 id="share" className="mb-1 text-xl font-bold">
          {words('share.share-title')}
        </h2>
        <p className="max-w-[60ch]">{words('share.share-lead')}</p>
        {isLoopbackName(new URL(PUBLIC_URL).hostname) ? <LoopbackNote address={PUBLIC_URL} words={words} /> : null}
        <ShareForms
          action={createLink.bind(null, token)}
          initial={{ draft: emptyDraft, problem: null, made: null }}
          choices={choices}
          words={finished}
        />
      </section>
      <section aria-labelledby="links">
        <h2 id="links" className="mb-3 text-xl font-bold">
          {words('share.links-title')}
        </h2>
        <LinkList
          rows={linkRows(links, access, words, now)}
          action={changeLink.bind(null, token)}
          durations={choices.durations}
          defaultSeconds={emptyDraft.seconds}
          words={finished}
        />
      </section>
      <ActivityLog entries={activity} words={words} />
    </>
  );
}

/** The links, the log, and the time by which links are judged. */
async function readAll(access: LinkAccess) {
  const { checklists } = runtime();
  const [links, activity] = await Promise.all([checklists.links(access), checklists.activity(access)]);
  return { links, activity, now: Date.now() };
}
