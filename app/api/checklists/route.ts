import { startChecklist } from '@/lib/http/checklist-api';
import { checklistRoute } from './checklist-route';

export const dynamic = 'force-dynamic';

/** Starting a checklist. */
export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = checklistRoute(() => ({ POST: startChecklist }));
