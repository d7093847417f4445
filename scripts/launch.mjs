/**
 * Starts every command of the project: `node scripts/launch.mjs start | demo | dev | build | test | bench | install`.
 *
 * Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node npm found.
 * Nothing is imported before the version is known: an old Node would die of a syntax error instead of a sentence.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  void import('./setup/commands.mjs').then(({ runCommand }) => runCommand(process.argv.slice(2)));
} else {
  console.error(
    `Node ${process.versions.node} is too old to set this project up: install Node 20.19 or later (24 is best) and try again.`,
  );
  process.exitCode = 1;
}
