import { builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import type { FormWork } from './use-form-work'

interface FormSaveBarProps {
  readonly work: FormWork
  /** How many things keep it from being saved, and from being published. */
  readonly wrong: number
  readonly notYet: number
  readonly onPublish: () => void
  readonly onClose: () => void
}

/** How the draft stands, and the one thing to do next: save it, or publish it. */
export function FormSaveBar({ work, wrong, notYet, onPublish, onClose }: FormSaveBarProps) {
  const { isChanged, busy, current } = work
  const isOpen = current.status === 'open'
  const isPublished = isOpen && current.acts.at(-1)?.kind === 'published'
  const standing = [
    isChanged ? words.unsaved : words.saved(current.revision),
    ...(wrong > 0
      ? [words.wrong(wrong)]
      : isChanged
        ? []
        : [isPublished ? words.upToDate : notYet > 0 ? words.notYet(notYet) : words.ready]),
  ]
  return (
    <View className="form-desk__save">
      <View id="form-standing" className="strong grow">
        {standing.join(' · ')}
      </View>
      {isOpen && !isChanged ? (
        <Button small id="form-close" label={words.close} busy={busy === 'close' && words.closing} onTap={onClose} />
      ) : null}
      {isChanged || busy === 'save' ? (
        <Button
          id="form-save"
          kind="primary"
          label={words.save}
          busy={busy === 'save' && words.saving}
          disabled={wrong > 0}
          onTap={work.save}
        />
      ) : isPublished ? null : (
        <Button
          id="form-publish"
          kind="primary"
          label={current.version > 0 ? words.publishAgain : words.publish}
          busy={busy === 'publish' && words.publishing}
          disabled={notYet > 0}
          onTap={onPublish}
        />
      )}
    </View>
  )
}
