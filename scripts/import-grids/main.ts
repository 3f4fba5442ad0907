import { basename, extname } from 'node:path'
import qrcode from 'qrcode'
import { Refusal, runProgram, withProgress } from '../say'
import { connectCloud } from '../territory/cloud-connection'
import { openCloud, type TargetCloud } from '../territory/cloud-target'
import { sceneOfGrid } from '../territory/printed-codes'
import { checkFeatures, type GridFeature } from './check-features'
import { listFindings } from './findings'
import { importOptions } from './options'
import { readFeatures, requireFields } from './read-features'
import { type Replacement, replaceTerritory } from './replace-territory'

/** Where `npm start` will answer when it does not run now. */
const usualUrl = `http://127.0.0.1:${process.env.PORT ?? 8080}`

/** `npm run import:grids`: an operator's own polygons become the territory in force, all or nothing. */
runProgram(async () => {
  const options = importOptions(process.argv.slice(2), process.env)
  const features = readFeatures(options.file)
  requireFields(features, options)
  const checked = checkFeatures(features, options)
  if (!checked.ok) {
    const { problems } = checked
    throw new Refusal(
      `Nothing was imported: ${problems.length} of ${features.length} features cannot be used.\n${listFindings(problems)}`,
    )
  }
  if (checked.warnings.length > 0) console.log(`Accepted, but worth a look:\n${listFindings(checked.warnings)}`)
  const cloud = await openCloud(options.target, process.env)
  try {
    const territory = await withProgress(`Importing ${checked.grids.length} grids`, 'Territory in force', () =>
      replaceTerritory(connectCloud(cloud.envForSdk).db, checked.grids, territoryName(options.file), Date.now()),
    )
    await printSummary(checked.grids, territory, cloud)
  } finally {
    await cloud.close()
  }
})

/** The name of the file when it says something to a resident. */
function territoryName(file: string): string {
  const name = basename(file, extname(file))
  return /\p{Script=Han}/u.test(name) ? name : '导入区域'
}

async function printSummary(
  grids: readonly GridFeature[],
  { pointer, people, grids: written, casesRemoved }: Replacement,
  cloud: TargetCloud,
): Promise<void> {
  const owners = new Set(grids.flatMap(grid => grid.owner ?? []))
  const ownerless = grids.filter(grid => grid.owner === null).length
  const parts = grids.reduce((sum, grid) => sum + grid.polygons.length, 0)
  const corners = grids.reduce((sum, grid) => sum + grid.polygons.flat(2).length, 0)
  const first = written[0]!
  console.log(
    [
      '',
      `${pointer.name}: ${grids.length} grids (${parts} polygons, ${corners} corners), version ${pointer.version}`,
      `Owners: ${owners.size} named, ${ownerless} demo stand-ins (演示网格员); one desk; ${people.length} people`,
      casesRemoved > 0
        ? `The demo county is gone, with its ${casesRemoved} cases.`
        : 'Cases so far keep the grid and the worker they had.',
      '',
      ...(await codeOf(first, cloud)),
      cloud.isServing ? 'The running app shows the new grids within 10 seconds.' : 'Start the app with npm start.',
    ].join('\n'),
  )
}

/** What the printed code of a grid opens, as far as this command knows the secret that signs it and the address. */
async function codeOf({ code, name }: Pick<GridFeature, 'code' | 'name'>, cloud: TargetCloud): Promise<string[]> {
  if (cloud.secret === null) return ['Set GEZI_SECRET to be told the printed code of a grid too.']
  const scene = sceneOfGrid(code, cloud.secret)
  const title = `Code of the first grid, ${code} ${name}:`
  if (cloud.url === null && cloud.isServing) return [`${title} ${scene}`]
  const link = `${cloud.url ?? usualUrl}/g/${encodeURIComponent(scene)}`
  return [`${title} ${link}`, await qrcode.toString(link, { type: 'terminal', small: true, errorCorrectionLevel: 'L' })]
}
