import { createLink } from '@/lib/http/checklist-api';
import { checklistRoute } from '../../checklist-route';

export const dynamic = 'force-dynamic';

/** Links of a checklist. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(() => ({ POST: createLink }));
