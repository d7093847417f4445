import { paramsOf } from '../../domain/file/file-preview';
import { defineCheck } from '../define-check';

const failed = { status: 'failed', owner: 'api-administrator', guideStep: 'download-credentials' } as const;
const downloadAgain = [
  'Open <ui>{authorizedAppsPath}</ui> and open the app.',
  'Press <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, choose the user, and press <ui>{download}</ui>.',
  'Choose the new file here, without editing it.',
];

export const fileProperties = defineCheck({
  id: 'file-properties',
  stage: 'file',
  needs: ['file-format'],
  reads: ['file'],
  evidenceOf: [],
  codes: {
    ok: { status: 'passed', owner: null },
    'property-missing': failed,
    'property-blank': failed,
    'property-type': failed,
  },
  judge: ({ file: { reading } }) => {
    if (!reading.ok) throw new Error('file-properties ran without a readable file');
    const { properties } = reading.value;
    return properties.ok
      ? { code: 'ok', params: { tenantId: properties.value.tenantId } }
      : { code: properties.fault.code, params: paramsOf({ ...properties.fault }) };
  },
  words: {
    title: 'The required properties are there',
    codes: {
      ok: {
        headline: 'The required properties are there',
        observed: 'All required properties are there. The file is for tenant {tenantId}.',
        meaning:
          'Tenant, client, secret and both addresses are named.<src>file-properties</src> Whether they are right is checked next.',
        fix: [],
      },
      'property-missing': {
        headline: 'A required property is missing',
        observed: 'The file lacks {properties}.',
        meaning:
          'Without these no connection can be made. Infor documents them for every file.<src>file-properties</src>',
        fix: downloadAgain,
      },
      'property-blank': {
        headline: 'A required property is blank',
        observed: 'The file has no value for {properties}.',
        meaning:
          'The name is there, the value is not. Somebody may have removed it before sending the file on.<src>file-edited</src>',
        fix: downloadAgain,
      },
      'property-type': {
        headline: 'A required property is not text',
        observed: 'The file holds something other than text under {properties}.',
        meaning:
          'Infor writes these values as text.<src>file-shape</src> A program that rewrote the file changed them.<src>file-edited</src>',
        fix: downloadAgain,
      },
    },
  },
});
