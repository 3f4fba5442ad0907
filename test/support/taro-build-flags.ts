/** What Taro's build replaces in its runtime by true or false; without a build they are plain globals. */
const flags = [
  'ENABLE_INNER_HTML',
  'ENABLE_ADJACENT_HTML',
  'ENABLE_CLONE_NODE',
  'ENABLE_CONTAINS',
  'ENABLE_MUTATION_OBSERVER',
  'ENABLE_SIZE_APIS',
  'ENABLE_TEMPLATE_CONTENT',
]
Object.assign(globalThis, Object.fromEntries(flags.map(flag => [flag, false])))
