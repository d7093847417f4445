import { readActivity } from '@/lib/http/checklist-api';
import { checklistRoute } from '../../checklist-route';

export const dynamic = 'force-dynamic';

/** The log of a checklist. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(() => ({ GET: readActivity }));
