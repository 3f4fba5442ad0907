import type { ServedInstance } from '../../support/served-instance'

const holder = globalThis as { geziJourneyInstance?: ServedInstance }

/** jest runs set-up and tear-down in one process, but loads their files apart. */
export const keepInstance = (instance: ServedInstance): void => {
  holder.geziJourneyInstance = instance
}

export const stopInstance = async (): Promise<void> => holder.geziJourneyInstance?.stop()
