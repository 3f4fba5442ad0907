import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import { type BuildOptions, buildOptions } from './build-options'
import { PreloadFirstScreen } from './preload-first-screen'
import { sharedChunks } from './shared-chunks'

const root = path.resolve(__dirname, '..')
const sharedDir = path.resolve(root, 'shared')

/** The part of webpack-chain this file uses; Taro types the chain as `any`. */
interface Chain {
  cache(value: object): void
  optimization: { splitChunks(options: object): void }
  plugin(name: string): { use(plugin: unknown, options: unknown[]): void }
  resolve: { plugin(name: string): { use(plugin: unknown): void } }
  performance: { hints(value: false): void }
}

const postcss = {
  // Sizes are written in px for a 375-px-wide screen and laid out flexibly, so that text keeps the reader's size.
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false, config: { namingPattern: 'module' as const, generateScopedName: '[local]' } },
}

const shapeWebpack = (options: BuildOptions) => (chain: Chain) => {
  chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
  chain.performance.hints(false)
  // Taro's own `cache` option expects `src/app.config` and fails to store anything without it.
  chain.cache({
    type: 'filesystem',
    // One cache a variant: their constants differ, and a shared one would serve one variant's code to the other.
    name: [options.outputRoot.replace('/', '-'), options.profile, options.envId].join('-'),
    cacheDirectory: path.resolve(root, '.cache/webpack'),
    buildDependencies: {
      config: [__filename, path.resolve(__dirname, 'build-options.ts'), path.resolve(root, 'babel.config.js')],
    },
  })
}

export default defineConfig((): UserConfigExport<'webpack5'> => {
  const options = buildOptions(process.env)
  const { local, profile, envId, outputRoot } = options
  return {
    projectName: 'gezi',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'miniprogram',
    outputRoot,
    plugins: [
      '@tarojs/plugin-platform-weapp',
      '@tarojs/plugin-platform-h5',
      '@tarojs/plugin-framework-react',
      path.resolve(__dirname, 'aria-plugin.ts'),
    ],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    // Much quicker than terser where there are few cores; the bytes hardly differ.
    jsMinimizer: 'esbuild',
    esbuild: { minify: { config: { target: 'es2018' } } },
    alias: { '@': path.resolve(root, 'miniprogram'), '@shared': sharedDir },
    defineConstants: {
      GEZI_LOCAL: JSON.stringify(local),
      GEZI_PROFILE: JSON.stringify(profile),
      GEZI_ENV_ID: JSON.stringify(envId),
    },
    copy: { patterns: [], options: {} },
    mini: {
      postcss,
      optimizeMainPackage: { enable: true },
      compile: { include: [sharedDir] },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain: shapeWebpack(options),
    },
    h5: {
      compile: { include: [sharedDir] },
      // Printed codes open `/g/<scene>`: assets must not be looked up below that path.
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash', customRoutes: {} },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
      webpackChain: (chain: Chain) => {
        shapeWebpack(options)(chain)
        chain.plugin('preload-first-screen').use(PreloadFirstScreen, ['pages/home/index', '/'])
        chain.optimization.splitChunks(sharedChunks)
      },
    },
  }
})
