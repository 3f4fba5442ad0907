import { joinWords as words } from '@shared/messages/access-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Heading } from '@/components/heading/heading'
import { TextField } from '@/components/text-field/text-field'
import { canScan } from '@/platform/scan-code'
import type { Join } from './use-join'

/** Typing the code, or scanning it; the long token of the first administrator asks for a name too. */
export function CodeForm({ join }: { readonly join: Join }) {
  const { typed, tried, isAdminToken, first } = join
  return (
    <>
      <Heading
        title={isAdminToken ? words.adminHeading : words.heading}
        text={isAdminToken ? words.adminWhy : words.why}
      />
      <FailureSummary failure={first.failure} />
      <Card>
        <View className="stack">
          <TextField
            id="join-code"
            label={words.code}
            placeholder={words.codePlaceholder}
            value={typed}
            maxLength={40}
            error={tried && !isAdminToken ? words.codeWrong : null}
            onChange={join.setTyped}
            onConfirm={join.next}
          />
          {isAdminToken ? (
            <TextField
              id="join-name"
              label={words.adminName}
              value={join.name}
              maxLength={20}
              error={tried && join.name.trim() === '' ? words.adminNameMissing : null}
              onChange={join.setName}
            />
          ) : null}
          {canScan && !isAdminToken ? (
            <Button id="join-scan" icon="whole" label={words.scan} onTap={join.scan} />
          ) : null}
        </View>
      </Card>
    </>
  )
}
