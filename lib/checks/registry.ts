import { tokenRevocation } from './cleanup/token-revocation';
import type { AnyCheck } from './define-check';
import { fileConsistency } from './file/file-consistency';
import { fileEndpoints } from './file/file-endpoints';
import { fileFormat } from './file/file-format';
import { fileProperties } from './file/file-properties';
import { serviceAccount } from './file/service-account';
import { identity } from './gateway/identity';
import { m3Api } from './m3/m3-api';
import { m3User } from './m3/m3-user';
import { runAs } from './m3/run-as';
import { authorizationServer, gateway } from './network/host-contact';
import { accessToken } from './oauth/access-token';
import { tokenClaims } from './oauth/token-claims';
import { gridRole } from './roles/grid-role';

/** Every check, in the order of the report. To add one: docs/adding-a-check.md. */
export const checks: readonly AnyCheck[] = [
  fileFormat,
  fileProperties,
  serviceAccount,
  fileEndpoints,
  fileConsistency,
  authorizationServer,
  gateway,
  accessToken,
  tokenClaims,
  identity,
  gridRole,
  m3Api,
  m3User,
  runAs,
  tokenRevocation,
];
