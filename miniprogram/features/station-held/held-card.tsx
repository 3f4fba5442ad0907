import type { HeldCase } from '@shared/cases/content-acts'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { sayTimeLeft } from '@shared/messages/deadline-words'
import { sayError } from '@shared/messages/error-words'
import { heldWords, heldPageWords as words } from '@shared/messages/held-words'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { LightBadge } from '@/components/light-badge/light-badge'
import { spoken } from '@/components/look/spoken'
import { Notice } from '@/components/notice/notice'
import { openPage } from '@/platform/navigation'
import { showPhotos } from '@/platform/photos'
import { BlockForm } from './block-form'
import { useDecision } from './use-decision'
import './station-held.css'

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

export interface HeldCardProps {
  readonly held: HeldCase
  readonly now: Instant
  readonly onDecided: () => void
}

/** What is held of one case, why, and the two decisions. A photo shows itself after a tap: it may be unpleasant. */
export function HeldCard({ held: { card, pieces }, now, onDecided }: HeldCardProps) {
  const [blocking, setBlocking] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>(pieces.map(piece => piece.id))
  const decision = useDecision(card.id, onDecided)
  const picked = pieces.map(piece => piece.id).filter(id => chosen.includes(id))
  const toggle = (id: string) =>
    setChosen(before => (before.includes(id) ? before.filter(each => each !== id) : [...before, id]))
  return (
    <Card id={`held-${card.id}`}>
      <View className="stack">
        <View className="row row--between row--wrap">
          <LightBadge light={lights[card.deadline.light]} words={sayTimeLeft(card.deadline, now)} />
          <Button
            id={`held-open-${card.id}`}
            small
            kind="quiet"
            label={words.open}
            onTap={() => openPage('workerCase', { id: card.id })}
          />
        </View>
        {pieces.some(piece => piece.id === card.id) ? null : <View className="sub">{card.title}</View>}
        <View className="small">
          {card.placeLabel}，{sayInstant(card.createdAt, now)}
        </View>
        {pieces.map(piece => (
          <Piece
            key={piece.id}
            piece={piece}
            choice={pieces.length > 1 ? chosen.includes(piece.id) : null}
            onChoose={() => toggle(piece.id)}
          />
        ))}
        {decision.failure ? <Notice icon="question" title={sayError(decision.failure).sentence} /> : null}
        {blocking ? (
          <BlockForm
            id={`held-block-${card.id}`}
            busy={decision.busy === 'block'}
            onBlock={reason => decision.block(picked, reason)}
            onCancel={() => setBlocking(false)}
          />
        ) : (
          <View className="row">
            <Button
              id={`held-block-${card.id}`}
              label={words.block}
              disabled={picked.length === 0}
              onTap={() => setBlocking(true)}
            />
            <Button
              id={`held-release-${card.id}`}
              grow
              kind="soft"
              label={picked.length < pieces.length ? words.releaseSome(picked.length) : words.release}
              disabled={picked.length === 0}
              busy={decision.busy === 'release' && words.releasing}
              onTap={() => decision.release(picked)}
            />
          </View>
        )}
      </View>
    </Card>
  )
}

interface PieceProps {
  readonly piece: HeldCase['pieces'][number]
  /** null: the only one, nothing to choose. */
  readonly choice: boolean | null
  readonly onChoose: () => void
}

function Piece({ piece, choice, onChoose }: PieceProps) {
  const [shown, setShown] = useState(false)
  const { id, text, url, state, why } = piece
  return (
    <View className="held-piece">
      {text ? <View className="prose">{text}</View> : null}
      {url && shown ? (
        <Image
          id={`held-photo-${id}`}
          className="held-piece__photo"
          src={url}
          mode="aspectFit"
          ariaLabel={words.photo}
          onClick={() => showPhotos([url], url)}
        />
      ) : null}
      {url && !shown ? (
        <Button id={`held-show-${id}`} small icon="eye" label={words.showPhoto} onTap={() => setShown(true)} />
      ) : null}
      <View className="small">
        {heldWords.why[why]}，{state === 'held' ? words.stillHidden : words.alreadyShown}
      </View>
      {choice === null ? null : (
        <View
          id={`held-choose-${id}`}
          className="held-piece__choice"
          onClick={onChoose}
          {...spoken('checkbox', words.chosen(choice))}
          aria-checked={choice}
        >
          <Icon name={choice ? 'check' : 'plus'} size="small" />
          {words.chosen(choice)}
        </View>
      )}
    </View>
  )
}
