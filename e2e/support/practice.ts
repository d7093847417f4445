import type { APIRequestContext } from '@playwright/test';

/** A practice file, as the wizard hands it out: ready to be a multipart part, or the choice of a file input. */
export async function practiceFile(
  request: APIRequestContext,
  id: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const answer = await request.get(`/practice/${id}/file`);
  if (!answer.ok()) throw new Error(`there is no practice file ${id}`);
  return { name: `practice-${id}.ionapi`, mimeType: 'application/octet-stream', buffer: await answer.body() };
}
