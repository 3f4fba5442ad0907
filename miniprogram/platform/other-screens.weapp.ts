export const fetchOtherScreens = (): void => undefined
