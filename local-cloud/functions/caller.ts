/** Who calls a function and from where; becomes the variables that node-sdk reads in `tcbcontext.js`. */
export type Caller =
  | { kind: 'user'; uid: string; anonymous: boolean; customUserId?: string; ip: string }
  | { kind: 'wx'; openid: string; appid: string; unionid?: string; ip: string }
  | { kind: 'function' }
  | { kind: 'timer' }

/** Variables of a call, with the lists of names from which node-sdk picks them up. */
export function callerEnvironment(caller: Caller, envId: string): Record<string, string> {
  const tcb: Record<string, string> = { TCB_ENV: envId, ...tcbVariables(caller) }
  const wx = caller.kind === 'wx' ? wxVariables(caller) : {}
  return {
    ...tcb,
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    ...wx,
    ...(caller.kind === 'wx' && { WX_CONTEXT_KEYS: Object.keys(wx).join(',') }),
    ...(caller.kind === 'user' && { LOGINTYPE: caller.anonymous ? 'ANONYMOUS' : 'CUSTOM' }),
    ...(caller.kind === 'timer' && { TRIGGER_SRC: 'timer' }),
  }
}

function tcbVariables(caller: Caller): Record<string, string> {
  switch (caller.kind) {
    case 'user':
      return {
        TCB_SOURCE: 'web_client',
        TCB_UUID: caller.uid,
        TCB_ISANONYMOUS_USER: String(caller.anonymous),
        TCB_SOURCE_IP: caller.ip,
        ...(caller.customUserId !== undefined && { TCB_CUSTOM_USER_ID: caller.customUserId }),
      }
    case 'wx':
      return { TCB_SOURCE: 'wx_client', TCB_SOURCE_IP: caller.ip }
    case 'function':
      return { TCB_SOURCE: 'scf' }
    case 'timer':
      return { TCB_SOURCE: 'timer' }
  }
}

function wxVariables(caller: Extract<Caller, { kind: 'wx' }>): Record<string, string> {
  return {
    WX_OPENID: caller.openid,
    WX_APPID: caller.appid,
    WX_CLIENTIP: caller.ip,
    ...(caller.unionid !== undefined && { WX_UNIONID: caller.unionid }),
  }
}
