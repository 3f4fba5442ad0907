import { contract, subject } from '../contract'
import { holds, refusalOf, refused, same } from '../same'

export const users = subject(
  'users, from the server side',
  contract('a user that does not exist', 'auth.getUserInfoForAdmin INVALID_PARAM', async ({ app }) => {
    await refused(Promise.resolve(app.auth().getEndUserInfo('nobody-0001')), 'INVALID_PARAM')
  }),
  contract('outside functions there is no user', 'auth.getUserInfoForAdmin', async ({ app }) => {
    same(app.auth().getUserInfo().uid, '', 'uid')
  }),
  contract(
    'a ticket names the key and is a signed token',
    'createTicket',
    async ({ app, environment }) => {
      const [keyId, token = ''] = app.auth().createTicket('contract-0001').split('/@@/')
      same(keyId, environment.ticketKey?.private_key_id, 'key id')
      const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
        uid: string
        env: string
      }
      same([claims.uid, claims.env], ['contract-0001', environment.envId], 'uid and env')
    },
    ['tickets'],
  ),
  contract(
    'the SDK refuses a ticket for a malformed id',
    'createTicket INVALID_PARAM',
    async ({ app }) => {
      const refusal = await refusalOf((async () => app.auth().createTicket('x'))())
      holds(refusal === 'INVALID_PARAM', `INVALID_PARAM, got ${refusal}`)
    },
    ['tickets'],
  ),
)
