import next from 'eslint-config-next/core-web-vitals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx}'];
const scripts = ['scripts/**/*.mjs'];
const tests = ['**/*.test.{ts,tsx,mjs}'];
const product = [
  'app/**/*.{ts,tsx}',
  'components/**/*.{ts,tsx}',
  'lib/**/*.{ts,tsx}',
  'proxy.ts',
  'instrumentation.ts',
];
const outboundDoor = ['transport', 'connection', 'corporate-proxy', 'address-policy'].map(
  (name) => `lib/infor/${name}*`,
);

const reveal = {
  selector: "MemberExpression[property.name='reveal']",
  message: 'Only lib/infor may read a Secret: pass the Secret on and let lib/infor reveal it.',
};
// NEXT_RUNTIME is no setting: Next replaces it while it builds
const environment = [
  ":not(MemberExpression[property.name='NEXT_RUNTIME'], MemberExpression[property.value='NEXT_RUNTIME']) > MemberExpression[object.name='process'][property.name='env']",
  "ImportDeclaration[source.value='node:process'] ImportSpecifier[imported.name='env']",
].map((selector) => ({
  selector,
  message: 'Only lib/runtime.ts and cli/main.ts read the environment: take the setting as a parameter.',
}));
const hasLetters = String.raw`/\p{L}/u`;
/** What stands in braces itself, not what is handed to a function there. */
const shownToPeople = [
  `Literal[value=${hasLetters}]`,
  `TemplateLiteral > TemplateElement[value.raw=${hasLetters}]`,
  `ConditionalExpression > Literal[value=${hasLetters}]`,
  `LogicalExpression > Literal.right[value=${hasLetters}]`,
];
const wordAttribute =
  'JSXAttribute[name.name=/^(alt|title|placeholder|aria-label|aria-description|aria-roledescription|aria-valuetext)$/]';
const words = [
  `JSXText[value=${hasLetters}]`,
  `${wordAttribute} > Literal[value=${hasLetters}]`,
  ...shownToPeople.flatMap((text) => [
    `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > ${text}`,
    `${wordAttribute} > JSXExpressionContainer > ${text}`,
  ]),
].map((selector) => ({
  selector,
  message: 'Every word comes from the catalogue: add it there and take it as a prop or by its key.',
}));
const oneDoor = 'Every byte to a remote host passes lib/infor/transport.ts.';
const socketModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'];

/** @param {object[]} patterns */
const forbid = (...patterns) => ({ 'no-restricted-syntax': ['error', ...patterns] });
/** A name that says nothing makes a file that holds anything. */
const nameSaysNothing = (/** @type {string} */ message) => forbid({ selector: 'Program', message });

export default defineConfig(
  {
    name: 'ionboard/generated files',
    ignores: [
      '**/.next/**',
      '.ionboard/**',
      'next-env.d.ts',
      'data/**',
      'reports/**',
      'test-results/**',
      'playwright-report/**',
      'screens/**',
    ],
  },
  {
    name: 'ionboard/React and Next',
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    extends: [next],
  },
  {
    name: 'ionboard/types',
    files: [...typescript, ...scripts],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `interface` and `type` each read better somewhere
      '@typescript-eslint/consistent-type-definitions': 'off',
      // process.env['X'] says that X may be missing
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // a number in a template says what String(number) says
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // '' || fallback is what is meant where an empty text counts as none
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // [...text] is how a text is taken apart into code points
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // <form onSubmit={handleSubmit(…)}> gives React a promise that it does not mind
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // route handlers and fakes are async because their type says so
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    name: 'ionboard/plain JavaScript has no types to be sure of',
    files: scripts,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'ionboard/tests try what the product must not do',
    files: tests,
    rules: { '@typescript-eslint/no-misused-spread': 'off' },
  },

  // no-restricted-syntax is replaced, not merged, by the next block that matches: each block names all of its patterns
  { name: 'ionboard/secrets and environment', files: typescript, rules: forbid(reveal, ...environment) },
  {
    name: 'ionboard/words come from the catalogue',
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    // the page of components is for developers, in English
    ignores: [...tests, 'app/**/*.dev.tsx', 'components/style/**'],
    rules: forbid(reveal, ...environment, ...words),
  },
  {
    name: 'ionboard/may read the environment',
    files: [
      'lib/runtime.ts',
      'cli/main.ts',
      'e2e/**',
      'bench/**',
      'playwright.config.ts',
      'vitest.config.ts',
      ...tests,
    ],
    rules: forbid(reveal),
  },
  {
    name: 'ionboard/may reveal a Secret',
    files: ['lib/infor/**', 'lib/domain/secret*', 'lib/domain/file/file-use.ts'],
    rules: forbid(...environment),
  },
  {
    name: 'ionboard/no barrels',
    files: ['**/index.{ts,tsx,js,mjs}'],
    rules: nameSaysNothing('No barrels: import from the file that has it, and name this file after its subject.'),
  },
  {
    name: 'ionboard/no drawers',
    files: ['**/{util,utils,helper,helpers,misc,common,shared}.{ts,tsx,js,mjs}'],
    rules: nameSaysNothing(
      'A file is named after its subject: move each function to the file whose subject it serves.',
    ),
  },

  {
    name: 'ionboard/one outbound door',
    files: product,
    ignores: [...outboundDoor, ...tests],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'undici', message: oneDoor },
            ...socketModules.flatMap((name) =>
              [name, `node:${name}`].map((module) => ({
                name: module,
                message: oneDoor,
                allowTypeImports: true,
                ...(name === 'net' ? { allowImportNames: ['BlockList', 'isIP', 'isIPv4', 'isIPv6'] } : {}),
              })),
            ),
          ],
        },
      ],
    },
  },
  {
    name: 'ionboard/only the browser fetches, from its own server',
    files: product,
    ignores: [...outboundDoor, ...tests, 'components/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket'].map((name) => ({ name, message: oneDoor })),
      ],
    },
  },
  {
    name: 'ionboard/the product logs, it does not print',
    files: product,
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
);
