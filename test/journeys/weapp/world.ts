import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/root'
import { Phone } from '../../support/weapp-runtime/phone'
import { readWeappBuild, type WeappBuild } from '../../support/weapp-runtime/weapp-build'
import type { PhoneOptions } from '../../support/weapp-runtime/weapp-host'
import { localWxCloud } from '../../support/weapp-runtime/wx/cloud'

/** The production build of the mini-program. */
export const weappDir = join(root, 'dist/weapp')

let build: WeappBuild | undefined

/** The scene of the code printed for a grid of the demo. */
export function codeOf(gridCode: string): string {
  const scenes: Record<string, string> = JSON.parse(process.env.GEZI_JOURNEY_SCENES ?? '{}')
  const scene = scenes[gridCode]
  if (!scene) throw new Error(`The demo has no grid ${gridCode}`)
  return scene
}

const phones: Phone[] = []

/** The phone of a person with this openid, at the time of the story. */
export function newPhone(openid: string, options: Partial<PhoneOptions> = {}): Phone {
  build ??= readWeappBuild(weappDir)
  const phone = new Phone({
    build,
    cloud: localWxCloud(process.env.GEZI_JOURNEY_URL ?? '', openid),
    clockOffsetMs: Number(process.env.GEZI_JOURNEY_CLOCK_OFFSET ?? 0),
    ...options,
  })
  phones.push(phone)
  return phone
}

/** Closes all phones of a journey and answers what their apps and the engine complained about. */
export function closePhones(): string[] {
  return phones.splice(0).flatMap(phone => {
    phone.closeApp()
    return phone.problems
  })
}

/** The smallest JPEG, as a file an album could hold. */
export function photoFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'gezi-photo-')), 'photo.jpg')
  writeFileSync(file, Buffer.from(smallestJpeg, 'base64'))
  return file
}

const smallestJpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q=='
