import { BLANK_TASK, type Task } from './task.ts'

const BLANK: Readonly<Record<string, unknown>> = { ...BLANK_TASK }

/** A number as it was said: a loop count is a text in one action and an integer in another. NaN where it is no whole number that can be kept. */
function integer(value: unknown): number {
  if (!/^-?\d+$/.test(String(value))) return Number.NaN
  return Number.isSafeInteger(Number(value)) ? Number(value) : Number.NaN
}

/** An empty text where a number belongs, or one of two words, says nothing. */
const isUnsaid = (name: string, value: unknown): boolean =>
  value === '' && (typeof BLANK[name] === 'number' || name === 'VodRefreshType')

/** What params say of a task, by the names that both have. */
export function changesOf(params: object): Partial<Task> {
  const said = Object.entries(params).filter(
    ([name, value]) => Object.hasOwn(BLANK, name) && value !== undefined && !isUnsaid(name, value),
  )
  return Object.fromEntries(
    said.map(([name, value]) => [name, typeof BLANK[name] === 'number' ? integer(value) : value]),
  )
}

/** What a destination by address leaves of one by name. */
export const ELSEWHERE: Partial<Task> = { DomainName: '', AppName: '', StreamName: '' }
