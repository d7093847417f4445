import { openApi } from '@/lib/http/openapi';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** The description of the API, made of the schemas that it is judged by. */
export const GET = (): Response => Response.json(openApi(runtime().settings.PUBLIC_URL));
