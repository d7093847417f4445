import { isInforCloudHost } from '../../domain/file/tenant-address';
import type { TransportFaultKind } from '../../domain/report/evidence-note';
import { defineCheck } from '../define-check';

const network = { owner: 'network', guideStep: 'before-you-start' } as const;
const failed = { ...network, status: 'failed' } as const;
const undecided = { ...network, status: 'undecided' } as const;

/** A certificate that ends within this many days is said beforehand. */
const expiringDays = 21;
const dayMs = 86_400_000;

const codes = {
  ok: { status: 'passed', owner: null },
  'certificate-expiring': { ...network, status: 'warning' },
  'name-not-found': failed,
  'name-lookup-failed': undecided,
  'address-not-allowed': { ...failed, owner: 'operator' },
  'connection-refused': failed,
  'connection-timed-out': undecided,
  'connection-reset': undecided,
  'certificate-untrusted': failed,
  'certificate-expired': failed,
  'certificate-name': failed,
  'tls-failed': failed,
  'proxy-failed': { ...network, status: 'failed', owner: 'operator' },
} as const;

/** A host that took the connection and did not answer is called as one that did not take it: both look so from here. */
const codeByFault: Record<TransportFaultKind, Exclude<keyof typeof codes, 'ok' | 'certificate-expiring'>> = {
  'host-not-allowed': 'address-not-allowed',
  'name-not-found': 'name-not-found',
  'name-lookup-failed': 'name-lookup-failed',
  'address-not-allowed': 'address-not-allowed',
  'connection-refused': 'connection-refused',
  'connection-timed-out': 'connection-timed-out',
  'connection-reset': 'connection-reset',
  'certificate-untrusted': 'certificate-untrusted',
  'certificate-expired': 'certificate-expired',
  'certificate-name': 'certificate-name',
  'tls-failed': 'tls-failed',
  'proxy-failed': 'proxy-failed',
  'timed-out': 'connection-timed-out',
  cancelled: 'connection-timed-out',
};

