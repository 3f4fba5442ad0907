import cloudbase from '@cloudbase/node-sdk'
import { type ServedInstance, serveInstance } from '../../support/served-instance'
import { keepInstance } from '../h5/instance'
import { storyBegins } from '../h5/story'
import { staffPhones } from './staff-phones'

/** One instance with the demo territory serves all mini-program journeys. */
export default async function setup(): Promise<void> {
  const instance = await serveInstance({ at: storyBegins, wxStandIn: true })
  keepInstance(instance)
  await linkStaffPhones(instance)
  process.env.GEZI_JOURNEY_URL = instance.url
  process.env.GEZI_JOURNEY_CLOCK_OFFSET = String(Date.parse(storyBegins) - Date.now())
  process.env.GEZI_JOURNEY_SCENES = JSON.stringify(instance.scenes)
}

/** Links openids to demo people, as an operator would when staff first come by WeChat. */
async function linkStaffPhones({ envForSdk }: ServedInstance): Promise<void> {
  const { URL: serviceUrl } = JSON.parse(envForSdk.TCB_CONTEXT_CNFG ?? '{}')
  const people = cloudbase
    .init({
      env: envForSdk.TCB_ENV,
      region: envForSdk.TENCENTCLOUD_REGION,
      secretId: envForSdk.TENCENTCLOUD_SECRETID,
      secretKey: envForSdk.TENCENTCLOUD_SECRETKEY,
      serviceUrl,
    })
    .database()
    .collection('people')
  for (const [_id, openid] of Object.entries(staffPhones)) {
    const { updated } = await people.where({ _id }).update({ identities: [`custom:${_id}`, `wx:${openid}`] })
    if (updated !== 1) throw new Error(`The demo has no ${_id}`)
  }
}
