import { paramsOf } from '../../domain/file/file-preview';
import { isInforCloudHost } from '../../domain/file/tenant-address';
import { judgeEndpoints } from '../../domain/file/file-judgement';
import { defineCheck } from '../define-check';
import { propertiesOf } from './file-of';

const failed = { status: 'failed', owner: 'api-administrator', guideStep: 'download-credentials' } as const;
const downloadAgain = [
  'Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.',
  'Choose the new file here, without editing it.',
];

export const fileEndpoints = defineCheck({
  id: 'file-endpoints',
  stage: 'file',
  needs: ['file-properties'],
  reads: ['file'],
  evidenceOf: [],
  codes: {
    ok: { status: 'passed', owner: null },
    'endpoint-malformed': failed,
    'endpoint-insecure': failed,
    'endpoint-path-unsafe': failed,
    'host-not-allowed': { status: 'failed', owner: 'operator', guideStep: 'before-you-start' },
  },
  judge: ({ file }) => {
    const properties = propertiesOf(file);
    const fault = judgeEndpoints(properties, file.isListed);
    if (fault) return { code: fault.code, params: paramsOf({ ...fault }) };

    const addresses = [new URL(properties.gatewayUrl), new URL(properties.authorizationServerUrl)];
    const refusedUrls = addresses.filter(file.isRefused);
    const refused = [...new Set(refusedUrls.map((url) => url.host))];
    if (refused.length > 0) {
      const params = {
        hosts: refused.join(', '),
        setting: refused.join(','),
        count: refused.length,
        isCloudPort: refusedUrls.every((url) => isInforCloudHost(url.hostname)),
      };
      return { code: 'host-not-allowed', params };
    }
    return { code: 'ok', params: { gateway: addresses[0]?.host ?? '', authorizationServer: addresses[1]?.host ?? '' } };
  },
  words: {
    title: 'The addresses are safe to contact',
    codes: {
      ok: {
        headline: 'The addresses are safe to contact',
        observed: 'Both addresses are well formed and allowed: {gateway} and {authorizationServer}.',
        meaning: 'Ionboard may contact these hosts. Whether they answer is checked next.',
        fix: [],
      },
      'endpoint-malformed': {
        headline: 'An address in the file is malformed',
        observed: 'The address under “{property}” is not a plain web address.',
        meaning:
          'It must begin with https and have no user, query, fragment or blank.<src>file-shape</src> Nothing was sent to it.',
        fix: downloadAgain,
      },
      'endpoint-insecure': {
        headline: 'An address in the file is not encrypted',
        observed: 'The address under “{property}” begins with http, not https.',
        meaning: 'Keys sent there could be read on the way. Nothing was sent to it.',
        fix: downloadAgain,
      },
      'endpoint-path-unsafe': {
        headline: 'A path in the file is unsafe',
        observed: 'The path under “{property}” cannot be a part of an address.',
        meaning: 'It could lead to another place than the authorization server. Nothing was sent to it.',
        fix: downloadAgain,
      },
      'host-not-allowed': {
        headline: 'A host in the file is not allowed yet',
        observed:
          '{isCloudPort, select, true {The file names another port than Infor’s cloud has, and it is not on the list of this Ionboard: {hosts}.} other {{count, plural, one {This host is} other {These hosts are}} neither Infor’s cloud nor on the list of this Ionboard: {hosts}.}}',
        meaning: 'Keys go only to hosts that the operator has allowed. Nothing was sent.',
        fix: [
          '{isCloudPort, select, true {Infor’s cloud answers on port 443.<src>hosts-cloud</src> Download the file again: <ui>{authorizedAppsPath}</ui>, the app, <ui>{downloadCredentials}</ui>.} other {Make sure that {count, plural, one {the host belongs} other {the hosts belong}} to your Infor installation.}}',
          'The operator of Ionboard adds this to what is set, by comma, and restarts it: <code>ALLOWED_TENANT_HOSTS={setting}</code>',
          '{isCloudPort, select, true {Choose the new file here, without editing it.} other {For Infor’s cloud, download the file again: its hosts end in <code>inforcloudsuite.com</code> or <code>inforgov.com</code>.<src>hosts-cloud</src>}}',
        ],
      },
    },
  },
});
