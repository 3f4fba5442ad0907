import { resolve } from 'node:path'
import { undoMerge } from '../cloudfunctions/modules/sign-in/undo-merge'
import { openLocalCloud } from './import-grids/local-cloud-of'
import { root } from './root'
import { Refusal, runProgram } from './say'
import { connectCloud } from './territory/cloud-connection'

const usage = 'Usage: npm run undo:merge -- MERGE_ID [DATA_DIR], with the _id of the record in identityMerges'

/** `npm run undo:merge`: for support, takes two residents apart again whom a phone check made one. */
runProgram(async () => {
  const [mergeId, dataDir, ...more] = process.argv.slice(2)
  if (!mergeId || more.length > 0) throw new Refusal(usage)
  const cloud = await openLocalCloud(resolve(root, dataDir ?? process.env.GEZI_DATA ?? '.data'))
  try {
    const undone = await undoMerge(connectCloud(cloud.envForSdk).db, mergeId, Date.now())
    if (!undone) throw new Refusal('There is no such merge, or it was undone before.')
    console.log('The two are apart again; what happened since the merge stays with the one who was kept.')
  } finally {
    await cloud.close()
  }
})
