import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** of a server that all test files share: each takes databases of its own (`createDatabase`) */
    postgresUrl: string;
  }
}

/** Starts PostgreSQL once for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}
