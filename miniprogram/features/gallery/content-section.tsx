import { galleryWords as words } from '@shared/messages/gallery'
import { View } from '@tarojs/components'
import { Badge } from '@/components/badge/badge'
import { Card } from '@/components/card/card'
import { CaseCard } from '@/components/case-card/case-card'
import { DayStrip } from '@/components/day-strip/day-strip'
import { FactList } from '@/components/fact-list/fact-list'
import { LightBadge } from '@/components/light-badge/light-badge'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { Timeline } from '@/components/timeline/timeline'
import { Section } from './section'

const nothing = () => undefined
const leaf = { month: words.month, day: '27', weekday: words.friday }
const lights = [
  ['late', words.late],
  ['soon', words.soon],
  ['go', words.go],
] as const

export function ContentSection() {
  return (
    <>
      <Section title={words.lights}>
        {lights.map(([light, said]) => (
          <View key={light} className="row">
            <LightBadge light={light} words={said} />
            <LightBadge light={light} words={said} bare />
          </View>
        ))}
      </Section>
      <Section title={words.promise}>
        <PromiseBanner
          leaf={leaf}
          lines={words.promiseWorker}
          detail={<LightBadge light="go" words={words.go} bare />}
        />
        <Card>
          <PromiseBanner plain leaf={leaf} lines={words.promiseLines} />
          <View className="rule" />
          <View className="stack">
            <View className="small">{words.why}</View>
            <DayStrip
              days={words.weekdays.map((weekday, at) => ({
                key: weekday,
                weekday,
                day: String(22 + at),
                note: at === 0 ? words.today : at === 5 ? '18:00' : String(at),
                kind: at === 0 ? 'off' : at === 5 ? 'due' : 'counted',
              }))}
            />
          </View>
        </Card>
      </Section>
      <Section title={words.facts}>
        <Card>
          <FactList facts={words.factRows.map(([name, detail, aside]) => ({ id: name, name, detail, aside }))} />
        </Card>
      </Section>
      <Section title={words.unread}>
        <View className="row">
          <Badge count={3} label={words.unread} />
          <Badge count={120} label={words.unread} />
        </View>
      </Section>
      <Section title={words.cards}>
        {lights.map(([light, said]) => (
          <CaseCard
            key={light}
            title={words.caseTitle}
            place={words.casePlace}
            light={light}
            lightWords={said}
            aside={words.caseAside}
            mark={light === 'late' ? words.urgent : null}
            onTap={nothing}
          />
        ))}
        <Card list>
          <ListRow icon="paper-check" title={words.track} detail={words.trackDetail} onTap={nothing} />
          <ListRow icon="bell" title={words.notices} aside="3" onTap={nothing} />
        </Card>
        <Notice
          icon="wifi-off"
          title={words.notice}
          text={words.noticeText}
          action={{ label: words.noticeAction, onTap: nothing }}
        />
      </Section>
      <Section title={words.timeline}>
        <Card>
          <Timeline entries={words.entries.map(([who, what, why, when]) => ({ id: when, who, what, why, when }))} />
        </Card>
      </Section>
    </>
  )
}
