// The import law (ARCHITECTURE.md): api -> schema -> { prisma, search }, and nothing back.
// A type costs nothing at run time, but it is knowledge all the same: only where a rule says
// "at run time" may types be imported.

const onlyAtRunTime = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'schema-knows-no-transport',
    comment: 'Nothing in the graph would change if Apollo or HTTP were swapped.',
    severity: 'error',
    from: { path: '^schema/' },
    to: { path: '^(api|client)/' },
  },
  {
    name: 'prisma-stands-alone',
    severity: 'error',
    from: { path: '^prisma/' },
    to: { path: '^(api|schema|search|client)/' },
  },
  {
    name: 'search-stands-alone',
    severity: 'error',
    from: { path: '^search/' },
    to: { path: '^(api|schema|prisma|client)/' },
  },
  {
    name: 'anonymity-stands-alone',
    comment: 'It runs in the browser too, and is judged by reading it alone.',
    severity: 'error',
    from: { path: '^schema/anonymity/' },
    to: { path: '^(api|schema|prisma|search|client)/', pathNot: '^schema/anonymity/' },
  },
  {
    name: 'portable-stands-alone',
    comment: 'A file is read alike by the command line and by the browser.',
    severity: 'error',
    from: { path: '^schema/portable/' },
    to: { path: '^(api|schema|prisma|search|client)/', pathNot: '^schema/portable/' },
  },
  {
    name: 'query-layer-is-pure',
    comment: 'The browser runs it: at run time it needs nothing of ours.',
    severity: 'error',
    from: { path: '^search/query/' },
    to: { path: '^search/', pathNot: '^search/query/', ...onlyAtRunTime },
  },
  {
    name: 'pure-modules-do-no-input-or-output',
    severity: 'error',
    from: { path: '^(schema/(anonymity|portable)|search/query)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'client-imports-only-the-pure-parts',
    severity: 'error',
    from: { path: '^client/' },
    to: {
      path: '^(api|schema|prisma|search)/',
      pathNot: '^(schema/(anonymity|portable)|search/query)/',
    },
  },
  {
    name: 'server-knows-no-client',
    severity: 'error',
    from: { path: '^api/' },
    to: { path: '^client/' },
  },
  {
    name: 'nobody-imports-tests',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-unresolved',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'server-needs-no-development-package',
    severity: 'error',
    from: { path: '^(api|schema|search|prisma)/', pathNot: '(\\.mjs$|^schema/anonymity/)' },
    to: { dependencyTypes: ['npm-dev'], ...onlyAtRunTime },
  },
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
