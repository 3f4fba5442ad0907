const sdk = /[\\/]@cloudbase[\\/]/
const subpackage = /[\\/]miniprogram[\\/]packages[\\/]/

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

/** Every screen that uses it is one of a subpackage, as those of staff are. */
function isForSubpackages<Chunk>(module: Module, { chunkGraph }: Graphs<Chunk>): boolean {
  const beginsInSubpackage = (chunk: Chunk) =>
    chunkGraph.getChunkRootModules(chunk).some(root => subpackage.test(root.nameForCondition() ?? ''))
  return isOurs(module) && chunkGraph.getModuleChunks(module).every(beginsInSubpackage)
}

const each = { minChunks: 2, minSize: 0, reuseExistingChunk: true }

/**
 * What two screens use travels once, with the first of them: one file for everybody, one for the screens of staff, which
 * residents never fetch. The SDK keeps its own lazy chunks.
 */
export const sharedChunks = {
  chunks: 'async',
  cacheGroups: {
    default: false,
    defaultVendors: false,
    staff: { ...each, name: 'staff', priority: 1, test: isForSubpackages },
    common: { ...each, name: 'common', test: isOurs },
  },
} as const
