/** Text from `toJsonText`. */
type JsonText = string;

interface ChecklistTable {
  id: string;
  name: JsonText;
  /** times are ms since 1970, here and below */
  created_at: number;
  changed_at: number;
  sequence: number;
  edition: string | null;
}

interface LinkTable {
  id: string;
  checklist_id: string;
  /** SHA-256, hexadecimal: the token is nowhere */
  token_hash: string;
  capability: string;
  label: JsonText;
  owner: string | null;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  last_opened_at: number | null;
  /** 0 or 1: SQLite has no booleans */
  is_first: number;
  /** counts the links of a checklist: two may be made in one millisecond */
  position: number;
}

interface TaskTable {
  checklist_id: string;
  id: string;
  state: string;
  reason: JsonText | null;
  version: number;
  done_by: JsonText | null;
  finding: JsonText | null;
  sequence: number;
}

interface CommentTable {
  checklist_id: string;
  id: string;
  task_id: string;
  text: JsonText;
  name: JsonText;
  label: JsonText;
  /** ISO 8601, UTC */
  at: string;
  sequence: number;
}

interface RunTable {
  checklist_id: string;
  sequence: number;
  id: string;
  link_id: string;
  label: JsonText;
  at: number;
  outcome: JsonText;
}

/** Append-only: nothing updates it, and rows go with their checklist. */
interface ActivityTable {
  checklist_id: string;
  sequence: number;
  /** ISO 8601, UTC */
  at: string;
  link_id: string;
  link_label: JsonText;
  name: JsonText | null;
  what: string;
  subject: string;
  detail: JsonText | null;
}

interface SettingTable {
  name: string;
  value: string;
}

/** The tables, as `migrations.ts` makes them. */
export interface Schema {
  checklist: ChecklistTable;
  link: LinkTable;
  task: TaskTable;
  comment: CommentTable;
  run: RunTable;
  activity: ActivityTable;
  setting: SettingTable;
}
