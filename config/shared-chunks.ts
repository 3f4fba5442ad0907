const sdk = /[\\/]@cloudbase[\\/]/
const subpackage = /[\\/]miniprogram[\\/]packages[\\/]/
/** The one that residents open. */
const customers = /[\\/]miniprogram[\\/]packages[\\/]campaign[\\/]/

/** The parts of webpack's module and chunk graph that tell where a module is used. */
interface Module {
  nameForCondition(): string | null
}
interface Graphs<Chunk> {
  readonly chunkGraph: {
    getModuleChunks(module: Module): readonly Chunk[]
    getChunkRootModules(chunk: Chunk): readonly Module[]
  }
}

const isOurs = (module: Module): boolean => !sdk.test(module.nameForCondition() ?? '')

/** Whether a module is used by screens of subpackages only, and by some of these. */
const isFor =
  (wanted: RegExp) =>
  <Chunk>(module: Module, { chunkGraph }: Graphs<Chunk>): boolean => {
    const begins = (chunk: Chunk, where: RegExp) =>
      chunkGraph.getChunkRootModules(chunk).some(root => where.test(root.nameForCondition() ?? ''))
    const chunks = chunkGraph.getModuleChunks(module)
    return (
      isOurs(module) && chunks.every(chunk => begins(chunk, subpackage)) && chunks.some(chunk => begins(chunk, wanted))
    )
  }

const each = { minChunks: 2, minSize: 0, reuseExistingChunk: true }

/**
 * What two screens use travels once, with the first of them: one file for everybody, one for what residents open in
 * campaigns, one for the screens of staff, which residents never fetch. The SDK keeps its own lazy chunks.
 */
export const sharedChunks = {
  chunks: 'async',
  cacheGroups: {
    default: false,
    defaultVendors: false,
    customers: { ...each, name: 'customers', priority: 2, test: isFor(customers) },
    staff: { ...each, name: 'staff', priority: 1, test: isFor(subpackage) },
    common: { ...each, name: 'common', test: isOurs },
  },
} as const
