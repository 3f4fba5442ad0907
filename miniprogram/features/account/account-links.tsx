import type { LocalDate } from '@shared/kernel/local-date'
import { accountWords } from '@shared/messages/account'
import { ownClaimWords } from '@shared/messages/campaign-page-words'
import { reminderWords } from '@shared/messages/reminder-words'
import { revealWords } from '@shared/messages/reveal-words'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { Badge } from '@/components/badge/badge'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { openLocalPage } from '@/platform/local-pages'
import { openPage, openTab } from '@/platform/navigation'
import type { Side } from '@/platform/side'
import { AccessLinks } from './access-links'
import { hasWorkerView, sayConsent } from './account-view'

export interface AccountLinksProps {
  readonly me: Me
  readonly today: LocalDate
  readonly side: Side
  readonly unread: number
}

/** Where one can go from here; what the person may not open, or has as a tab, is not shown. */
export const AccountLinks = ({ me, today, side, unread }: AccountLinksProps) => (
  <>
    {hasWorkerView(me) && side === 'resident' ? (
      <Card list>
        <ListRow
          id="worker-view"
          icon="walk"
          title={accountWords.workerView}
          detail={accountWords.workerViewWhy}
          onTap={() => openTab('workerTasks')}
        />
      </Card>
    ) : null}
    <Card list>
      {side === 'worker' ? (
        <ListRow id="resident-view" icon="home" title={accountWords.residentView} onTap={() => openTab('home')} />
      ) : (
        <ListRow
          id="inbox"
          icon="bell"
          title={accountWords.inbox}
          aside={<Badge count={unread} />}
          onTap={() => openPage('inbox')}
        />
      )}
      {hasWorkerView(me) ? (
        <ListRow
          id="reminders"
          icon="message"
          title={reminderWords.entry}
          detail={reminderWords.entryWhy}
          onTap={() => openPage('workerReminders')}
        />
      ) : null}
      {side === 'resident' ? (
        <ListRow
          id="own-claims"
          icon="gift"
          title={ownClaimWords.entry}
          detail={ownClaimWords.entryWhy}
          onTap={() => openPage('ownClaims')}
        />
      ) : null}
      <ListRow id="track" icon="search" title={accountWords.track} onTap={() => openPage('track')} />
      <ListRow
        id="privacy"
        icon="lock"
        title={accountWords.privacy}
        detail={sayConsent(me, today)}
        onTap={() => openPage('privacy')}
      />
      <ListRow
        id="who-looked"
        icon="eye"
        title={revealWords.own.entry}
        detail={revealWords.own.entryWhy}
        onTap={() => openPage('whoLooked')}
      />
      {GEZI_LOCAL ? (
        <ListRow
          id="change-person"
          icon="swap"
          title={accountWords.changePerson}
          detail={accountWords.changePersonWhy}
          onTap={() => openLocalPage('demo')}
        />
      ) : null}
    </Card>
    <AccessLinks me={me} />
    <View>
      <View className="strong">{accountWords.about}</View>
      <View className="small">{accountWords.aboutText}</View>
      {me.demo || GEZI_LOCAL ? <View className="small">{accountWords.aboutDemo}</View> : null}
    </View>
  </>
)
