import 'server-only';

/**
 * Which of our addresses a path is, without what is of one reader in it: what logs and metrics call it. A link's token
 * never gets into either, and a stranger cannot make up names without end.
 */
const routes: readonly (readonly [RegExp, string])[] = [
  [/^\/_next\/.*$/, '/_next'],
  [/^\/$/, '/'],
  [/^\/guide(\/[^/]+)?$/, '/guide'],
  [/^\/help\/[^/]+\/[^/]+$/, '/help'],
  [/^\/(check|access|practice|c)$/, '/$1'],
  [/^\/edition(\/[^/]+)?$/, '/edition'],
  [/^\/practice\/[^/]+\/file$/, '/practice/{id}/file'],
  [/^\/c\/[^/]+$/, '/c/{token}'],
  [/^\/c\/[^/]+\/guide\/[^/]+$/, '/c/{token}/guide'],
  [/^\/c\/[^/]+\/(check|print|events|opened|markdown)$/, '/c/{token}/$1'],
  [/^(\/api\/health\/(?:live|ready)|\/api\/metrics|\/api\/openapi\.json)$/, '$1'],
  [/^(\/api\/verifications|\/api\/checklists)$/, '$1'],
  [/^(\/api\/checklists\/current(?:\/(?:activity|events|links))?)$/, '$1'],
  [/^\/api\/checklists\/current\/links\/[^/]+$/, '/api/checklists/current/links/{linkId}'],
  [/^\/api\/checklists\/current\/tasks\/[^/]+$/, '/api/checklists/current/tasks/{taskId}'],
  [/^\/api\/checklists\/current\/tasks\/[^/]+\/comments$/, '/api/checklists/current/tasks/{taskId}/comments'],
];

/** The name of whatever is none of our addresses. */
export const otherRoute = 'other';

/** The name of an address as it was asked for, query and all. */
export function routeName(target: string): string {
  const [path = ''] = target.split('?');
  for (const [pattern, name] of routes) {
    if (pattern.test(path)) return path.replace(pattern, name);
  }
  return otherRoute;
}
