/** Sunday morning of the story that runs through the mockups. */
export const storyBegins = '2026-11-22T09:41:00+08:00'
