import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';

import './metadata-reflection.ts';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 24 * 60 * 60 * 1000;

export type ServerCertificate = { readonly certPem: string; readonly keyPem: string };

export type CertificateName =
  | 'valid'
  | 'selfSigned'
  | 'unknownAuthority'
  | 'incompleteChain'
  | 'expired'
  | 'notYetValid'
  | 'otherName'
  | 'expiring';

export type Certificates = {
  /** The practice CA; its key is forgotten as soon as the certificates below are signed. */
  readonly caPem: string;
} & Readonly<Record<CertificateName, ServerCertificate>>;

type Period = { readonly notBefore: Date; readonly notAfter: Date };

type Identity = { readonly name: string; readonly subjectAlternativeNames: x509.JsonGeneralNames };

const LOOPBACK: Identity = {
  name: 'CN=localhost, O=Ionboard practice tenant',
  subjectAlternativeNames: [
    { type: 'dns', value: 'localhost' },
    { type: 'ip', value: '127.0.0.1' },
    { type: 'ip', value: '::1' },
  ],
};

const ANOTHER_HOST: Identity = {
  name: 'CN=another-host.invalid, O=Ionboard practice tenant',
  subjectAlternativeNames: [{ type: 'dns', value: 'another-host.invalid' }],
};

/** Makes a CA and the certificates of the TLS listeners; a few milliseconds, and never on disk. */
export async function makeCertificates(): Promise<Certificates> {
  // More than the 21 days from which on a wizard warns that a certificate is about to end.
  const current = period(-1, 365);
  const authority = await makeAuthority('Practice CA (not for real use)');
  const unknown = await makeAuthority('Practice CA that nobody knows (not for real use)');
  // It is not sent with the certificate that it signs, as a server does that was given only half of its chain.
  const intermediate = await makeAuthority('Practice intermediate CA (not for real use)', authority);
  return {
    caPem: authority.certificate.toString('pem'),
    valid: await issue(authority, LOOPBACK, current),
    selfSigned: await signBySelf(LOOPBACK, current),
    unknownAuthority: await issue(unknown, LOOPBACK, current),
    incompleteChain: await issue(intermediate, LOOPBACK, current),
    expired: await issue(authority, LOOPBACK, period(-400, -2)),
    notYetValid: await issue(authority, LOOPBACK, period(2, 365)),
    otherName: await issue(authority, ANOTHER_HOST, current),
    expiring: await issue(authority, LOOPBACK, period(-80, 10)),
  };
}

// The type's name is another with the DOM's types loaded than without them.
type KeyPair = Awaited<ReturnType<typeof generateKeys>>;

type Authority = { readonly certificate: x509.X509Certificate; readonly keys: KeyPair };

/** A root, or an intermediate where there is an issuer. */
async function makeAuthority(commonName: string, issuer?: Authority): Promise<Authority> {
  const keys = await generateKeys();
  const subject = `CN=${commonName}, O=Ionboard practice tenant`;
  const certificate = await x509.X509CertificateGenerator.create({
    ...period(-500, 365),
    serialNumber: serialNumber(),
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, issuer === undefined ? 1 : 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, keys };
}

async function issue(authority: Authority, identity: Identity, validity: Period): Promise<ServerCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    serialNumber: serialNumber(),
    subject: identity.name,
    issuer: authority.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: serverExtensions(identity),
  });
  return toPem(certificate, keys);
}

async function signBySelf(identity: Identity, validity: Period): Promise<ServerCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: serialNumber(),
    name: identity.name,
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: serverExtensions(identity),
  });
  return toPem(certificate, keys);
}

function serverExtensions(identity: Identity): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(identity.subjectAlternativeNames),
  ];
}

function generateKeys() {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function toPem(certificate: x509.X509Certificate, keys: KeyPair): Promise<ServerCertificate> {
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certPem: certificate.toString('pem'),
    keyPem: x509.PemConverter.encode(Buffer.from(key), 'PRIVATE KEY'),
  };
}

function period(fromDays: number, untilDays: number): Period {
  const now = Date.now();
  return {
    notBefore: new Date(now + fromDays * DAY_MS),
    notAfter: new Date(now + untilDays * DAY_MS),
  };
}

/** RFC 5280 §4.1.2.2: positive; 15 bytes behind a 01 are. */
function serialNumber(): string {
  return `01${randomBytes(15).toString('hex')}`;
}
