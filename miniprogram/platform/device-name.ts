const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/i, '安卓'],
  [/iPhone|iPad/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS X/i, 'Mac'],
  [/UOS|Deepin|Kylin/i, '国产系统'],
  [/Linux/i, 'Linux'],
]

/** The system of a browser as its user calls it, or null when it cannot be told. */
export const systemOf = (userAgent: string): string | null =>
  systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
