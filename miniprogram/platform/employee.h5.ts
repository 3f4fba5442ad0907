import type * as employee from './employee'

export const canBindEmployee: typeof employee.canBindEmployee = () => false

export const bindEmployee: typeof employee.bindEmployee = async () => ({ refused: 'unavailable' })

export const isEmployeeBound: typeof employee.isEmployeeBound = async () => null
