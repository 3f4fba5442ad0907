import type { IncomingMessage } from 'node:http'
import type { ActionParams } from '../documents/actions'
import { CloudError } from '../errors'
import { parseJsonObject, readBody } from '../http/body'
import type { InspectorParts } from './parts'

/** A page of another origin cannot send it without asking first, and is refused then. */
const CONTROL_HEADER = 'x-local-cloud'
const MAX_CONTROL_BYTES = 64 * 1024

/** What is posted where, as actions of the server API. */
const ROUTES: Record<string, (body: ActionParams) => string> = {
  '/_cloud/clock': body =>
    body.reset === true ? 'local.resetClock' : 'milliseconds' in body ? 'local.advanceClock' : 'local.setClock',
  '/_cloud/timers': () => 'local.runTimer',
  '/_cloud/faults': () => 'local.setFaults',
  '/_cloud/wechat': () => 'local.inWechat',
  '/_cloud/judge': () => 'local.judgeContent',
}

/**
 * Changes the state of the cloud on behalf of the page, or of a program on this computer.
 * @throws INVALID_ACTION, INVALID_REQUEST_SOURCE, INVALID_PARAM
 */
export async function answerControl(req: IncomingMessage, path: string, { control }: InspectorParts) {
  const route = control && Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined
  if (!control || !route) throw new CloudError('INVALID_ACTION', 'not found, or the cloud was started without control')
  const { origin, host } = req.headers
  if (req.headers[CONTROL_HEADER] !== 'control' || (origin !== undefined && origin !== `http://${host}`)) {
    throw new CloudError('INVALID_REQUEST_SOURCE', `the page itself or a header ${CONTROL_HEADER}: control is expected`)
  }
  const body = parseJsonObject(await readBody(req, MAX_CONTROL_BYTES))
  const action = control[route(body)]
  if (!action) throw new CloudError('INVALID_ACTION', 'not found')
  return action(body)
}
