/** What `ionboard --help` prints. For programmers and operators: English, like settings and the log. */
export const usage = `ionboard verify FILE [options]   verifies an .ionapi file against its tenant
ionboard FILE [options]          the same
ionboard serve                   serves the wizard
ionboard backup FILE             copies the SQLite database, also while the wizard runs
ionboard --help | --version

FILE may be - for standard input.

Options of verify:
  --run-as USER          also tests whether M3 lets the service account act as USER
  --expected-tenant ID   warns where the file is for another tenant
  --edition EDITION      cloud, cloud-classic or on-premises: whose menus are named
  --language TAG         the language of the words
  --json                 prints the report as JSON, and nothing else

Settings are environment variables, as for the server: ALLOWED_TENANT_HOSTS, TENANT_TIMEOUT_MS,
EXTRA_CA_FILE, HTTPS_PROXY, NO_PROXY, SERVER_KEY, DATABASE_URL.

Exit codes: 0 ready, 1 not ready, 2 undecided, 64 wrong command line, 66 no such file, 78 wrong setting.`;
