import { useEffect } from 'react'
import { learnOffer } from './ask-in-tap'

/** For pages on which a tap may ask whether messages may come. */
export function useOffer(): void {
  useEffect(() => {
    learnOffer()
  }, [])
}
