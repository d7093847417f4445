import { Pool } from 'undici';

interface LoadOptions {
  ms?: number;
  connections?: number;
  /** of each request */
  headers?: Record<string, string>;
}

/**
 * How many answers to one address a server gives in a second.
 */
export async function answersPerSecond(
  server: string,
  path: string,
  { ms = 3_000, connections = 10, headers = {} }: LoadOptions = {},
): Promise<number> {
  const pool = new Pool(server, { connections });
  let answers = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() - began < ms) {
        const answer = await pool.request({ path, method: 'GET', headers });
        await answer.body.dump({ limit: Infinity });
        if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}`);
        answers += 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  await pool.close();
  return answers / seconds;
}
