import { deleteChecklist, readChecklist } from '@/lib/http/checklist-api';
import { checklistRoute } from '../checklist-route';

export const dynamic = 'force-dynamic';

/** The checklist of the link in `Authorization: Bearer`. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(() => ({
  GET: readChecklist,
  DELETE: deleteChecklist,
}));
