import type { CallRecord } from '@tc3/emulator'
import type { OutgoingCall } from '#caller'

/** A call that went wrong, or one that was to go wrong and did not. */
export interface Problem {
  readonly told: string
  /** What it was refused with, where something answered. */
  readonly code?: string
  /** Who made the call, where that was seen. */
  readonly stack?: string
}

/** The refusal of a call that broke the contract; undefined where it kept it. */
export function refusalOf(call: CallRecord, stack?: string): Problem | undefined {
  const refusals = call.findings.filter(({ severity }) => severity === 'refusal')
  const code = refusals[0]?.code
  if (code === undefined) return undefined
  const name = [call.service, call.version, call.action].filter(Boolean).join(' ') || 'A call'
  const reasons = refusals.map(({ rule, message }) => `    ${rule}: ${message}`)
  return {
    told: [`${name} was refused with ${code}:`, ...reasons].join('\n'),
    code,
    ...from(stack),
  }
}

const TOLD = 20

/** The refusals of calls that broke the contract, and what to tell of them: of many the first ones. */
export function refusalsOf(calls: readonly CallRecord[]) {
  const refusals = calls.flatMap((call) => refusalOf(call) ?? [])
  const told = refusals.slice(0, TOLD).map((refusal) => refusal.told)
  const more = refusals.length - told.length
  return { count: refusals.length, told: more > 0 ? [...told, `And ${more} more.`] : told }
}

/** A call that nothing answered, or that only the network did. */
export function leakOf({ method, url }: OutgoingCall, stack?: string): Problem {
  const { origin, pathname } = new URL(url) // no query: it may hold what was signed
  return { told: `${method} ${origin}${pathname} was answered by nothing here.`, ...from(stack) }
}

const from = (stack: string | undefined) => (stack === undefined ? {} : { stack })

/** The error that tells of problems; its own stack is that of who made the first of the calls. */
export function errorOf(problems: readonly Problem[], cause: unknown): Error {
  const many = problems.length === 1 ? 'a call' : `${problems.length} calls`
  const first = problems.find(({ stack }) => stack)
  const told = problems.map((one) => (one === first ? `  ${one.told}` : withCaller(one)))
  const message = [`${many} to Tencent Cloud API went wrong.`, ...told].join('\n\n')
  const error = new Error(message, cause === undefined ? {} : { cause })
  if (first) error.stack = `${error.name}: ${message}\n${first.stack}`
  return error
}

const withCaller = ({ told, stack }: Problem): string =>
  stack === undefined ? `  ${told}` : `  ${told}\n${stack}`
