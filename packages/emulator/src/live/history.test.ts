import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CREATION, pullStream, type Inside } from '../../test/pull-stream.ts'

/** One step of a history; a task is named by its place among all that were ever created. */
interface Step {
  readonly kind: keyof typeof CALLS | 'wait'
  readonly place: number
  readonly Comment: string
  readonly Status: 'enable' | 'pause'
  readonly minutes: number
}

const Operator = 'zhang'
const QUOTA = 4

/** The call that a step makes of a task. */
const CALLS = {
  create: (_TaskId: string, { Comment }: Step) =>
    ['CreateLivePullStreamTask', { ...CREATION, Comment }] as const,
  comment: (TaskId: string, { Comment }: Step) =>
    ['ModifyLivePullStreamTask', { TaskId, Operator, Comment }] as const,
  switch: (TaskId: string, { Status }: Step) =>
    ['ModifyLivePullStreamTask', { TaskId, Operator, Status }] as const,
  restart: (TaskId: string) => ['RestartLivePullStreamTask', { TaskId, Operator }] as const,
  delete: (TaskId: string) => ['DeleteLivePullStreamTask', { TaskId, Operator }] as const,
  show: (TaskId: string) => ['DescribeLivePullStreamTasks', { TaskId }] as const,
  list: () => ['DescribeLivePullStreamTasks', { PageSize: 20 }] as const,
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>(
    'create',
    'wait',
    'create',
    'comment',
    'switch',
    'restart',
    'delete',
    'show',
    'list',
  ),
  place: fc.nat({ max: 5 }),
  Comment: fc.string({ maxLength: 8 }),
  Status: fc.constantFrom('enable', 'pause'),
  minutes: fc.integer({ min: 1, max: 90 }),
})

/** What a plain map knows of a task. */
interface Known {
  readonly Comment: string
  readonly Status: string
  readonly updated: number
}

/** A plain map that is told what the service is told, and says what the service must answer. */
interface Model {
  readonly tasks: Map<string, Known>
  readonly created: string[]
  minutes: number
}

const GONE = 'InvalidParameter.TaskNotExist'
const LATE = 'InvalidParameter.InvalidTaskTime'
const FULL = 'InvalidParameter.TaskNumMoreThanLimit'

const shown = ([TaskId, { Comment, Status }]: [string, Known]) => ({ TaskId, Comment, Status })

/** The map's own order is that in which its tasks were set last. */
const newestFirst = (tasks: ReadonlyMap<string, Known>) =>
  [...tasks].toReversed().toSorted(([, one], [, other]) => other.updated - one.updated)

/** A step that was taken: the task it names, and what the service answered. */
interface Taken extends Step {
  readonly id: string
  readonly answer: Inside
}

type Expect = (model: Model, taken: Taken) => void

const expectCode = (answer: Inside, code: string | undefined) =>
  expect(answer.Error?.Code).toBe(code)

/** Modifying an unknown or an expired task is refused; else the map takes the change. */
const expectChange =
  (changed: (step: Step) => Partial<Known>): Expect =>
  ({ tasks, minutes }, { id, answer, ...given }) => {
    const known = tasks.get(id)
    const isExpired = minutes >= 120
    expectCode(answer, known ? (isExpired ? LATE : undefined) : GONE)
    if (!known || isExpired) return
    tasks.delete(id)
    tasks.set(id, { ...known, ...changed(given), updated: minutes })
  }

const EXPECTED: { readonly [Kind in keyof typeof CALLS]: Expect } = {
  create({ tasks, created, minutes }, { Comment, answer }) {
    const code = minutes >= 60 ? LATE : tasks.size >= QUOTA ? FULL : undefined
    expectCode(answer, code)
    if (code !== undefined) return
    const { TaskId } = answer as Inside & { readonly TaskId: string }
    expect(created).not.toContain(TaskId)
    created.push(TaskId)
    tasks.set(TaskId, { Comment, Status: 'enable', updated: minutes })
  },
  comment: expectChange(({ Comment }) => ({ Comment })),
  switch: expectChange(({ Status }) => ({ Status })),
  restart: ({ tasks }, { id, answer }) => expectCode(answer, tasks.has(id) ? undefined : GONE),
  delete: ({ tasks }, { id, answer }) => expectCode(answer, tasks.delete(id) ? undefined : GONE),
  show({ tasks }, { id, answer }) {
    const known = tasks.get(id)
    expect(answer).toMatchObject({ TaskInfos: known ? [shown([id, known])] : [] })
  },
  list({ tasks }, { answer }) {
    const TaskInfos = newestFirst(tasks).map(shown)
    expect(answer).toMatchObject({ TaskInfos, TotalNum: tasks.size })
  },
}

async function agree(steps: readonly Step[]): Promise<void> {
  const { cloud, call } = pullStream({ quota: QUOTA })
  const model: Model = { tasks: new Map(), created: [], minutes: 0 }
  for (const one of steps) {
    if (one.kind === 'wait') {
      model.minutes += one.minutes
      cloud.clock.advance(one.minutes * 60_000)
      continue
    }
    const id = model.created[one.place] ?? `unknown-${one.place}`
    const [action, params] = CALLS[one.kind](id, one)
    EXPECTED[one.kind](model, { ...one, id, answer: await call(action, params) })
  }
}

test('any history of the family agrees with a plain map', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), agree), { numRuns: 60 })
}, 60_000)

test('a snapshot that is brought back gives the same answers again', async () => {
  const steps = fc.array(step, { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const { cloud, call } = pullStream()
      const play = async (given: readonly Step[]) => {
        const answers: Inside[] = []
        for (const { kind, ...one } of given) {
          if (kind === 'wait') continue
          const id = String(10_000_001 + one.place)
          const [action, params] = CALLS[kind](id, { kind, ...one })
          const { RequestId: _ours, ...answer } = await call(action, params)
          answers.push(answer)
        }
        return answers
      }
      await play(before)
      const kept = JSON.parse(JSON.stringify(cloud.snapshot()))
      const first = await play(after)
      cloud.restore(kept)
      expect(await play(after)).toEqual(first)
    }),
    { numRuns: 40 },
  )
}, 60_000)
