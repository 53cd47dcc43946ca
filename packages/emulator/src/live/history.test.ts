import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CREATION, pullStream, type Inside } from '../../test/pull-stream.ts'

/** What a plain map knows of a task. */
interface Known {
  readonly Comment: string
  readonly Status: string
  readonly updated: number
}

/** One step of a history; a task is named by its place among all that were ever created. */
type Step =
  | { readonly kind: 'create'; readonly Comment: string }
  | { readonly kind: 'modify'; readonly place: number; readonly Comment: string }
  | { readonly kind: 'switch'; readonly place: number; readonly Status: 'enable' | 'pause' }
  | { readonly kind: 'restart' | 'delete' | 'show'; readonly place: number }
  | { readonly kind: 'list' }
  | { readonly kind: 'wait'; readonly minutes: number }

const place = fc.nat({ max: 5 })
const Comment = fc.string({ maxLength: 8 })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), Comment }) },
  fc.record({ kind: fc.constant('modify' as const), place, Comment }),
  fc.record({
    kind: fc.constant('switch' as const),
    place,
    Status: fc.constantFrom('enable' as const, 'pause' as const),
  }),
  fc.record({
    kind: fc.constantFrom('restart' as const, 'delete' as const, 'show' as const),
    place,
  }),
  fc.record({ kind: fc.constant('list' as const) }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
)

const Operator = 'zhang'
const QUOTA = 4
const GONE = 'InvalidParameter.TaskNotExist'
const LATE = 'InvalidParameter.InvalidTaskTime'

/** The emulated service and a map, told the same. */
function twins() {
  const { cloud, call } = pullStream({ quota: QUOTA })
  const tasks = new Map<string, Known>()
  const created: string[] = []
  let minutes = 0
  const isExpired = () => minutes >= 120
  const codeOf = (answer: Inside) => answer.Error?.Code
  const idOf = (at: number) => created[at] ?? `unknown-${at}`
  const change = (id: string, changes: Partial<Known>, code: string | undefined) => {
    const known = tasks.get(id)
    expect(code).toBe(known ? (isExpired() ? LATE : undefined) : GONE)
    if (known && !isExpired()) tasks.set(id, { ...known, ...changes, updated: minutes })
  }
  const shown = (id: string) => {
    const known = tasks.get(id)
    return known ? [{ TaskId: id, Comment: known.Comment, Status: known.Status }] : []
  }
  return async (given: Step): Promise<void> => {
    switch (given.kind) {
      case 'create': {
        const answer = await call('CreateLivePullStreamTask', {
          ...CREATION,
          Comment: given.Comment,
        })
        const isLate = minutes >= 60
        const isFull = tasks.size >= QUOTA
        expect(codeOf(answer)).toBe(
          isLate ? LATE : isFull ? 'InvalidParameter.TaskNumMoreThanLimit' : undefined,
        )
        if (isLate || isFull) return
        const id = String(answer['TaskId'])
        expect(created).not.toContain(id)
        created.push(id)
        tasks.set(id, { Comment: given.Comment, Status: 'enable', updated: minutes })
        return
      }
      case 'modify': {
        const id = idOf(given.place)
        const { Comment: text } = given
        const answer = await call('ModifyLivePullStreamTask', {
          TaskId: id,
          Operator,
          Comment: text,
        })
        return change(id, { Comment: text }, codeOf(answer))
      }
      case 'switch': {
        const id = idOf(given.place)
        const { Status } = given
        const answer = await call('ModifyLivePullStreamTask', { TaskId: id, Operator, Status })
        return change(id, { Status }, codeOf(answer))
      }
      case 'restart': {
        const id = idOf(given.place)
        const answer = await call('RestartLivePullStreamTask', { TaskId: id, Operator })
        return void expect(codeOf(answer)).toBe(tasks.has(id) ? undefined : GONE)
      }
      case 'delete': {
        const id = idOf(given.place)
        const answer = await call('DeleteLivePullStreamTask', { TaskId: id, Operator })
        expect(codeOf(answer)).toBe(tasks.delete(id) ? undefined : GONE)
        return
      }
      case 'show': {
        const id = idOf(given.place)
        const { TaskInfos } = await call('DescribeLivePullStreamTasks', { TaskId: id })
        return void expect(TaskInfos).toMatchObject(shown(id))
      }
      case 'list': {
        const { TaskInfos, TotalNum } = await call('DescribeLivePullStreamTasks', { PageSize: 20 })
        const order = [...tasks].toSorted(
          ([a, one], [b, other]) => other.updated - one.updated || (b > a ? 1 : -1),
        )
        expect(TotalNum).toBe(tasks.size)
        return void expect(TaskInfos).toMatchObject(order.flatMap(([id]) => shown(id)))
      }
      case 'wait':
        minutes += given.minutes
        cloud.clock.advance(given.minutes * 60_000)
    }
  }
}

test('any history of the family agrees with a plain map', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const take = twins()
      for (const one of steps) await take(one)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a snapshot that is brought back gives the same answers again', async () => {
  const histories = fc.tuple(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(histories, async ([before, after]) => {
      const { cloud, call } = pullStream()
      for (const one of before) await playOn(call, one)
      const kept = JSON.parse(JSON.stringify(cloud.snapshot()))
      const first = []
      for (const one of after) first.push(await playOn(call, one))
      cloud.restore(kept)
      const second = []
      for (const one of after) second.push(await playOn(call, one))
      expect(second).toEqual(first)
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** A step without a model; what is answered, but for its RequestId. */
async function playOn(call: ReturnType<typeof pullStream>['call'], given: Step) {
  const TaskId = 'place' in given ? String(10_000_001 + given.place) : undefined
  const { RequestId, ...answer } = await call(...callOf(given, TaskId))
  expect(RequestId).toEqual(expect.any(String))
  return answer
}

function callOf(given: Step, TaskId: string | undefined): [action: string, params: object] {
  switch (given.kind) {
    case 'create':
      return ['CreateLivePullStreamTask', { ...CREATION, Comment: given.Comment }]
    case 'modify':
      return ['ModifyLivePullStreamTask', { TaskId, Operator, Comment: given.Comment }]
    case 'switch':
      return ['ModifyLivePullStreamTask', { TaskId, Operator, Status: given.Status }]
    case 'restart':
      return ['RestartLivePullStreamTask', { TaskId, Operator }]
    case 'delete':
      return ['DeleteLivePullStreamTask', { TaskId, Operator }]
    case 'show':
      return ['DescribeLivePullStreamTasks', { TaskId }]
    default:
      return ['DescribeLivePullStreamTasks', {}]
  }
}
