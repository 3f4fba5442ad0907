import type { LevelAbove } from '@shared/cases/ladder-acts'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { upwardWords } from '@shared/messages/hands-words'

/** "这一级有全部时间的 10%，到 明天 14:30". */
export const shareLines = ({ share, shareDueAt }: LevelAbove, now: Instant): string =>
  shareDueAt === null ? upwardWords.noShare : upwardWords.share(Math.round(share * 100), sayInstant(shareDueAt, now))
