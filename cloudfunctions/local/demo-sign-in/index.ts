import { createCloudContext } from '../../platform/context'
import { createFunction } from '../../platform/create-function'
import { demoSignInActions } from './actions'
import { listDemoPeople } from './list-demo-people'
import { makeTicket } from './make-ticket'

/** Lets somebody at a local cloud be one of the demo people. Never deployed: see scripts/build-functions.ts. */
export const main = createFunction(
  demoSignInActions,
  { people: listDemoPeople, ticket: makeTicket },
  createCloudContext(),
)
