import { DeleteForm } from '@/components/share/delete-form';
import { StoredPanel } from '@/components/share/stored-panel';
import type { ChecklistView } from '@/lib/checklists/checklists';
import type { LinkAccess } from '@/lib/checklists/link-access';
import { utcTime } from '@/lib/domain/text/utc-time';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';
import { deleteChecklist } from './link-actions';
import { ManageParts } from './manage-parts';

interface ManageSectionProps {
  token: string;
  access: LinkAccess;
  view: ChecklistView;
  words: Words;
}

/** What stands below the tasks: for those who manage the links and the log, for everybody what is stored. */
export function ManageSection({ token, access, view, words }: ManageSectionProps) {
  const isManager = access.capability === 'manage';
  return (
    <div className="@container mt-14 flex flex-col gap-12">
      {isManager ? <ManageParts token={token} access={access} view={view} words={words} /> : null}
      <StoredPanel
        words={words}
        until={utcTime(new Date(view.keptUntil).toISOString(), words.locale)}
        retentionDays={runtime().settings.CHECKLIST_RETENTION_DAYS}
      >
        {isManager ? (
          <DeleteForm
            action={deleteChecklist.bind(null, token)}
            words={{
              summary: words('share.delete'),
              text: words('share.delete-text'),
              submit: words('share.delete-submit'),
              unsent: words('share.refused-unsent'),
            }}
          />
        ) : undefined}
      </StoredPanel>
    </div>
  );
}
