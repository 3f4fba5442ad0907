export interface BuildOptions {
  /** True for the build that local-cloud serves: it alone holds the demo people and the component gallery. */
  readonly local: boolean
  readonly profile: 'governance' | 'marketing'
  /** CloudBase environment the app calls. */
  readonly envId: string
  readonly target: 'weapp' | 'h5'
  /** Folder of the build, relative to the repository. */
  readonly outputRoot: string
}

/**
 * Reads `GEZI_MODE` (local | production, default production), `GEZI_PROFILE` (governance | marketing, default governance) and
 * `GEZI_ENV_ID`; refuses other values, so that a mistyped mode never ships a demo path.
 */
export function buildOptions(env: NodeJS.ProcessEnv): BuildOptions {
  const mode = env.GEZI_MODE ?? 'production'
  if (mode !== 'local' && mode !== 'production') throw new Error(`GEZI_MODE is local or production, not "${mode}"`)
  const profile = env.GEZI_PROFILE ?? 'governance'
  if (profile !== 'governance' && profile !== 'marketing') {
    throw new Error(`GEZI_PROFILE is governance or marketing, not "${profile}"`)
  }
  const target = env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
  const local = mode === 'local'
  return {
    local,
    profile,
    envId: local ? 'local' : (env.GEZI_ENV_ID ?? ''),
    target,
    outputRoot: `dist/${target}${local ? '-local' : ''}`,
  }
}
