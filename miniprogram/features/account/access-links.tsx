import {
  confirmSignInWords,
  devicesWords,
  joinWords,
  phoneCheckWords,
  signInWords,
} from '@shared/messages/access-words'
import type { Me } from '@shared/people/person'
import { isStaff } from '@shared/people/staff-rule'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { openPage } from '@/platform/navigation'

const inBrowser = process.env.TARO_ENV === 'h5'

/** How somebody proves who they are: staff let computers in, others come in by a code, a browser by a phone. */
export const AccessLinks = ({ me }: { readonly me: Me }) =>
  isStaff(me) ? (
    <Card list>
      <ListRow
        id="confirm-sign-in"
        icon="whole"
        title={confirmSignInWords.entry}
        detail={confirmSignInWords.entryWhy}
        onTap={() => openPage('confirmSignIn')}
      />
      <ListRow
        id="devices"
        icon="list"
        title={devicesWords.entry}
        detail={devicesWords.entryWhy}
        onTap={() => openPage('devices')}
      />
    </Card>
  ) : (
    <Card list>
      {inBrowser ? (
        <ListRow
          id="phone-check-entry"
          icon="phone"
          title={phoneCheckWords.entry}
          detail={
            me.phoneChecked && me.phoneMasked ? phoneCheckWords.checked(me.phoneMasked) : phoneCheckWords.entryWhy
          }
          onTap={() => openPage('phoneCheck')}
        />
      ) : null}
      <ListRow
        id="join"
        icon="people"
        title={joinWords.entry}
        detail={joinWords.entryWhy}
        onTap={() => openPage('join')}
      />
      {inBrowser ? (
        <ListRow
          id="sign-in"
          icon="whole"
          title={signInWords.entry}
          detail={signInWords.entryWhy}
          onTap={() => openPage('signIn')}
        />
      ) : null}
    </Card>
  )
