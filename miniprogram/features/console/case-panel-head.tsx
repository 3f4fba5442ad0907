import { consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/look/spoken'
import { openPage } from '@/platform/navigation'

interface CasePanelHeadProps {
  readonly caseId: string
  readonly title: string
  readonly onClose: () => void
}

export const CasePanelHead = ({ caseId, title, onClose }: CasePanelHeadProps) => (
  <View className="console__panel-head">
    <View className="sub grow">{title}</View>
    <Button
      small
      id="panel-page"
      kind="quiet"
      label={words.wholePage}
      onTap={() => openPage('workerCase', { id: caseId })}
    />
    <View id="panel-close" className="console__close" onClick={onClose} {...spoken('button', words.close)}>
      <Icon name="close" />
    </View>
  </View>
)
