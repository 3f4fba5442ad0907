import type cloudbase from '@cloudbase/js-sdk/app'
import { becomeAccount, holder, nobody } from '../account'
import { clearCopies, clearStored } from '../storage'
import { TransportFailure } from './transport'

type Cloudbase = typeof cloudbase
type CloudApp = ReturnType<Cloudbase['init']>

/** The SDK is fetched when the first call needs it: the first screen is drawn before. */
async function loadSdk(): Promise<Cloudbase> {
  try {
    return (await import('./sdk')).default
  } catch (error) {
    throw new TransportFailure('unreachable', String(error))
  }
}

let starting: Promise<CloudApp> | null = null
let signingIn: Promise<CloudApp> | null = null
let replacing: Promise<CloudApp> | null = null

/** The SDK's app, not necessarily signed in. */
function cloudApp(): Promise<CloudApp> {
  starting ??= start().catch((error: unknown) => {
    starting = null
    throw error
  })
  return starting
}

async function start(): Promise<CloudApp> {
  const cloudbase = await loadSdk()
  const app = cloudbase.init({ env: GEZI_ENV_ID, timeout: 15_000 })
  if (GEZI_LOCAL) app.registerHost(location.host, location.protocol === 'https:' ? 'https' : 'http')
  app.auth({ persistence: 'local' })
  return app
}

/** The app with an identity: the one kept from before, else a new anonymous one, silently. */
export function signedInApp(): Promise<CloudApp> {
  signingIn ??= signIn().catch((error: unknown) => {
    signingIn = null
    throw error
  })
  return signingIn
}

async function signIn(): Promise<CloudApp> {
  const app = await cloudApp()
  if (!(await app.auth().getLoginState())) await becomeAnonymous(app)
  return app
}

/**
 * Takes a new anonymous identity in place of one that the cloud no longer accepts; calls refused at the same time share it. Copies of
 * what the old one could see go; drafts stay, for they belong to whoever holds the device.
 */
export function signInAgain(): Promise<CloudApp> {
  replacing ??= replaceIdentity().finally(() => {
    replacing = null
  })
  return replacing
}

async function replaceIdentity(): Promise<CloudApp> {
  const app = await cloudApp()
  clearCopies()
  await becomeAnonymous(app)
  return app
}

/**
 * Goes on as whom a custom ticket names. What the device kept for whoever it was before is removed; acts of theirs that the
 * cloud does not have yet wait until they are back. Nothing is sent in anybody's name before `account` has said whose it is.
 */
export async function signInByTicket(ticket: string, account: () => Promise<string>): Promise<void> {
  const app = await cloudApp()
  becomeAccount(nobody)
  await app.auth().signInWithCustomTicket(async () => ticket)
  clearStored()
  becomeAccount(await account())
}

async function becomeAnonymous(app: CloudApp): Promise<void> {
  const { error } = await app.auth().signInAnonymously()
  if (error) throw error
  becomeAccount(holder)
}
