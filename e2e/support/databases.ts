import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres';

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  /** the file of SQLite; null for PostgreSQL */
  file: string | null;
  remove: () => Promise<void>;
}

/** The two databases that the product runs on, each made anew. */
export const databases: Record<'sqlite' | 'postgres', () => Promise<TestDatabase>> = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ionboard-test-'));
    const file = join(folder, 'ionboard.sqlite');
    const remove = async () => {
      rmSync(folder, { recursive: true, force: true });
    };
    return { url: `file:${file}`, file, remove };
  },
  postgres: async () => {
    const { url, stop } = await startPostgres();
    return { url, file: null, remove: stop };
  },
};
