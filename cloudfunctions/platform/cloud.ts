import cloudbase from '@cloudbase/node-sdk'
import { createDatabase } from './database'
import { createFiles } from './files'
import type { SdkApp, SdkDb } from './sdk'

let app: SdkApp | undefined
let database: SdkDb | undefined

/**
 * node-sdk of this instance, made when first used so that a refused input never pays for it. Keep-alive is off by
 * default inside a function; without it every database call opens a connection.
 */
export function cloudApp(): SdkApp {
  app ??= cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })
  return app
}

export const cloudDatabase = createDatabase(() => {
  database ??= cloudApp().database()
  return database
})

export const cloudFiles = createFiles(cloudApp)
