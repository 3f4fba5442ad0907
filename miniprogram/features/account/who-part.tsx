import { accountWords } from '@shared/messages/account'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { sayRoles } from './account-view'

/** Who the app takes the person for; residents need no name. */
export function WhoPart({ me }: { readonly me: Me }) {
  const roles = sayRoles(me)
  return (
    <Card>
      <View id="me-name" className="title">
        {me.name || accountWords.unknownName}
      </View>
      {roles.length > 0 ? (
        roles.map(role => (
          <View key={role} className="muted">
            {role}
          </View>
        ))
      ) : (
        <View className="muted">{me.name ? accountWords.resident : accountWords.unknownWhy}</View>
      )}
      {me.demo ? <View className="small">{accountWords.demo}</View> : null}
    </Card>
  )
}
