import { deploymentOf, environmentOf, regionOf } from '../domain/file/tenant-address';
import { hostsOf } from '../domain/file/file-judgement';
import { acceptedRoles } from '../domain/report/grid-roles';
import type { Connection, Identity, Roles } from '../domain/report/report';
import { fingerprintOf } from '../infor/fingerprint';
import type { Redactor } from '../infor/redaction';
import type { Artifacts, FileArtifact } from './artifacts';
import { ifsUserOf } from './gateway/ifs-outcome';
import { m3RecordIn } from './m3/m3-outcome';

const nameLengthMax = 200;
/** A user with more roles than this is none that was seen; a hostile answer may hold any number. */
const rolesMax = 1_000;

/** What the file is for; null until its properties passed. */
export function connectionOf({ reading }: FileArtifact, serverKey: string, redactor: Redactor): Connection | null {
  if (!reading.ok || !reading.value.properties.ok) return null;
  const file = reading.value.properties.value;
  const hosts = hostsOf(file);
  const clean = (text: string) => redactor.clean(text, nameLengthMax);
  const environment = environmentOf(file.tenantId);
  const region = regionOf(file.gatewayUrl);
  return {
    tenantId: clean(file.tenantId),
    applicationName: clean(file.applicationName),
    deployment: deploymentOf(file),
    region: region === null ? null : clean(region),
    environment: environment === null ? null : clean(environment),
    gatewayHost: clean(hosts.gateway),
    authorizationHost: clean(hosts.authorizationServer),
    clientId: clean(file.masked.clientId),
    serviceAccount: file.masked.accessKey === null ? null : clean(file.masked.accessKey),
    fingerprint: fingerprintOf(file, serverKey),
  };
}

/** Who the service account acts as; null until IFS named a user. M3's view stands beside it where M3 answered. */
export function identityOf(artifacts: Partial<Artifacts>, redactor: Redactor): Identity | null {
  const user = artifacts.identity ? ifsUserOf({ identity: artifacts.identity }) : null;
  if (!user) return null;
  const second = artifacts.m3User?.second;
  const record = (second ? m3RecordIn(second.outcome) : null) ?? m3RecordIn(artifacts.m3?.exchanges.at(-1)?.outcome);
  const clean = (text: string) => redactor.clean(text, nameLengthMax);
  const known = (text: string | null | undefined) => (text ? clean(text) : null);
  return {
    id: clean(user.id),
    userName: clean(user.userName),
    displayName: clean(user.displayName),
    m3User: known(record?.['USID'] ?? user.m3Alias),
    company: known(record?.['CONO']),
    division: known(record?.['DIVI']),
  };
}

/** The roles that count and those that the user holds; null where they were not read. */
export function rolesOf(artifacts: Partial<Artifacts>, redactor: Redactor): Roles | null {
  const user = artifacts.identity ? ifsUserOf({ identity: artifacts.identity }) : null;
  if (!user?.groups) return null;
  return {
    accepted: [...acceptedRoles],
    held: user.groups.slice(0, rolesMax).map((name) => redactor.clean(name, nameLengthMax)),
  };
}
