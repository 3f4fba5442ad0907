import HtmlWebpackPlugin from 'html-webpack-plugin'
import type { Chunk, ChunkGroup, Compilation, Compiler } from 'webpack'

/**
 * Names the files of the first screen in index.html, so that the browser fetches them together with the app instead of after it;
 * `npm run size` counts them. Other screens are none of its business: the running app fetches them when it has nothing to do
 * (miniprogram/platform/other-screens).
 */
export class PreloadFirstScreen {
  constructor(
    private readonly page: string,
    private readonly publicPath: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('PreloadFirstScreen', compilation => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('PreloadFirstScreen', tags => {
        const chunks = new Set(this.groupsOf(compilation).flatMap(group => group.chunks))
        tags.headTags.push(...[...chunks].flatMap(chunk => this.tagsOf(chunk)))
        return tags
      })
    })
  }

  private groupsOf({ chunkGroups }: Compilation): ChunkGroup[] {
    // A subpackage may have a screen of the same name.
    const isFirst = (request = '') => request.includes(this.page) && !/\bpackages\//.test(request)
    const groups = chunkGroups.filter(group => group.origins.some(({ request }) => isFirst(request)))
    if (groups.length === 0) throw new Error(`No chunk holds the first screen ${this.page}`)
    return groups
  }

  /** What all screens share is needed in any case; the first screen's own part only when it is the one that opens. */
  private tagsOf(chunk: Chunk): HtmlWebpackPlugin.HtmlTagObject[] {
    const shared = chunk.getNumberOfGroups() > 1
    return [...chunk.files].map(file =>
      HtmlWebpackPlugin.createHtmlTagObject('link', {
        rel: shared ? 'preload' : 'prefetch',
        as: file.endsWith('.css') ? 'style' : 'script',
        href: this.publicPath + file,
      }),
    )
  }
}
