import { undoMerge } from '../cloudfunctions/modules/sign-in/undo-merge'
import { readFlags } from './flags'
import { Refusal, runProgram } from './say'
import { connectCloud } from './territory/cloud-connection'
import { cloudTarget, openCloud, targetFlags, targetUsage } from './territory/cloud-target'

const usage = `Usage: npm run undo:merge -- MERGE_ID ${targetUsage}, with the _id of the record in identityMerges`

/** `npm run undo:merge`: for support, takes two residents apart again whom a phone check made one. */
runProgram(async () => {
  const { files, given } = readFlags(process.argv.slice(2), targetFlags, usage)
  const [mergeId] = files
  if (!mergeId || files.length > 1) throw new Refusal(usage)
  const cloud = await openCloud(cloudTarget(given, process.env), process.env)
  try {
    const undone = await undoMerge(connectCloud(cloud.envForSdk).db, mergeId, Date.now())
    if (!undone) throw new Refusal('There is no such merge, or it was undone before.')
    console.log('The two are apart again; what happened since the merge stays with the one who was kept.')
  } finally {
    await cloud.close()
  }
})
