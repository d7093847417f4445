import { paramsOf } from '../../domain/file/file-preview';
import { judgeConsistency } from '../../domain/file/file-judgement';
import { defineCheck } from '../define-check';
import { propertiesOf } from './file-of';

const warning = { status: 'warning', owner: 'api-administrator', guideStep: 'download-credentials' } as const;

export const fileConsistency = defineCheck({
  id: 'file-consistency',
  stage: 'file',
  needs: ['file-properties'],
  reads: ['file', 'input'],
  evidenceOf: [],
  codes: {
    ok: { status: 'passed', owner: null },
    'tenant-mismatch': warning,
    'region-mismatch': warning,
    'tenant-unexpected': warning,
  },
  judge: ({ file, input }) => {
    const properties = propertiesOf(file);
    const fault = judgeConsistency(properties, input.expectedTenant);
    const { tenantId } = properties;
    return fault
      ? { code: fault.code, params: { ...paramsOf({ ...fault }), tenantId } }
      : { code: 'ok', params: { tenantId } };
  },
  words: {
    title: 'The parts of the file belong together',
    codes: {
      ok: {
        headline: 'The parts of the file belong together',
        observed: 'Tenant, client id, access key and addresses all belong to {tenantId}.',
        meaning: 'Nothing in the file points to two tenants or two regions.<src>file-one-tenant</src>',
        fix: [],
      },
      'tenant-mismatch': {
        headline: 'The file mixes two tenants',
        observed: 'The file names more than one tenant: {tenants}.',
        meaning:
          'Parts of two files may have been put together. Such a file often fails at the token.<src>file-edited</src>',
        fix: [
          'Download the file again from the tenant that you need: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
          'Choose it here, without editing it.',
        ],
      },
      'region-mismatch': {
        headline: 'The file mixes two regions',
        observed: 'The gateway is in region {gatewayRegion}, the authorization server in {authorizationRegion}.',
        meaning:
          'Both addresses of one tenant carry the same region.<src>hosts-cloud</src> One of them may have been edited.<src>file-edited</src>',
        fix: ['Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.'],
      },
      'tenant-unexpected': {
        headline: 'The file is for another tenant',
        observed: 'The file is for tenant {tenantId}, not for {expected}.',
        meaning: 'It may be the file of a test or training tenant.<src>file-suffix</src>',
        fix: [
          'Sign in to tenant {expected} and open <ui>{authorizedAppsPath}</ui>.',
          'Open the app there and press <ui>{downloadCredentials}</ui>.',
        ],
      },
    },
  },
});
