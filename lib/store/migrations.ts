import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every table but two belongs to a checklist and goes with it. */
const ofChecklist = <Columns extends string>(table: CreateTableBuilder<string, Columns>, name: string) =>
  table
    .addColumn('checklist_id', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(`${name}_of_checklist`, ['checklist_id'], 'checklist', ['id'], (key) =>
      key.onDelete('cascade'),
    );

async function createChecklists({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('checklist')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('checklist_by_change').on('checklist').column('changed_at').execute();

  await ofChecklist(schema.createTable('link'), 'link')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('capability', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .addColumn('last_opened_at', 'bigint')
    .addColumn('is_first', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('link_by_checklist').on('link').column('checklist_id').execute();

  await ofChecklist(schema.createTable('task'), 'task')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('done_by', 'text')
    .addColumn('finding', 'text')
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('task_key', ['checklist_id', 'id'])
    .execute();

  await schema
    .createTable('comment')
    .addColumn('checklist_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('task_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('comment_key', ['checklist_id', 'id'])
    .addForeignKeyConstraint('comment_of_task', ['checklist_id', 'task_id'], 'task', ['checklist_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await schema.createIndex('comment_by_task').on('comment').columns(['checklist_id', 'task_id']).execute();

  await ofChecklist(schema.createTable('run'), 'run')
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('link_id', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('run_key', ['checklist_id', 'sequence'])
    .execute();

  await ofChecklist(schema.createTable('activity'), 'activity')
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('link_id', 'text', (column) => column.notNull())
    .addColumn('link_label', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .addPrimaryKeyConstraint('activity_key', ['checklist_id', 'sequence'])
    .execute();

  await schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** The edition of Infor whose menus the checklist names; null: nobody has chosen one. */
async function addEdition({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('checklist').addColumn('edition', 'text').execute();
}

/**
 * The same steps for both databases, applied in the order of their names. A step that was released is never edited: a
 * change is a new one. Static on purpose: Kysely's provider of files reads a folder that a bundled server has not.
 */
export const migrations: Record<string, Migration> = {
  '0001-checklists': { up: createChecklists },
  '0002-edition': { up: addEdition },
};
