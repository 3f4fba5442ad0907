import { gridActions } from '@shared/grids/actions'
import type { GridSummary } from '@shared/grids/grid'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { devicePlace } from '@/platform/location'
import { isRefused } from '@/platform/refusal'
import type { DevicePin, PinChoice } from './place-choice'

export type Locating = 'idle' | 'asking' | 'refused' | 'failed'

/** A pin on the map or from the phone, and the grid it falls in. */
export function usePlaceChoice() {
  const [choice, setChoice] = useState<PinChoice | null>(null)
  const [locating, setLocating] = useState<Locating>('idle')
  const turn = useRef(0)

  const setPin = async (pin: DevicePin) => {
    turn.current += 1
    const mine = turn.current
    setChoice({ pin, located: null, picked: null, failure: null })
    const keep = (rest: Partial<PinChoice>) =>
      mine === turn.current && setChoice(before => before && { ...before, ...rest })
    try {
      keep({ located: await call(gridActions.locate, { position: pin }) })
    } catch (error) {
      keep({ failure: asDomainError(error) })
    }
  }

  const pinHere = async () => {
    setLocating('asking')
    const place = await devicePlace()
    if (isRefused(place)) {
      setLocating(place.refused === 'cancelled' ? 'idle' : place.refused === 'denied' ? 'refused' : 'failed')
      return
    }
    setLocating('idle')
    await setPin(place.position)
  }

  return {
    choice,
    locating,
    setPin,
    pinHere,
    pick: (grid: GridSummary) => setChoice(before => before && { ...before, picked: grid }),
    closeRefusal: () => setLocating('idle'),
  }
}
export type PlaceChoice = ReturnType<typeof usePlaceChoice>
