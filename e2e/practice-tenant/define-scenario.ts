import { ready } from './expectations.ts';
import { fakeCredentials } from './fake-credentials.ts';
import { ionapiFile, minified, utf8 } from './ionapi-file.ts';
import type { IonapiFile } from './ionapi-file.ts';
import { flowConnect } from './persons.ts';
import type { Behaviour, Edition, Expectation, Family, Needs, Origins, Person, Scenario } from './scenario.ts';

/** The tenant id that on-premises files carry, all of them (infor-cloud/m3-h5-sdk, m3/runtime.ts). */
const ON_PREMISES_TENANT = 'infor';

const HEALTHY: Behaviour = {
  token: { kind: 'issue', format: 'jwt' },
  revocation: { kind: 'revoke', status: 200 },
  identity: { kind: 'person' },
  m3: { kind: 'records' },
  clientCredentialsIn: 'header-or-body',
  enforcesScopes: false,
  first: {},
  delivery: {},
};

/** Older and on-premises tokens may be opaque (inferred). */
const HEALTHY_ON_PREMISES: Behaviour = { ...HEALTHY, token: { kind: 'issue', format: 'opaque' } };

type ScenarioRow = {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  readonly expect: Expectation;
  /** On-premises rows have no tenant id of their own. */
  readonly tenantId?: string;
  readonly edition?: Edition;
  readonly person?: Person | null;
  readonly scopes?: readonly string[];
  readonly needs?: Needs;
  /** Where the service account's access key says that it is from. */
  readonly accessKeyTenant?: string;
  /** What differs from a healthy tenant. */
  readonly behaviour?: Partial<Behaviour>;
  /** Which listeners the file names; without it both are the plain http one. */
  readonly hosts?: (origins: Origins) => { readonly gateway: string; readonly authorization: string };
  /** What differs from the file of a healthy app. */
  readonly edit?: (file: IonapiFile) => IonapiFile;
  /** How the file becomes bytes; without it one line of JSON in UTF-8. */
  readonly write?: (file: IonapiFile) => Uint8Array;
  /** The ending of the file's name, with its dot. */
  readonly extension?: string;
};

/** Completes a row of the table: what a row does not mention is as in a healthy tenant. */
export function defineScenario(row: ScenarioRow): Scenario {
  const edition = row.edition ?? 'cloud';
  const tenantId = row.tenantId ?? ON_PREMISES_TENANT;
  const credentials = fakeCredentials(row.id, tenantId, row.accessKeyTenant);
  const scopes = row.scopes ?? [];
  // A downloaded file is named after its app (docs.infor.com, dvp1542799093561).
  const applicationName = `practice-${row.id}`;

  const file = (origins: Origins): Uint8Array => {
    const hosts = row.hosts?.(origins) ?? { gateway: origins.http, authorization: origins.http };
    const complete = ionapiFile({
      edition,
      tenantId,
      applicationName,
      credentials,
      scopes,
      gatewayOrigin: hosts.gateway,
      authorizationOrigin: hosts.authorization,
    });
    const edited = row.edit?.(complete) ?? complete;
    return row.write?.(edited) ?? utf8(minified(edited));
  };

  return {
    id: row.id,
    tenantId,
    title: row.title,
    family: row.family,
    expect: row.expect,
    edition,
    fileName: `${applicationName}${row.extension ?? '.ionapi'}`,
    file,
    credentials,
    scopes,
    person: row.person === undefined ? flowConnect : row.person,
    behaviour: { ...(edition === 'cloud' ? HEALTHY : HEALTHY_ON_PREMISES), ...row.behaviour },
    needs: row.needs ?? null,
    hasOwnHosts: row.hosts !== undefined,
  };
}

/** A row of the healthy family: nothing is wrong, however it looks. */
export function healthyScenario(
  row: Omit<ScenarioRow, 'family' | 'expect'> & Partial<Pick<ScenarioRow, 'expect'>>,
): Scenario {
  return defineScenario({ expect: ready, ...row, family: 'healthy' });
}

// Rows import both from here.
export { notReady, ready, readyWithWarning, undecided } from './expectations.ts';