/** First contact is judged alike for both hosts; only names and titles differ. */
function defineHostContact(
  id: 'authorization-server' | 'gateway',
  artifact: 'authorizationServerContact' | 'gatewayContact',
  title: string,
) {
  return defineCheck({
    id,
    stage: 'network',
    needs: ['file-endpoints'],
    reads: [artifact, 'file'],
    evidenceOf: [artifact],
    codes,
    judge: (artifacts) => {
      const contact = artifacts[artifact];
      const outcome = contact.exchanges.at(-1)?.outcome;
      const params = {
        host: contact.url.host,
        hostname: contact.url.hostname,
        ...(contact.proxy === null ? {} : { proxy: contact.proxy }),
        hasProxy: contact.proxy !== null,
        isTls: contact.url.protocol === 'https:',
        // not even the operator's list opens link-local, multicast and unspecified addresses
        isListed: artifacts.file.isListed(contact.url),
      };
      // any answer will do, also one that broke off behind its status
      const status = outcome?.ok ? outcome.value.status : outcome?.fault.answeredStatus;
      if (status === undefined) {
        const fault = outcome && !outcome.ok ? outcome.fault : ({ kind: 'timed-out', detail: '' } as const);
        const names = 'certificateNames' in fault ? (fault.certificateNames ?? '') : '';
        return {
          code: codeByFault[fault.kind],
          params: {
            ...params,
            detail: fault.detail,
            names,
            hasNames: names !== '',
            isAuthentication: fault.detail === 'HTTP 407',
            isSelfSigned: fault.detail === 'DEPTH_ZERO_SELF_SIGNED_CERT',
            isEarly: fault.detail === 'CERT_NOT_YET_VALID',
          },
        };
      }
      const answered = { ...params, httpStatus: status };
      if (contact.certificateValidTo === null) return { code: 'ok', params: { ...answered, hasCertificate: false } };
      const days = Math.floor((Date.parse(contact.certificateValidTo) - contact.at) / dayMs);
      const facts = { ...answered, hasCertificate: true, validTo: contact.certificateValidTo.slice(0, 10), days };
      if (Date.parse(contact.certificateValidTo) - contact.at > expiringDays * dayMs)
        return { code: 'ok', params: facts };
      const owner = isInforCloudHost(contact.url.hostname) ? 'infor' : 'network';
      return { code: 'certificate-expiring', params: facts, owner };
    },
    words: {
      title,
      codes: {
        ok: {
          headline: title,
          observed:
            '{host} answered (HTTP {httpStatus}){hasProxy, select, true {, through the proxy {proxy}} other {}}.{hasCertificate, select, true { Its certificate is valid until {validTo}.} other {}}',
          meaning:
            'Name, address{hasCertificate, select, true {, connection and certificate} other { and connection}} are good. What was answered does not matter here.',
          fix: [],
        },
        'certificate-expiring': {
          headline: 'The certificate ends soon',
          observed: 'The certificate of {host} ends on {validTo}, in {days, plural, one {# day} other {# days}}.',
          meaning: 'The connection works today. It stops on that day unless the certificate is renewed.',
          fix: ['Ask those who run {host} to renew its certificate before {validTo}.'],
        },
        'name-not-found': {
          headline: 'There is no such host name',
          observed: 'There is no host by the name of {hostname}.',
          meaning:
            'The name server of Ionboard’s server does not know it. Internal names are often known only inside the network.',
          fix: [
            'In the cloud, compare the name’s ending with that of the portal’s address in your browser: the part after the first dot is the same.<src>hosts-cloud</src> If it is not, download the file again.',
            'For an on-premises host, run Ionboard inside the network that knows the name, or add the name to its DNS.',
          ],
        },
        'name-lookup-failed': {
          headline: 'The name server did not answer',
          observed: 'The name server did not answer for {hostname}.',
          meaning: 'Whether the host exists could not be found out. The file may be good.',
          fix: ['Check the DNS settings of Ionboard’s server.', 'Run the check again.'],
        },
        'address-not-allowed': {
          headline: 'The host leads to a private address',
          observed: 'The address of {hostname} is not public.',
          meaning:
            '{isListed, select, true {Addresses of this kind belong to no server: Ionboard contacts them for nobody, listed or not.} other {Ionboard contacts private addresses only for hosts that its operator listed.}} Nothing was sent.',
          fix: [
            '{isListed, select, true {Use the host’s real name or address. If the name is right, the network administrator finds out why it leads there.} other {If it is your own Infor installation, the operator adds it to what is set, by comma, and restarts Ionboard: <code>ALLOWED_TENANT_HOSTS={host}</code>}}',
            '{isListed, select, true {Run the check again.} other {If it is Infor’s cloud, the network administrator finds out why its name leads to a private address.}}',
          ],
        },
        'connection-refused': {
          headline: 'The host refuses the connection',
          observed: '{host} refuses the connection.',
          meaning: 'The computer is there, but nothing listens on that port, or a firewall says no.',
          fix: [
            'Allow outgoing connections from Ionboard’s server to {host}.',
            'On-premises, make sure that the service behind {host} is running.',
          ],
        },
        'connection-timed-out': {
          headline: 'The host does not answer',
          observed: '{host} did not answer in time{hasProxy, select, true {, through the proxy {proxy}} other {}}.',
          meaning: 'A firewall may drop the connection, or the host is down. The keys were not tried.',
          fix: [
            'Allow outgoing connections from Ionboard’s server to {host}.',
            'If that is so, run the check again later.',
          ],
        },
        'connection-reset': {
          headline: 'The connection was cut off',
          observed: '{host} gave no HTTP answer, twice: the connection was cut off, or something else answered.',
          meaning: 'A firewall, a proxy or the host itself ends the connection. The keys were not tried.',
          fix: [
            'Check that the port is the one for https.',
            'Ask whether a firewall or proxy between Ionboard and {host} ends encrypted connections.',
            'Run the check again.',
          ],
        },
        'certificate-untrusted': {
          headline: 'The certificate is not trusted',
          observed:
            '{isSelfSigned, select, true {The certificate of {host} is signed by itself.} other {The certificate of {host} is not from an authority that Ionboard’s server trusts ({detail}).}}',
          meaning:
            '{isSelfSigned, select, true {Anybody can make such a certificate.} other {Its authority is a private one, or its chain is incomplete.}} A proxy that opens traffic looks so too. Keys were not sent.',
          fix: [
            'The network administrator makes {host} send its whole certificate chain, or gives the private authority’s certificate as a PEM file.',
            'The operator of Ionboard sets the path to that file and restarts it: <code>EXTRA_CA_FILE=path/to/authority.pem</code>',
          ],
        },
        'certificate-expired': {
          headline: 'The certificate is not valid today',
          observed: 'The certificate of {host} {isEarly, select, true {is not valid yet} other {has expired}}.',
          meaning:
            'Nobody can connect safely. If the clock of Ionboard’s server is wrong, a good certificate looks so too.',
          fix: ['Check the date and time of Ionboard’s server.', 'Ask those who run {host} to renew its certificate.'],
        },
        'certificate-name': {
          headline: 'The certificate is for another name',
          observed: 'The certificate of {host} is for another host name{hasNames, select, true {: {names}} other {}}.',
          meaning: 'The file may name an alias of the host, or a proxy answers in its place. Keys were not sent.',
          fix: [
            'Compare {hostname} with the names in the certificate.',
            'Ask for a certificate that holds this name, or for a file with the name of the certificate.',
          ],
        },
        'tls-failed': {
          headline: 'No encrypted connection could be made',
          observed: '{host} and Ionboard’s server could not agree on an encrypted connection ({detail}).',
          meaning: 'The port may speak another protocol, or only versions of TLS that are no longer safe.',
          fix: [
            'Check that the port of {host} is the one for https.',
            'Ask those who run {host} to offer TLS 1.2 or later.',
          ],
        },
        'proxy-failed': {
          headline: 'The company’s proxy makes no connection',
          observed: 'The proxy {proxy} made no connection to {host} ({detail}).',
          meaning:
            '{isAuthentication, select, true {The proxy wants a user name and a password (407).} other {The proxy said no, or it is not there.}} The host itself was not reached, and no keys were sent.',
          fix: [
            '{isAuthentication, select, true {The operator of Ionboard sets user and password and restarts it: <code>HTTPS_PROXY=http://user:password@{proxy}</code>} other {The operator of Ionboard checks the setting <code>HTTPS_PROXY</code>, now {proxy}, and restarts it after a change.}}',
            'The network administrator lets the proxy open connections to {host}.',
            'If {host} is reached without the proxy, the operator adds it to what is set, by comma: <code>NO_PROXY={hostname}</code>',
          ],
        },
      },
    },
  });
}

export const authorizationServer = defineHostContact(
  'authorization-server',
  'authorizationServerContact',
  'The authorization server can be reached',
);
export const gateway = defineHostContact('gateway', 'gatewayContact', 'The API gateway can be reached');
