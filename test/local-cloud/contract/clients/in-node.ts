import cloudbase from '@cloudbase/js-sdk'
import type { Environment } from '../environment'
import type { ClientWorld, ServerSide } from './client-world'
import { openClient } from './js-client'

/** js-sdk under Node. */
export function clientInNode(environment: Environment, server: ServerSide): ClientWorld {
  // With keys in the environment js-sdk under Node signs as a server would.
  delete process.env.TENCENTCLOUD_SECRETID
  delete process.env.TENCENTCLOUD_SECRETKEY
  return {
    server,
    open: () => openClient(cloudbase, environment),
    file: text => new Blob([text]),
    read: async url => (await fetch(url)).text(),
  }
}
