import { extendLink, revokeLink } from '@/lib/http/checklist-api';
import { checklistRoute } from '../../../checklist-route';

export const dynamic = 'force-dynamic';

/** One link of a checklist. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(({ linkId }: { linkId: string }) => ({
  PATCH: extendLink(linkId),
  DELETE: revokeLink(linkId),
}));
