/** The import walls of docs/ARCHITECTURE.md; each says what to do instead. */
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    wall(
      'shared-is-pure',
      'shared/ is pure: no Taro, no CloudBase, no Node modules, nothing of this repository outside shared/.',
      { path: '^shared/' },
      { pathNot: '^(shared/|node_modules/(zod|robust-predicates)/)' },
    ),
    wall(
      'functions-only-wire',
      'An entry point composes modules and platform; rules belong in modules or shared.',
      { path: '^cloudfunctions/functions/' },
      { path: '^(miniprogram|local-cloud|scripts|test)/' },
    ),
    wall(
      'platform-knows-no-module',
      'cloudfunctions/platform serves every module and knows none of them.',
      { path: '^cloudfunctions/platform/' },
      { path: '^cloudfunctions/(modules|functions)/' },
    ),
    wall(
      'modules-know-no-function',
      'A module is called by functions, never the other way round.',
      { path: '^cloudfunctions/modules/' },
      { path: '^(cloudfunctions/functions|miniprogram|local-cloud|scripts|test)/' },
    ),
    wall(
      'only-platform-knows-the-sdk',
      'node-sdk is reached through cloudfunctions/platform, so that rules and tests never depend on the cloud.',
      { path: '^(shared|cloudfunctions|miniprogram|local-cloud)/', pathNot: '^cloudfunctions/(platform|local)/' },
      { path: 'node_modules/@cloudbase/node-sdk' },
    ),
    wall(
      'local-cloud-stands-alone',
      'local-cloud knows nothing of the product.',
      { path: '^local-cloud/' },
      { path: '^(shared|cloudfunctions|miniprogram|scripts|test)/' },
    ),
    wall(
      'product-knows-no-local-cloud',
      'The product knows local-cloud only as an endpoint.',
      { path: '^(shared|cloudfunctions|miniprogram)/' },
      { path: '^(local-cloud|scripts|test)/' },
    ),
    wall(
      'app-knows-no-function',
      'The app knows functions only by their contracts in shared/.',
      { path: '^miniprogram/' },
      { path: '^cloudfunctions/' },
    ),
    wall(
      'features-do-not-meet',
      'Features meet in pages; share through components or shared/.',
      { path: '^miniprogram/features/([^/]+)/' },
      { path: '^miniprogram/features/', pathNot: '^miniprogram/features/$1/' },
    ),
    wall(
      'features-below-pages',
      'A feature never imports a page.',
      { path: '^miniprogram/(features|components|platform)/' },
      { path: '^miniprogram/(pages|packages)/' },
    ),
    wall(
      'components-know-no-feature',
      'Components are free of the domain.',
      { path: '^miniprogram/components/' },
      { path: '^miniprogram/features/' },
    ),
    wall(
      'platform-knows-no-feature',
      'miniprogram/platform wraps Taro and knows no feature.',
      { path: '^miniprogram/platform/' },
      { path: '^miniprogram/(features|components)/' },
    ),
    wall('no-cycles', 'Two files that import each other are one file, or need a third.', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
