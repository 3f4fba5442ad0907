import type { ErrandStepKind } from '../cases/case-parts'
import { terms } from './terms'

/** 全程代办: the checklist and the receipts, on both sides. */
export const errandWords = {
  prepare: `请准备这些材料，${terms.worker}上门时交接`,
  prepareWhy: '每次交接都有收据，在“我报的事”里看。',
  title: '代办材料',
  state: {
    missing: '还没交',
    held: `在${terms.worker}手上`,
    returned: '退回来了',
  },
  kept: (why: string) => `留下了：${why}`,
  record: '交接材料',
  receipts: '交接收据',
  receipt: (no: string) => `收据 ${no}`,
  kinds: { received: '收到', returned: '退回', kept: '留下' } satisfies Record<ErrandStepKind, string>,
  by: (name: string, when: string) => `${name} · ${when}`,
  act: { received: '收下材料', returned: '退回材料', kept: '有材料要留下' } satisfies Record<ErrandStepKind, string>,
  sheetText: {
    received: '勾上这次收到的，会给居民一张有编号的收据。',
    returned: '勾上这次退回的，会给居民一张有编号的收据。',
    kept: '勾上要留下的，写明为什么，居民会看到。',
  } satisfies Record<ErrandStepKind, string>,
  because: '为什么留下',
  becausePlaceholder: '比如：原件由医保局留存',
  chooseOne: '请先勾上至少一样',
  submit: '记下来，给收据',
  busy: '正在开收据…',
} as const
