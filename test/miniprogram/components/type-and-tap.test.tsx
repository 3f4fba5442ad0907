import { text } from '@shared/kernel/fields'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { SearchField } from '@/components/text-field/search-field'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'
import { onScreen, tap, type } from '../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro-elements'))

/** A field and the button that sends what is in it, as sheets and forms have them. */
function Form({ Field, onSend }: { Field: typeof TextField | typeof TextArea; onSend: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <>
      <Field id="words" label="words" value={text} onChange={setText} maxLength={200} />
      <Button id="send" label="send" onTap={() => onSend(text)} />
    </>
  )
}

describe('typing and tapping at once', () => {
  it('searches for what was typed', () => {
    const asked: (string | null)[] = []
    const button = { id: 'find', label: 'find' }
    const screen = onScreen(
      <SearchField id="place" label="place" button={button} busy={false} onSearch={text => asked.push(text)} />,
    )
    type('place', ' 第七网格 ')
    tap('find')
    type('place', '')
    tap('find')
    screen.leave()
    expect(asked).toEqual(['第七网格', null])
  })

  it.each([
    ['a line', TextField],
    ['an area', TextArea],
  ] as const)('sends the last words of %s', (_name, Field) => {
    const sent: string[] = []
    const screen = onScreen(<Form Field={Field} onSend={text => sent.push(text)} />)
    type('words', '路灯')
    type('words', '路灯换好了')
    tap('send')
    screen.leave()
    expect(sent).toEqual(['路灯换好了'])
  })

  it('text pasted out of an office program loses what the contracts refuse, and keeps its lines', () => {
    const sent: string[] = []
    const screen = onScreen(<Form Field={TextArea} onSend={text => sent.push(text)} />)
    type('words', '第一行\u000b第二行\u0000\u001f 😀\n\t完')
    tap('send')
    screen.leave()
    expect(sent).toEqual(['第一行\n第二行 😀\n\t完'])
    expect(text(200).safeParse(sent[0]).success).toBe(true)
  })
})
