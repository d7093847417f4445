import 'server-only';
import type { Edition } from '../domain/reader/edition';
import { ok, type Result } from '../domain/result';
import type { ChecklistWriter, StoredLink } from '../store/checklist-store';

/** Says whose menus the checklist names. Part of a transaction in which the link was judged; `at` is ms since 1970. */
export async function chooseEdition(
  writer: ChecklistWriter,
  { id, label, checklistId }: StoredLink,
  at: number,
  edition: Edition,
): Promise<Result<null, never>> {
  await writer.setEdition(edition);
  await writer.log({
    at: new Date(at).toISOString(),
    link: { id, label },
    name: null,
    what: 'edition-chosen',
    subject: checklistId,
    detail: edition,
  });
  return ok(null);
}
