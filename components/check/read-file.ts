import './zod-without-eval';
import { zodResolver } from '@hookform/resolvers/zod';
import { deploymentOf, environmentOf, isProduction } from '@/lib/domain/file/tenant-address';
import { hostsOf } from '@/lib/domain/file/file-judgement';
import { faultTemplateKey, previewFile, type FileFault } from '@/lib/domain/file/file-preview';
import { uploadSchema } from '@/lib/domain/file/upload';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { FoundFault, ReadFile } from './run-state';

/*
 * What needs zod in the browser. It is loaded when a file or a text is given, not with the page.
 */

/** Judges the form's fields by the schema that the server has too. */
export const resolveUpload = zodResolver(uploadSchema);

const nameLengthMax = 200;
const shown = (text: string) => visibleText(text, nameLengthMax);

/** Reads a file as the server will: its fault, or what it is for, fit to be shown. Keys stay behind. */
export function readFile(bytes: Uint8Array): ReadFile {
  const preview = previewFile(bytes);
  if (preview.fault) return { fault: found(preview.fault), facts: null };
  const { properties, warning } = preview;
  const hosts = hostsOf(properties);
  const environment = environmentOf(properties.tenantId);
  return {
    fault: null,
    facts: {
      tenantId: shown(properties.tenantId),
      applicationName: shown(properties.applicationName),
      environment: environment === null ? null : shown(environment),
      isProduction: isProduction(properties.tenantId),
      gatewayHost: shown(hosts.gateway),
      authorizationHost: shown(hosts.authorizationServer),
      deployment: deploymentOf(properties),
      givesTokenBack: properties.revocationPath !== null,
      warning: warning && found(warning),
    },
  };
}

const found = (fault: FileFault): FoundFault => ({
  ...fault,
  params: Object.fromEntries(
    Object.entries(fault.params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  ),
  wordsKey: faultTemplateKey(fault),
});
