import HtmlWebpackPlugin from 'html-webpack-plugin'
import type { ChunkGroup, Compilation, Compiler } from 'webpack'

/**
 * Names the files of the first screen in index.html, so that the browser fetches them together with the app instead of after it.
 * `npm run size` counts what index.html names.
 */
export class PreloadFirstScreen {
  constructor(
    private readonly page: string,
    private readonly publicPath: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('PreloadFirstScreen', compilation => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('PreloadFirstScreen', tags => {
        const files = [...new Set(this.groupsOf(compilation).flatMap(group => group.getFiles()))]
        tags.headTags.push(...files.map(file => this.tagOf(file)))
        return tags
      })
    })
  }

  private groupsOf({ chunkGroups }: Compilation): ChunkGroup[] {
    const groups = chunkGroups.filter(group => group.origins.some(({ request }) => request?.includes(this.page)))
    if (groups.length === 0) throw new Error(`No chunk holds the first screen ${this.page}`)
    return groups
  }

  private tagOf(file: string): HtmlWebpackPlugin.HtmlTagObject {
    return HtmlWebpackPlugin.createHtmlTagObject('link', {
      rel: 'preload',
      as: file.endsWith('.css') ? 'style' : 'script',
      href: this.publicPath + file,
    })
  }
}
