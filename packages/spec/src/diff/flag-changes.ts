import type { Side } from '../side.ts'
import type { Breaking, ChangeKind } from './change.ts'

type Stated = boolean | undefined

/** One way in which a flag of a member can change. */
interface FlagChange {
  readonly kind: ChangeKind
  readonly flag: 'required' | 'returned' | 'nullable' | 'disabled'
  /** The only direction in which the flag means something. */
  readonly side?: Side
  readonly breaks?: keyof Breaking
  /** Whether it is what happened between these two values. */
  readonly is: (before: Stated, after: Stated) => boolean
}

const up = (before: Stated, after: Stated) => before !== true && after === true
const down = (before: Stated, after: Stated) => before === true && after !== true

/** Every way in which flags change. Two want both values stated, as counts of published history have it. */
export const FLAG_CHANGES: readonly FlagChange[] = [
  { kind: 'requiredUp', flag: 'required', side: 'params', breaks: 'callers', is: up },
  {
    kind: 'requiredDown',
    flag: 'required',
    side: 'params',
    is: (before, after) => before === true && after === false,
  },
  {
    kind: 'outputRequiredUp',
    flag: 'returned',
    side: 'answer',
    is: (before, after) => before === false && after === true,
  },
  { kind: 'outputRequiredDown', flag: 'returned', side: 'answer', breaks: 'readers', is: down },
  { kind: 'nullableUp', flag: 'nullable', side: 'answer', breaks: 'readers', is: up },
  { kind: 'nullableDown', flag: 'nullable', side: 'answer', is: down },
  {
    kind: 'disabledChanged',
    flag: 'disabled',
    is: (before, after) => up(before, after) || down(before, after),
  },
]
