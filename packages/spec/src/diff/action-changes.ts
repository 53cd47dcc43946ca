import { type Breaking, type ChangeKind, type Found, NOBODY } from './change.ts'
import { shared } from './pairs.ts'
import type { Surface, SurfaceAction } from './surface.ts'

/** One thing that is said of an action as a whole. */
interface Attribute {
  readonly kind: ChangeKind
  readonly of: (action: SurfaceAction) => string | number | undefined
  readonly breaks: (before: string | number, after: string | number) => Breaking
}

const CALLERS: Breaking = { callers: true, readers: false }
const ALL: Breaking = { callers: true, readers: true }

const ATTRIBUTES: readonly Attribute[] = [
  {
    kind: 'actionStatusChanged',
    of: ({ status }) => status,
    breaks: (_, after) => (after === 'offline' ? ALL : NOBODY),
  },
  {
    kind: 'rateChanged',
    of: ({ requestsPerSecond }) => requestsPerSecond,
    breaks: (before, after) => (after < before ? CALLERS : NOBODY),
  },
  {
    kind: 'regionChanged',
    of: ({ region }) => region,
    breaks: (_, after) => (after === 'required' ? CALLERS : NOBODY),
  },
]

/** Actions that came and went, and what is said of them as a whole. */
export function actionChanges(before: Surface, after: Surface): readonly Found[] {
  const changed = shared(before.actions, after.actions).flatMap((name) => {
    const [old, now] = [before.actions[name], after.actions[name]]
    return old && now ? [...attributes(name, old, now), ...codes(name, old, now)] : []
  })
  return [...appeared('actionsAdded', before, after), ...gone(before, after), ...changed]
}

function appeared(kind: ChangeKind, before: Surface, after: Surface): readonly Found[] {
  const names = Object.keys(after.actions).filter((name) => !Object.hasOwn(before.actions, name))
  return names.map((name) => ({ kind, path: `actions.${name}`, breaking: NOBODY }))
}

/** What was offline could not be called before either. */
function gone(before: Surface, after: Surface): readonly Found[] {
  return Object.entries(before.actions)
    .filter(([name]) => !Object.hasOwn(after.actions, name))
    .map(([name, { status }]) => ({
      kind: 'actionsRemoved',
      path: `actions.${name}`,
      breaking: status === 'offline' ? NOBODY : ALL,
    }))
}

function attributes(name: string, old: SurfaceAction, now: SurfaceAction): readonly Found[] {
  return ATTRIBUTES.flatMap(({ kind, of, breaks }): readonly Found[] => {
    const [before, after] = [of(old), of(now)]
    if (before === after) return []
    const isStated = before !== undefined && after !== undefined
    return [
      {
        kind,
        path: `actions.${name}`,
        breaking: isStated ? breaks(before, after) : NOBODY,
        falseAlarm: isStated ? undefined : 'restated',
        before: String(before),
        after: String(after),
      },
    ]
  })
}

/** Lists of codes are open, so that no code breaks anybody. */
function codes(name: string, old: SurfaceAction, now: SurfaceAction): readonly Found[] {
  const { errors: before = [] } = old
  const { errors: after = [] } = now
  const path = `actions.${name}.errors`
  const found =
    (kind: ChangeKind) =>
    (code: string): Found => ({
      kind,
      path: `${path}.${code}`,
      breaking: NOBODY,
    })
  return [
    ...after.filter((code) => !before.includes(code)).map(found('errorsAdded')),
    ...before.filter((code) => !after.includes(code)).map(found('errorsRemoved')),
  ]
}
