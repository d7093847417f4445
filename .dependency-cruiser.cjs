/**
 * Which part may import which. Each comment says where the code belongs instead.
 * The picture of it all, drawn from the imports, is in docs/architecture.md.
 */
const test = '[.]test[.]tsx?$';
/** Only what ships: a test may reach for what it tests with. */
const from = (path) => ({ path, pathNot: test });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'lib/domain gives the same output for the same input: take time, randomness and I/O as parameters, or move the code to lib/infor, lib/store or lib/http.',
      severity: 'error',
      from: from('^lib/domain/'),
      to: { pathNot: ['^lib/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'keys-in-the-browser-only',
      comment:
        'lib/domain/file/file-use.ts reveals the keys of a file for its reader, in the browser: on the server lib/infor has them.',
      severity: 'error',
      from: { path: '.', pathNot: ['^components/targets/', '^lib/domain/file/file-(targets|export)[.]ts$', test] },
      to: { path: '^lib/domain/file/file-(use|export)[.]ts$' },
    },
    {
      name: 'guide-is-data',
      comment: 'lib/guide holds the documented steps as data: what it needs from elsewhere belongs in lib/domain.',
      severity: 'error',
      from: from('^lib/guide/'),
      to: { pathNot: ['^lib/guide/', '^lib/domain/'] },
    },
    {
      name: 'words-know-no-machinery',
      comment:
        'lib/i18n puts words on codes, steps and checks: code that does something with them belongs in lib/runtime or in app.',
      severity: 'error',
      from: from('^lib/i18n/'),
      to: { path: ['^(app|components|e2e)/', '^lib/'], pathNot: ['^lib/(i18n|domain|guide|checks)/'] },
    },
    {
      name: 'words-run-no-checks',
      comment: 'lib/i18n reads the words of the checks; running them is the affair of lib/runtime.',
      severity: 'error',
      from: from('^lib/i18n/'),
      to: { path: '^lib/checks/(probes/|run-)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'checks-know-infor-and-domain',
      comment:
        'A check judges artifacts, a probe asks lib/infor for them: anything else is handed in by lib/runtime as a parameter.',
      severity: 'error',
      from: from('^lib/checks/'),
      to: { path: ['^(app|components|e2e)/', '^lib/'], pathNot: ['^lib/(checks|infor|domain)/'] },
    },
    {
      name: 'judging-is-pure',
      comment:
        'Gather, then judge: a check takes the artifact of a probe as its input and never asks the probe itself.',
      severity: 'error',
      from: { path: '^lib/checks/(file|network|oauth|gateway|roles|m3)/', pathNot: test },
      to: { path: '^lib/checks/probes/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'infor-knows-only-domain',
      comment:
        'lib/infor speaks the protocol and nothing else: judgement belongs in lib/checks, storage in lib/store, settings are parameters.',
      severity: 'error',
      from: from('^lib/infor/'),
      to: { path: ['^(app|components|e2e)/', '^lib/'], pathNot: ['^lib/(infor|domain)/'] },
    },
    {
      name: 'store-knows-only-domain',
      comment:
        'lib/store keeps and gives back: decisions belong in lib/domain, what is stored arrives as a parameter, settings too.',
      severity: 'error',
      from: from('^lib/store/'),
      to: { path: ['^(app|components|e2e)/', '^lib/'], pathNot: ['^lib/(store|domain)/'] },
    },
    {
      name: 'checklists-know-store-and-guide',
      comment:
        'lib/checklists says what may be done through a link: words belong in lib/i18n, requests in lib/http, and the store is a parameter.',
      severity: 'error',
      from: from('^lib/checklists/'),
      to: { path: ['^(app|components|e2e)/', '^lib/'], pathNot: ['^lib/(checklists|store|guide|domain)/'] },
    },
    {
      name: 'checklists-get-their-store',
      comment: 'lib/checklists gets its store from lib/runtime.ts: take its type only.',
      severity: 'error',
      from: from('^lib/checklists/'),
      to: { path: '^lib/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'checklists-come-from-runtime',
      comment: 'Take the checklists of lib/runtime: a page, a route or a form builds none.',
      severity: 'error',
      from: { path: ['^app/', '^lib/http/', '^proxy[.]ts$'], pathNot: test },
      to: { path: '^lib/checklists/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'http-builds-nothing',
      comment:
        'lib/http reads requests and shapes answers: the object that it needs is taken from lib/runtime by the route in app and passed on.',
      severity: 'error',
      from: from('^lib/http/'),
      to: { path: ['^(app|components|e2e)/', '^lib/(infor|store)'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'settings-and-log-know-nobody',
      comment: 'lib/env.ts and lib/log.ts are used by lib/runtime.ts: what they need from elsewhere is a parameter.',
      severity: 'error',
      from: from('^lib/(env|log)[.]ts$'),
      to: { path: ['^(app|components|e2e)/', '^lib/(runtime|checks|store|http|i18n)'] },
    },
    {
      name: 'command-line-builds-its-own',
      comment:
        'cli/ is the composition root of the command line: it takes lib/engine and lib/configuration, and neither pages nor the server.',
      severity: 'error',
      from: from('^cli/'),
      to: { path: ['^(app|components|e2e)/', '^lib/(runtime|boot|http|checklists)', '^lib/store/(?!node-sqlite)'] },
    },
    {
      name: 'nobody-needs-the-command-line',
      comment: 'What the command line and the server have in common belongs in lib.',
      severity: 'error',
      from: { path: '^(app|components|lib|proxy[.]ts|instrumentation[.]ts)' },
      to: { path: '^cli/' },
    },
    {
      name: 'one-composition-root',
      comment:
        'Only app, proxy.ts and lib/boot.ts ask lib/runtime for objects: everything else takes them as parameters.',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: ['^lib/(runtime|boot)[.]ts$', test] },
      to: { path: '^lib/runtime[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-no-server',
      comment: 'Components get plain data as props: read it in the page in app, with lib/runtime, and pass it on.',
      severity: 'error',
      from: from('^components/'),
      to: {
        path: ['^lib/(infor|store|checklists|runtime|checks|http|env|log)', '^app/', 'node_modules/server-only/'],
      },
    },
    {
      name: 'components-run-in-the-browser',
      comment:
        'A component runs in the browser, where Node is not: move this to lib/http or lib/runtime and pass the result as a prop.',
      severity: 'error',
      from: from('^components/'),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'app-goes-through-runtime',
      comment: 'Pages and routes only compose: take the object from lib/runtime, and put logic where its subject is.',
      severity: 'error',
      from: { path: ['^app/', '^proxy[.]ts$'] },
      to: { path: '^lib/(infor|store|env|log)' },
    },
    {
      name: 'app-knows-checks-by-registry',
      comment:
        'Pages need the words of checks, which lib/checks/registry has: running checks is the affair of lib/runtime.',
      severity: 'error',
      from: { path: ['^app/', '^proxy[.]ts$'] },
      to: { path: '^lib/checks/', pathNot: ['^lib/checks/registry', 'words'] },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'The product does not know that it is tested: what both need belongs in the product, or twice.',
      severity: 'error',
      from: from('^(app|components|lib|proxy[.]ts|instrumentation[.]ts)'),
      to: { path: '^e2e/' },
    },
    {
      name: 'practice-tenant-stands-alone',
      comment:
        'The practice tenant is a second opinion about Infor: with product code in it, both would be wrong together.',
      severity: 'error',
      from: { path: '^e2e/practice-tenant/' },
      to: { path: '^(app|components|lib|proxy[.]ts|instrumentation[.]ts)' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one subject, or a third file is missing that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: delete it, or use it.',
      severity: 'error',
      from: { orphan: true, path: '^lib/', pathNot: [test, '[.]d[.]ts$', '[.]json$'] },
      to: {},
    },
    {
      name: 'no-development-dependencies',
      comment:
        'The product would not find this package where only dependencies are installed: move it to dependencies.',
      severity: 'error',
      from: from('^(app|components|lib|proxy[.]ts|instrumentation[.]ts)'),
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere: correct its path, or add the package to package.json.',
      severity: 'error',
      from: { path: '^(app|components|lib|e2e|proxy[.]ts|instrumentation[.]ts)' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
