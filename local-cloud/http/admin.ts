import type { ActionParams, ActionResult } from '../documents/actions'
import { CloudError, invalidParam } from '../errors'
import type { Faults } from '../faults/faults'
import { underFaults } from '../faults/under-faults'
import type { Functions } from '../functions/functions'
import type { Log } from '../log'
import { parseJsonObject, readBody } from './body'
import type { Handler } from './exchange'
import { asRefusal, sendJson, sendJsonText } from './reply'
import type { SignatureCheck } from './signature'

type Action = (params: ActionParams, requestId: string) => Promise<ActionResult> | ActionResult

/**
 * The server API that node-sdk speaks: `POST /admin?env=…` with `action` in the body. Answers are always HTTP 200,
 * refusals are `{code, message, requestId}` (node-sdk `tcbapirequester.js`).
 */
export function adminHandler(
  actions: Record<string, Action>,
  signatures: SignatureCheck,
  envId: string,
  faults: Faults,
  log: Log,
): Handler {
  return async ({ req, res, path, requestId }) => {
    if (path !== '/admin') return false
    try {
      if (req.method !== 'POST') throw new CloudError('INVALID_ACTION', 'POST is expected')
      const params = parseJsonObject(await readBody(req))
      signatures.verify(req.url ?? '', req.headers, params)
      if (params.envName !== envId) throw new CloudError('INVALID_ENV', 'env not exists')
      const action = Object.hasOwn(actions, String(params.action)) ? actions[String(params.action)] : undefined
      if (!action)
        throw new CloudError('INVALID_ACTION', `action is not supported: ${String(params.action).slice(0, 64)}`)
      const target = {
        action: String(params.action),
        collection: params.collectionName,
        functionName: params.function_name,
      }
      const result = await underFaults(faults, target, res, () => action(params, requestId))
      sendJsonText(res, 200, `{"requestId":"${requestId}",${JSON.stringify(result).slice(1)}`.replace(/,}$/, '}'))
    } catch (error) {
      const { code, message } = asRefusal(error, log)
      sendJson(res, 200, { requestId, code, message })
    }
    return true
  }
}

/** `functions.invokeFunction`, a function or a script calling a function. */
export function functionActions(functions: Functions): Record<string, Action> {
  return {
    'functions.invokeFunction': async ({ function_name, request_data }, requestId) => {
      if (typeof function_name !== 'string') throw invalidParam('function_name is missing')
      const event = typeof request_data === 'string' ? request_data : ''
      const result = await functions.call(function_name, event, { kind: 'function' }, requestId)
      return { data: { response_data: result } }
    },
  }
}
