import cloudbase from '@cloudbase/js-sdk/app'
// Each part registers itself with the SDK that the import above put in place.
import '@cloudbase/js-sdk/auth'
import '@cloudbase/js-sdk/functions'
import '@cloudbase/js-sdk/storage'
import { registerDatabase } from '@cloudbase/js-sdk/database'
import { clientCases } from './client-cases'
import type { ServerSide } from './client-world'
import { openClient } from './js-client'

declare global {
  interface Window {
    /** Given by the test: calls the server side by the name of the member. */
    onServer(member: keyof ServerSide, ...parameters: string[]): Promise<string>
    /** Runs a case; answers what is wrong, or nothing. */
    runContractCase(name: string, environment: { envId: string; endpoint?: string }): Promise<string | undefined>
  }
}

const server: ServerSide = {
  ticket: id => window.onServer('ticket', id),
  upload: (path, text) => window.onServer('upload', path, text),
  download: id => window.onServer('download', id),
  customUserIdOf: id => window.onServer('customUserIdOf', id),
  remove: async id => {
    await window.onServer('remove', id)
  },
}

// All but this part, which fails to without a word.
registerDatabase(cloudbase as never)

window.runContractCase = async (name, environment) => {
  const found = clientCases.find(one => one.name === name)
  if (!found) return `there is no case ${name}`
  try {
    await found.run({
      server,
      open: () => openClient(cloudbase, environment),
      file: text => new File([text], 'upload.txt', { type: 'text/plain' }),
      read: async url => (await fetch(url)).text(),
    })
    return undefined
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string }
    return [code, message ?? JSON.stringify(error)].filter(Boolean).join(' ')
  }
}
