import type { Action, Service } from '../action.ts'
import { type Breach, breachesOf } from '../breach.ts'
import { coerce } from '../coerce.ts'
import type { Side } from '../side.ts'
import type { JsonObject } from '../spec.ts'
import type { Exchange } from './exchange.ts'
import { classOf, type FailureClass } from './failure-class.ts'

/** How many examples there are, and how many keep the schemas of their actions. */
export interface ExamplesReport {
  readonly actions: number
  /** Params as sent, strictly; leniently, digits and booleans may stand in quotes. */
  readonly inputs: {
    readonly total: number
    readonly passed: number
    readonly passedLenient: number
  }
  /** Answers that are successes. */
  readonly outputs: { readonly total: number; readonly passed: number }
  /** One an example and side that fails: the first thing wrong with it, and where lenient reading helps nothing the first that remains. */
  readonly failures: readonly ExampleFailure[]
}

/** One side of an example that is not what its action declares. */
export interface ExampleFailure {
  readonly service: string
  readonly version: string
  readonly action: string
  readonly side: 'input' | 'output'
  /** As the platform writes it: `Filters.0.Name`. */
  readonly path: string
  readonly expected: string
  readonly received: string
  readonly class: FailureClass
}

/**
 * Judges exchanges by the schemas of a service's actions: requests strictly and leniently, answers leniently.
 *
 * @example
 * const { inputs, outputs, failures } = judgeExamples(compile(spec), specExchanges(spec))
 */
export function judgeExamples(service: Service, exchanges: readonly Exchange[]): ExamplesReport {
  const verdicts = exchanges.flatMap((exchange) => {
    const action = service.actions[exchange.action]
    return action ? [judge(action, exchange)] : []
  })
  const inputs = verdicts.flatMap(({ input }) => input ?? [])
  const outputs = verdicts.flatMap(({ output }) => output ?? [])
  return {
    actions: Object.keys(service.actions).length,
    inputs: {
      total: inputs.length,
      passed: inputs.filter(({ passed }) => passed).length,
      passedLenient: inputs.filter(({ passedLenient }) => passedLenient).length,
    },
    outputs: { total: outputs.length, passed: outputs.filter(({ passed }) => passed).length },
    failures: [...inputs, ...outputs].flatMap(({ failure }) => failure ?? []),
  }
}

interface Verdict {
  readonly passed: boolean
  readonly passedLenient: boolean
  readonly failure?: ExampleFailure | undefined
}

function judge(action: Action, { params, returns }: Exchange) {
  return {
    input: params && judgeInput(action, params),
    output: returns && judgeOutput(action, returns),
  }
}

const PASSED: Verdict = { passed: true, passedLenient: true }

function judgeInput(action: Action, params: JsonObject): Verdict {
  if (fits(action, 'params', params)) return PASSED
  const lenient = coerce(action.spec, params)
  const passedLenient = fits(action, 'params', lenient)
  const [breach] = breachesOf(action, 'params', passedLenient ? params : lenient)
  return { passed: false, passedLenient, failure: breach && failureOf(action, 'input', breach) }
}

function judgeOutput(action: Action, returns: JsonObject): Verdict {
  if (fits(action, 'answer', returns)) return PASSED
  const [breach] = breachesOf(action, 'answer', returns)
  const failure = breach && failureOf(action, 'output', breach)
  return { passed: false, passedLenient: false, failure }
}

/** Most schemas judge one example: for that, zod's compiled fast path costs more than it saves. */
function fits(action: Action, side: Side, value: JsonObject): boolean {
  return action[side].safeParse(value, { jitless: true }).success
}

function failureOf(
  { spec: { service, version, name } }: Action,
  side: ExampleFailure['side'],
  breach: Breach,
): ExampleFailure {
  const { path, expected, received } = breach
  return { service, version, action: name, side, path, expected, received, class: classOf(breach) }
}

/** The reports of several services as one. */
export function sumReports(reports: readonly ExamplesReport[]): ExamplesReport {
  const sum = (count: (report: ExamplesReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  return {
    actions: sum(({ actions }) => actions),
    inputs: {
      total: sum(({ inputs }) => inputs.total),
      passed: sum(({ inputs }) => inputs.passed),
      passedLenient: sum(({ inputs }) => inputs.passedLenient),
    },
    outputs: {
      total: sum(({ outputs }) => outputs.total),
      passed: sum(({ outputs }) => outputs.passed),
    },
    failures: reports.flatMap(({ failures }) => failures),
  }
}
