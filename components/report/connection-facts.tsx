import type { Connection } from '@/lib/domain/report';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import type { ReportWords } from './report-words';

/** What the file says about itself, keys masked: enough to tell one file from another, too little to use it. */
export function ConnectionFacts({ connection, words }: { connection: Connection; words: ReportWords }) {
  const { environment, region, serviceAccount } = connection;
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{words.connection}</h2>
      <Facts>
        <Fact name={words.connectionTenant}>
          <Foreign>{connection.tenantId}</Foreign>
        </Fact>
        {environment === null ? null : (
          <Fact name={words.connectionEnvironment}>
            <Foreign>{environment}</Foreign>
          </Fact>
        )}
        {connection.applicationName === '' ? null : (
          <Fact name={words.connectionApplication}>
            <Foreign>{connection.applicationName}</Foreign>
          </Fact>
        )}
        <Fact name={words.connectionDeployment}>{words.deployment[connection.deployment]}</Fact>
        {region === null ? null : (
          <Fact name={words.connectionRegion}>
            <Foreign>{region}</Foreign>
          </Fact>
        )}
        <Fact name={words.connectionAuthorization}>
          <Foreign isCode>{connection.authorizationHost}</Foreign>
        </Fact>
        <Fact name={words.connectionGateway}>
          <Foreign isCode>{connection.gatewayHost}</Foreign>
        </Fact>
        <Fact name={words.connectionClient}>
          <Foreign isCode>{connection.clientId}</Foreign>
        </Fact>
        <Fact name={words.connectionAccount}>
          {serviceAccount === null ? words.none : <Foreign isCode>{serviceAccount}</Foreign>}
        </Fact>
        <Fact name={words.connectionFingerprint}>
          <Foreign isCode>{connection.fingerprint}</Foreign>
          <span className="block text-sm text-soft">{words.connectionFingerprintHint}</span>
        </Fact>
      </Facts>
    </section>
  );
}
