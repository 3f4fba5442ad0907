import type { CaseDetail } from '@shared/cases/case-views'
import { maskNumbers } from '@shared/cases/mask'
import { caseFileWords as words } from '@shared/messages/desk-words'
import { heldWords } from '@shared/messages/held-words'
import { Image, View } from '@tarojs/components'
import { classNames } from '@/components/look/class-names'
import { now } from '@/platform/clock'
import { type FileFact, fileFacts, fileLines, fileResults, sayOnPaper } from './file-view'
import './case-file.css'

/** 一事一卷: one paper with everything about a case, to read on a screen or to print at A4 (product.md B.10). */
export function CaseFile({ detail }: { readonly detail: CaseDetail }) {
  const photos = detail.photos.filter(photo => photo.url !== '')
  return (
    <View id="case-file" className="case-file">
      <View className="case-file__heading">{words.heading(detail.caseNo)}</View>
      <Facts id="file-facts" facts={fileFacts(detail)} />
      <View className="case-file__part">{words.text}</View>
      <View className="prose">{maskNumbers(detail.text) || heldWords.noWords}</View>
      <Facts id="file-results" whole facts={fileResults(detail)} />
      <View className="case-file__part">{words.timeline}</View>
      <View id="file-timeline">
        {fileLines(detail).map(line => (
          <View key={line.id} className="case-file__line">
            <View className="case-file__when">{line.when}</View>
            <View className="grow">
              <View>{line.what}</View>
              {line.words ? <View className="prose case-file__words">{line.words}</View> : null}
            </View>
          </View>
        ))}
      </View>
      {photos.length > 0 ? (
        <>
          <View className="case-file__part">{words.photos}</View>
          <View className="case-file__photos">
            {photos.map(photo => (
              <Image key={photo.id} className="case-file__photo" src={photo.url} mode="aspectFill" />
            ))}
          </View>
        </>
      ) : null}
      <View className="case-file__foot">
        {words.masked} · {words.printedAt(sayOnPaper(now()))}
      </View>
    </View>
  )
}

interface FactsProps {
  readonly id: string
  readonly facts: readonly FileFact[]
  /** Long ones keep the width of the paper. */
  readonly whole?: boolean
}

function Facts({ id, facts, whole }: FactsProps) {
  return (
    <View id={id} className={classNames('case-file__facts', whole && 'case-file__facts--whole')}>
      {facts.map(({ name, value }) => (
        <View key={name} className="case-file__fact">
          <View className="case-file__name">{name}</View>
          <View className="grow prose">{value}</View>
        </View>
      ))}
    </View>
  )
}
