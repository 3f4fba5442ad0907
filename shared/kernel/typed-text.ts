/** Nobody types these, but text copied out of office programs and PDFs carries them; the contracts refuse them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const unseenControls = /[\u0000-\u0008\u000e-\u001f\u007f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const wordsLineBreaks = /[\u000b\u000c]/g

/** What was typed or pasted, as the contracts take it: line and page breaks of word processors are line breaks. */
export const asTyped = (value: string): string => value.replace(wordsLineBreaks, '\n').replace(unseenControls, '')

export const aSeenCharacter = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/

/** Whether there is a character in it that can be seen. */
export const isSaid = (value: string): boolean => aSeenCharacter.test(value)
