import type { core } from 'zod'
import type { Action } from './action.ts'
import { declaredType } from './declared-type.ts'
import { inWords } from './in-words.ts'
import type { Side } from './side.ts'

/** One way in which a value is not what its action declares. */
export interface Breach {
  readonly kind: 'unknown' | 'missing' | 'null' | 'type' | 'format' | 'limit'
  /** As the platform writes it: `Filters.0.Name`. */
  readonly path: string
  readonly expected: string
  readonly received: string
  /** The code that breaking a limit earns. */
  readonly code?: string
}

/**
 * What is wrong with the params or the answer of an action, in the words of its spec; nothing where nothing is.
 *
 * @example
 * breachesOf(DeleteLivePullStreamTask, 'params', { TaskId: 1 })[0]?.expected // 'string'
 */
export function breachesOf(action: Action, side: Side, value: unknown): readonly Breach[] {
  // A wrong value is judged once: for that, zod's compiled fast path costs more than it saves.
  const issues = action[side].safeParse(value, { jitless: true }).error?.issues ?? []
  return issues.flatMap((issue) => breachesIn(issue, { action, side, value }))
}

interface Judged {
  readonly action: Action
  readonly side: Side
  readonly value: unknown
}

function breachesIn(issue: core.$ZodIssue, judged: Judged): readonly Breach[] {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      kind: 'unknown',
      path: [...issue.path, key].join('.'),
      expected: 'a declared member',
      received: `'${key}'`,
    }))
  const value = valueAt(judged.value, issue.path)
  const received = inWords(value)
  if (issue.code === 'custom') return [{ kind: 'limit', path, received, ...limitOf(issue) }]
  const expected = declaredType(judged.action.spec, { side: judged.side, path: issue.path })
  return [{ kind: kindOf(value, issue), path, expected: expected ?? 'nothing', received }]
}

function kindOf(value: unknown, { code }: core.$ZodIssue): Breach['kind'] {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  return code === 'invalid_format' ? 'format' : 'type'
}

/** Schemas carry the rule and its code with each limit. */
function limitOf({ params }: core.$ZodIssueCustom): Pick<Breach, 'expected' | 'code'> {
  return { expected: `to keep its ${String(params?.['rule'])}`, code: String(params?.['code']) }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  )
}
