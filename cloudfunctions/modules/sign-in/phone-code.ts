import { accessCode } from '../../platform/access-code'
import type { Context } from '../../platform/context'

type Touches = Pick<Context, 'secrets' | 'caller'>

/** Six digits that follow from the request, so that a retry does not make the code on its way useless. */
export const phoneCode = ({ secrets, caller }: Touches, phone: string, requestId: string): string =>
  accessCode(secrets, 'phoneCode', `${caller} ${phone} ${requestId}`, 6, '0123456789')

/** Binds a code to the phone and to who asked: whoever reads it over a shoulder can do nothing with it. */
export const phoneCodeTag = ({ secrets, caller }: Touches, phone: string, code: string): string =>
  secrets.tag('phoneCode', `${caller} ${phone} is ${code}`)

export const phoneTag = ({ secrets }: Pick<Context, 'secrets'>, phone: string): string => secrets.tag('phone', phone)

/** Under which name the newest code for a phone is kept; apart for each caller, so that nobody's code ends another's. */
export const phoneCheckId = ({ secrets, caller }: Touches, phone: string): string =>
  secrets.tag('phoneCode', `${caller} asks for ${phone}`)
