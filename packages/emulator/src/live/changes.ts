import { BLANK_TASK, type Task } from './task.ts'

const BLANK: Readonly<Record<string, unknown>> = { ...BLANK_TASK }

// A loop count is a text in one action and an integer in another; what is neither counts as endless.
const integer = (value: unknown): number =>
  Number.isSafeInteger(Number(value)) ? Number(value) : BLANK_TASK.VodLoopTimes

/** What params say of a task, by the names that both have. */
export function changesOf(params: object): Partial<Task> {
  const said = Object.entries(params).filter(
    ([name, value]) => Object.hasOwn(BLANK, name) && value !== undefined,
  )
  return Object.fromEntries(
    said.map(([name, value]) => [name, typeof BLANK[name] === 'number' ? integer(value) : value]),
  )
}

/** What a destination by address leaves of one by name. */
export const ELSEWHERE: Partial<Task> = { DomainName: '', AppName: '', StreamName: '' }
