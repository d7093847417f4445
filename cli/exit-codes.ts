import type { Verdict } from '@/lib/domain/report/report';

/** What the process ends with. A verdict comes first; the others are BSD's sysexits. */
export const exitCodes = {
  ready: 0,
  'ready-with-warnings': 0,
  'not-ready': 1,
  undecided: 2,
  /** EX_USAGE: the command line */
  usage: 64,
  /** EX_NOINPUT: the file cannot be read */
  noInput: 66,
  /** EX_SOFTWARE: a fault of Ionboard */
  software: 70,
  /** EX_CANTCREAT: the backup cannot be written */
  cannotCreate: 73,
  /** EX_CONFIG: a setting is wrong. The server ends with 1 there, which here is a verdict */
  settings: 78,
  /** Ctrl-C */
  interrupted: 130,
} as const satisfies Record<Verdict, number> & Record<string, number>;
