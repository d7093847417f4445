/** Starts a checklist, and answers the path and the token of its managing link. */
export async function startChecklist(wizard: string): Promise<{ path: string; token: string }> {
  const started = await fetch(`${wizard}/api/checklists`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Webshop to M3' }),
  });
  const { links } = (await started.json()) as { links: { manage: string } };
  const path = new URL(links.manage).pathname;
  return { path, token: path.replace('/c/', '') };
}

/** Asks the API as a link does. */
export const askAs = (wizard: string, token: string, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${wizard}/api/checklists/current${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
