import { actWords, editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import type { useCampaignWork } from './use-campaign-work'

interface SaveBarProps {
  readonly work: ReturnType<typeof useCampaignWork>
  /** How many things keep it from being saved. */
  readonly wrong: number
  /** Before publication: how many facts are missing. After: how many changes take something from customers. */
  readonly missing: number
  readonly worse: number
  readonly isPublic: boolean
  readonly maySubmit: boolean
  readonly onSave: () => void
  readonly onSubmit: () => void
  /** Back to reading without saving; null where there is nothing to go back to. */
  readonly onLeave: (() => void) | null
}

/** How the draft stands, and the one thing to do next: save it, or hand it in. */
export function SaveBar(props: SaveBarProps) {
  const { work, wrong, missing, worse, isPublic, maySubmit, onSave, onSubmit, onLeave } = props
  const { isChanged, busy, current } = work
  const blocked = wrong > 0 || worse > 0
  const standing = isPublic
    ? [
        isChanged ? words.unsaved : words.unchanged,
        ...(wrong > 0 ? [words.wrong(wrong)] : worse > 0 ? [words.worse(worse)] : isChanged ? [words.onlyBetter] : []),
      ]
    : [
        isChanged ? words.unsaved : words.saved(current.revision),
        wrong > 0 ? words.wrong(wrong) : missing > 0 ? words.missing(missing) : words.complete,
      ]
  const leave = () => {
    work.discard()
    onLeave?.()
  }
  return (
    <View className="campaign-desk__save">
      <View id="plan-standing" className="strong grow">
        {standing.join(' · ')}
      </View>
      {onLeave ? <Button small id="plan-leave" kind="quiet" label={words.leave} onTap={leave} /> : null}
      <Button
        small={!isChanged}
        id="plan-save"
        kind={isChanged ? 'primary' : 'secondary'}
        label={words.save}
        busy={busy && words.saving}
        disabled={!isChanged || blocked}
        onTap={onSave}
      />
      {maySubmit && !isChanged ? (
        <Button
          id="act-submit"
          kind="primary"
          label={actWords.submit}
          busy={busy && actWords.submitting}
          disabled={missing > 0 || blocked}
          onTap={onSubmit}
        />
      ) : null}
    </View>
  )
}
