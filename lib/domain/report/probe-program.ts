import { isHostName } from '../file/file-judgement';

/** A host that is looked at, as the report names it: with its port where that is not the scheme's own. */
export interface ProbeTarget {
  host: string;
  isTls: boolean;
}

export const probeShells = ['sh', 'powershell'] as const;
export type ProbeShell = (typeof probeShells)[number];

/** Splits what the report calls a host; null where it could be more than a host and a port to a shell. */
export function targetParts({ host, isTls }: ProbeTarget): { name: string; port: string } | null {
  const [, name = '', port = isTls ? '443' : '80'] = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(host) ?? [];
  return name.startsWith('[') || isHostName(name) ? { name, port } : null;
}

/**
 * A program for the reader's own computer that looks at the hosts: name, port and certificate. It holds no credential,
 * reads none, sends nothing but `GET /`, and prints lines that `readProbeAnswer` reads.
 */
export function probeScript(shell: ProbeShell, targets: readonly ProbeTarget[]): string {
  const calls = targets.flatMap((target) => {
    const parts = targetParts(target);
    if (parts === null) return [];
    return shell === 'sh'
      ? [`look '${target.isTls ? 'https' : 'http'}' '${parts.name}' '${parts.port}'`]
      : [`  Look '${parts.name.replace(/[[\]]/g, '')}' ${parts.port} $${String(target.isTls)}`];
  });
  return shell === 'sh' ? shScript(calls) : powershellScript(calls);
}

/** curl is on every Mac and nearly every Linux. Its exit codes: curl(1), EXIT CODES. */
const shScript = (calls: readonly string[]): string => `look() {
  said=$(LC_ALL=C curl --disable --globoff --silent --show-error --verbose --output /dev/null \\
    --connect-timeout 10 --max-time 20 --write-out '\\nstation-ip=%{remote_ip}\\n' "$1://$2:$3/" 2>&1)
  code=$?
  echo "host=$2:$3"
  echo "curl=$code"
  case $said in *'Uses proxy env variable'*) echo 'way=proxy' ;; esac
  case $said in *efused*) echo 'port=refused' ;; *'onnected to'* | *'stablished connection'*) echo 'port=open' ;; esac
  case $code:$said in
    0:*) ;;
    *expired* | *'not yet valid'*) echo 'fault=expired' ;;
    *'does not match'* | *'alternative certificate subject name'*) echo 'fault=name' ;;
    *'certificate problem'* | *'verification failed'*) echo 'fault=untrusted' ;;
  esac
  if [ "$code" = 60 ] || [ "$code" = 51 ]; then
    said=$(LC_ALL=C curl --disable --globoff --insecure --silent --verbose --output /dev/null \\
      --connect-timeout 10 --max-time 20 --write-out '\\nstation-ip=%{remote_ip}\\n' "$1://$2:$3/" 2>&1)
  fi
  echo "$said" | tr -d '\\r' | sed -n -e 's/^station-ip=\\(..*\\)/address=\\1/p' \\
    -e 's/^\\* *issuer: */issuer=/p' -e 's/^\\* *expire date: */until=/p' | head -n 3
}
echo '--- ionboard 1'
command -v curl > /dev/null || echo 'fault=curl is missing'
${calls.join('\n')}
echo '--- end'`;

/** For Windows PowerShell 5.1 and PowerShell 7: .NET's own classes, because both have them. */
const powershellScript = (calls: readonly string[]): string => `& {
  function Look($name, $port, $tls) {
    "host=\${name}:$port"
    try { $address = [Net.Dns]::GetHostAddresses($name)[0]; "address=$address" }
    catch { 'name=fault'; return }
    $client = [Net.Sockets.TcpClient]::new($address.AddressFamily)
    try {
      if (-not $client.ConnectAsync($address, $port).Wait(10000)) { 'port=timeout'; return }
    } catch {
      if ("$($_.Exception.GetBaseException().SocketErrorCode)" -eq 'ConnectionRefused') { 'port=refused' } else { 'port=fault' }
      return
    }
    'port=open'
    if ($tls) {
      $seen = @{}
      $judge = [Net.Security.RemoteCertificateValidationCallback] {
        param($sender, $certificate, $chain, $errors)
        $seen.errors = "$errors"
        $seen.chain = ($chain.ChainStatus | ForEach-Object { $_.Status }) -join ' '
        $seen.issuer = $certificate.Issuer
        $seen.until = $certificate.GetExpirationDateString()
        $true
      }
      $stream = [Net.Security.SslStream]::new($client.GetStream(), $false, $judge)
      try { $stream.AuthenticateAsClient($name, $null, [Security.Authentication.SslProtocols]::Tls12, $false) }
      catch { 'fault=tls' }
      if ($seen.errors -match 'NameMismatch') { 'fault=name' }
      elseif ($seen.chain -match 'NotTimeValid') { 'fault=expired' }
      elseif ($seen.errors -match 'Chain') { 'fault=untrusted' }
      elseif ($seen.errors -eq 'None') { 'certificate=good' }
      if ($seen.issuer) { "issuer=$($seen.issuer)"; "until=$($seen.until)" }
    }
    $client.Close()
  }
  '--- ionboard 1'
${calls.join('\n')}
  '--- end'
}`;
