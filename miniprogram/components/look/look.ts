import { createContext, useContext } from 'react'

/** How screens look right now: the person's choices, the system's, and the deployment profile. */
export interface Look {
  readonly dark: boolean
  readonly elder: boolean
  readonly profile: 'governance' | 'marketing'
}

export const plainLook: Look = { dark: false, elder: false, profile: 'governance' }

/** The app provides it; the gallery provides its own to show every look. */
export const LookContext = createContext<Look>(plainLook)

export const useLook = (): Look => useContext(LookContext)

export const lookClass = ({ dark, elder, profile }: Look): string =>
  ['gezi', dark && 'gezi--dark', profile === 'marketing' && 'gezi--marketing', elder && 'gezi--elder']
    .filter(Boolean)
    .join(' ')
