import type { Field } from '../spec.ts'
import { type ChangeKind, type Found, NOBODY } from './change.ts'
import { FLAG_CHANGES } from './flag-changes.ts'
import { limitChanges } from './limit-changes.ts'
import { type Pair, shared } from './pairs.ts'
import { isWithin, renaming, typeWords } from './type-change.ts'

/** One member in both versions, and the pair it stands in. */
export interface Member {
  readonly path: string
  readonly before: Field
  readonly after: Field
  readonly pair: Pair
}

/** Every difference between the members of a pair. */
export function memberChanges(pair: Pair): readonly Found[] {
  const found = [
    ...added(pair),
    ...removed(pair),
    ...shared(pair.before, pair.after).flatMap(changed),
  ]
  return pair.isRenamed ? found.map((change) => ({ ...change, isBeneathRename: true })) : found

  function changed(name: string): readonly Found[] {
    const [before, after] = [pair.before[name], pair.after[name]]
    if (!before || !after) return []
    const member: Member = { path: `${pair.path}.${name}`, before, after, pair }
    return [...typeChange(member), ...flagChanges(member), ...limitChanges(member), ...doc(member)]
  }
}

function added({ role, path, before, after, sides }: Pair): readonly Found[] {
  // Published empty, the content was unknown: three of four required members that came were only written down late.
  const wasUnknown = role !== 'Response' && Object.keys(before).length === 0
  return Object.entries(after).flatMap(([name, { required }]): readonly Found[] => {
    if (Object.hasOwn(before, name)) return []
    const isRequired = required === true && sides.params
    const kind: ChangeKind =
      role === 'Request' && isRequired ? 'membersAddedRequestRequired' : `membersAdded${role}`
    return [
      {
        kind,
        path: `${path}.${name}`,
        breaking: { callers: isRequired, readers: false },
        falseAlarm: wasUnknown ? 'filled' : undefined,
      },
    ]
  })
}

function removed({ role, path, before, after, sides }: Pair): readonly Found[] {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name))
  return gone.map((name) => ({
    kind: `membersRemoved${role}`,
    path: `${path}.${name}`,
    breaking: { callers: sides.params, readers: sides.answer },
  }))
}

function typeChange({ path, before, after, pair: { sides } }: Member): readonly Found[] {
  const [from, to] = [typeWords(before.type), typeWords(after.type)]
  if (from === to) return []
  const breaking = {
    callers: sides.params && !isWithin(before.type, after.type),
    readers: sides.answer && !isWithin(after.type, before.type),
  }
  const falseAlarm = renaming(before.type, after.type) && 'renamed'
  return [{ kind: 'typeChanged', path, breaking, before: from, after: to, falseAlarm }]
}

function flagChanges({ path, before, after, pair: { sides } }: Member): readonly Found[] {
  return FLAG_CHANGES.flatMap(({ kind, flag, side, breaks, is }): readonly Found[] => {
    const [old, now] = [before[flag], after[flag]]
    if (!is(old, now)) return []
    const isUsed = side === undefined || sides[side]
    const restated = old === undefined || now === undefined ? 'restated' : undefined
    return [
      {
        kind,
        path,
        breaking: {
          callers: isUsed && breaks === 'callers',
          readers: isUsed && breaks === 'readers',
        },
        falseAlarm: isUsed ? restated : 'unread',
        before: String(old),
        after: String(now),
      },
    ]
  })
}

function doc({
  path,
  before: { summary: old },
  after: { summary: now },
}: Member): readonly Found[] {
  const isStated = old !== undefined && now !== undefined
  if (!isStated || JSON.stringify(old) === JSON.stringify(now)) return []
  return [{ kind: 'memberDocChanged', path, breaking: NOBODY }]
}
