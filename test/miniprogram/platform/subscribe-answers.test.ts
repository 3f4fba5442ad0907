import { answersOf, answersOfFailure } from '@/platform/subscribe-answers'

describe('what WeChat answers to its question', () => {
  it.each([
    ['accept', 'accept'],
    ['acceptWithAudio', 'accept'],
    ['acceptWithForcePush', 'accept'],
    ['reject', 'reject'],
    ['ban', 'ban'],
    ['filter', 'filter'],
  ])('%s', (said, expected) => {
    expect(answersOf(['t1'], { errMsg: 'requestSubscribeMessage:ok', t1: said })).toEqual({ t1: expected })
  })

  it('says nothing of a template that is missing or answered with an unknown word', () => {
    expect(answersOf(['t1', 't2'], { t2: 'later' })).toEqual({})
  })

  it.each([
    ['20001: no template', 20001, {}],
    ['20002: too many templates', 20002, {}],
    ['20003: templates of two kinds', 20003, {}],
    ['20004: switched off by the person', 20004, { t1: 'ban' }],
    ['20005: the mini-program may not ask', 20005, {}],
    ['10001: no network', 10001, {}],
    ['not in a tap', undefined, {}],
  ])('%s', (_what, errCode, expected) => {
    expect(answersOfFailure(['t1'], { errCode })).toEqual(expected)
  })
})
