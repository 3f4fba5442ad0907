import { readFileSync } from 'node:fs'
import { Refusal } from '../say'
import type { ImportOptions } from './options'

/** A GeoJSON feature as it stands in a file; nothing in it is trusted yet. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

/** The features of a GeoJSON file (RFC 7946), in UTF-8 or, as older Chinese GIS programs write it, GB 18030. */
export function readFeatures(file: string): RawFeature[] {
  return featuresOf(parsed(decoded(contentOf(file)), file))
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('gb18030').decode(content)
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${(error as Error).message}`)
  }
}

function featuresOf(json: unknown): RawFeature[] {
  const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown }
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new Refusal('The file is JSON, but not a GeoJSON FeatureCollection.')
  }
  if (features.length === 0) throw new Refusal('The file has no features.')
  return features.map(each => {
    const { properties, geometry } = (each ?? {}) as { properties?: unknown; geometry?: unknown }
    return { properties: (properties ?? {}) as Record<string, unknown>, geometry }
  })
}

/** Refuses fields that no feature has, with the names of those there are: most often one is only misspelt. */
export function requireFields(
  features: readonly RawFeature[],
  { codeField, nameField, ownerField }: Pick<ImportOptions, 'codeField' | 'nameField' | 'ownerField'>,
): void {
  const there = new Set(features.flatMap(({ properties }) => Object.keys(properties)))
  const missing = [codeField, nameField, ownerField].filter(field => field !== null && !there.has(field))
  if (missing.length > 0) {
    throw new Refusal(`No feature has "${missing.join('", "')}". Their fields are: ${[...there].join(', ') || 'none'}.`)
  }
}
