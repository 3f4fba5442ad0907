import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/root'

/** Words that only the demo sign-in and the component gallery bring into a build. */
const appMarkers = ['demo-sign-in', 'pages/demo/index', 'pages/dev/index']
const functionMarkers = ['demo-sign-in', 'worker-001003-07']

/** The files of a build with their names before their contents. */
function textsOf(build: string): string[] {
  const dir = join(root, 'dist', build)
  if (!existsSync(dir)) throw new Error(`dist/${build} is not built`)
  const files = (readdirSync(dir, { recursive: true }) as string[]).filter(file => statSync(join(dir, file)).isFile())
  expect(files.length).toBeGreaterThan(0)
  return files.map(file => `${file.replaceAll('\\', '/')}\n${readFileSync(join(dir, file), 'latin1')}`)
}

/** The markers that stand in any file of a build, or in a file's name. */
function markersIn(build: string, markers: readonly string[]): string[] {
  const texts = textsOf(build)
  return markers.filter(marker => texts.some(text => text.includes(marker)))
}

describe('builds for production hold no way to be a demo person and no gallery', () => {
  it.each([
    ['h5', appMarkers],
    ['weapp', appMarkers],
    ['cloudfunctions', functionMarkers],
  ])('dist/%s', (build, markers) => {
    expect(markersIn(build, markers)).toEqual([])
  })
})

describe('the builds for this computer hold both, so that the check above can fail', () => {
  it.each([
    ['h5-local', appMarkers],
    ['cloudfunctions-local', functionMarkers],
  ])('dist/%s', (build, markers) => {
    expect(markersIn(build, markers)).toEqual(markers)
  })
})

it('only the function that signs a computer in makes tickets', () => {
  const making = textsOf('cloudfunctions').filter(text => text.includes('createTicket'))
  expect(making.map(text => text.split('/')[0])).toEqual(['sign-in'])
})
