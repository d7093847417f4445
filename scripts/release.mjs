/**
 * Makes what goes with a release, in the folder `release/`: the sources, a bill of materials (CycloneDX), and their
 * hashes. Known weaknesses stop it: `npm run release`. Where the registry does not answer for them, `-- --unaudited` goes on without.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './setup/places.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'release');

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 }).trim();

/**
 * What npm prints; it ends with a fault where it found weaknesses.
 *
 * @param {string} cwd
 * @param {string[]} args
 */
function npm(cwd, ...args) {
  try {
    return execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32', // npm is a batch file there, and none of the arguments comes from outside
    });
  } catch (fault) {
    return /** @type {{ stdout?: string }} */ (fault).stdout ?? '';
  }
}

/**
 * Everything that the server is made of, by the lock file: what is installed here may lack other platforms. npm is shown
 * the project without its tools, because its `--omit dev` leaves out what a tool needs as well (npm 11.19).
 */
export function billOfMaterials() {
  const bare = mkdtempSync(join(tmpdir(), 'ionboard-bill-'));
  try {
    const {
      devDependencies: tools,
      scripts: _scripts,
      ...manifest
    } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    delete lock.packages[''].devDependencies;
    lock.packages = Object.fromEntries(
      Object.entries(lock.packages).filter(([path, { dev }]) => !dev && !(path.slice('node_modules/'.length) in tools)),
    );
    writeFileSync(join(bare, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(bare, 'package-lock.json'), JSON.stringify(lock));
    const bill = JSON.parse(npm(bare, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'));
    // npm takes the name of the folder
    Object.assign(bill.metadata.component, { name, version, type: 'application' });
    return bill;
  } finally {
    rmSync(bare, { recursive: true });
  }
}

/**
 * Weaknesses that the registry knows and that stop a release: moderate ones and worse in what the server is made of, high
 * ones and worse in the tools. Null where the registry does not answer.
 *
 * @param {(...args: string[]) => string} run
 * @returns {string[] | null}
 */
export function weaknesses(run = (...args) => npm(root, ...args)) {
  const found = new Set();
  for (const [args, counted] of /** @type {const} */ ([
    [['--omit=dev'], ['moderate', 'high', 'critical']],
    [[], ['high', 'critical']],
  ])) {
    const { vulnerabilities } = parsed(run('audit', '--json', ...args));
    if (vulnerabilities === undefined) return null;
    for (const weak of Object.values(vulnerabilities))
      if (counted.some((severity) => severity === weak.severity)) found.add(`${weak.name} (${weak.severity})`);
  }
  return [...found].sort();
}

/**
 * @param {string} text
 * @returns {{ vulnerabilities?: Record<string, { name: string, severity: string }> }}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function main() {
  if (git('status', '--porcelain') !== '')
    stop('Commit or put away your changes first: a release is made of a commit.');
  const weak = weaknesses();
  if (weak === null && !process.argv.includes('--unaudited'))
    stop('The registry does not say which weaknesses are known. Use another one, or npm run release -- --unaudited.');
  if (weak !== null && weak.length > 0) stop(`Not released, because of known weaknesses: ${weak.join(', ')}.`);

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const sources = join(folder, `${name}-${version}.tar.gz`);
  git('archive', '--format=tar.gz', `--prefix=${name}-${version}/`, `--output=${sources}`, 'HEAD');
  const bill = join(folder, `${name}-${version}.cdx.json`);
  writeFileSync(bill, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  const hashes = [sources, bill].map(
    (file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`,
  );
  writeFileSync(join(folder, 'SHA256SUMS'), hashes.join(''));
  console.log(
    `release/ has ${name} ${version} of ${git('rev-parse', '--short', 'HEAD')}${weak === null ? ', not audited' : ', without known weaknesses'}:`,
  );
  console.log(hashes.join('').trimEnd());
}

if (import.meta.main) main();
