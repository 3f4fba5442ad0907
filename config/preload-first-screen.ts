import HtmlWebpackPlugin from 'html-webpack-plugin'
import type { ChunkGroup, Compilation, Compiler } from 'webpack'

/**
 * Names the files of the first screen in index.html, so that the browser fetches them together with the app instead of after it;
 * `npm run size` counts them. The files of all other screens are named for later: the browser fetches them when it has nothing
 * to do, so that a screen opens in a stairwell without a network.
 */
export class PreloadFirstScreen {
  constructor(
    private readonly page: string,
    private readonly publicPath: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('PreloadFirstScreen', compilation => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('PreloadFirstScreen', tags => {
        const first = filesOf(this.groupsOf(compilation))
        const known = new Set([...first, ...filesOf([...compilation.entrypoints.values()])])
        const later = filesOf(compilation.chunkGroups).filter(file => !known.has(file))
        tags.headTags.push(
          ...first.map(file => this.tagOf(file, 'preload')),
          ...later.map(file => this.tagOf(file, 'prefetch')),
        )
        return tags
      })
    })
  }

  private groupsOf({ chunkGroups }: Compilation): ChunkGroup[] {
    const groups = chunkGroups.filter(group => group.origins.some(({ request }) => request?.includes(this.page)))
    if (groups.length === 0) throw new Error(`No chunk holds the first screen ${this.page}`)
    return groups
  }

  private tagOf(file: string, rel: 'preload' | 'prefetch'): HtmlWebpackPlugin.HtmlTagObject {
    return HtmlWebpackPlugin.createHtmlTagObject('link', {
      rel,
      as: file.endsWith('.css') ? 'style' : 'script',
      href: this.publicPath + file,
    })
  }
}

const filesOf = (groups: readonly ChunkGroup[]): string[] => [
  ...new Set(groups.flatMap(group => group.getFiles()).filter(file => /\.(js|css)$/.test(file))),
]
