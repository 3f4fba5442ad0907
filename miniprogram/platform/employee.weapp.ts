import Taro from '@tarojs/taro'
import type * as employee from './employee'
import { refusedBy } from './refusal'

interface Callbacks {
  success(result: { readonly isBind?: boolean; readonly bindStatus?: number }): void
  fail(error: unknown): void
}

/** Functions of WeChat that Taro does not type yet; absent in an old WeChat. */
interface EmployeeFunctions {
  bindEmployeeRelation?(options: Callbacks & { tmplIds: string[] }): void
  requestSubscribeEmployeeMessage?(options: Callbacks & { tmplIds: string[] }): void
  checkEmployeeRelation?(options: Callbacks): void
}

declare const wx: EmployeeFunctions

const most = 6

export const canBindEmployee: typeof employee.canBindEmployee = () =>
  typeof wx.bindEmployeeRelation === 'function' && Taro.canIUse('bindEmployeeRelation')

export const bindEmployee: typeof employee.bindEmployee = async templateIds => {
  const tmplIds = templateIds.slice(0, most)
  try {
    await new Promise<unknown>((success, fail) => {
      if (wx.bindEmployeeRelation) wx.bindEmployeeRelation({ tmplIds, success, fail })
      else fail({ errMsg: 'bindEmployeeRelation:fail not supported' })
    })
    // Whoever was bound before without templates is asked about them now; saying no leaves the binding.
    await new Promise<unknown>(done => {
      if (tmplIds.length && wx.requestSubscribeEmployeeMessage)
        wx.requestSubscribeEmployeeMessage({ tmplIds, success: done, fail: done })
      else done(undefined)
    })
    return { bound: true }
  } catch (error) {
    return refusedBy(error)
  }
}

export const isEmployeeBound: typeof employee.isEmployeeBound = () =>
  new Promise(resolve => {
    if (!wx.checkEmployeeRelation) return resolve(null)
    wx.checkEmployeeRelation({
      success: ({ isBind, bindStatus }) => resolve(isBind ?? (bindStatus === undefined ? null : bindStatus === 1)),
      fail: () => resolve(null),
    })
  })
