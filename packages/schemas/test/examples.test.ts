import { expect, test } from 'vitest'
import { type Action, breachesOf, declaredType, type Json, sampleOf, type Service } from '@tc3/spec'
import { live as cn } from '../src/live/2018-08-01/cn.gen.ts'
import { live as intl } from '../src/live/2018-08-01/intl.gen.ts'

/** Published answers that lack members which the same documents call always returned. */
const INCOMPLETE: readonly string[] = ['intl DescribeLivePullStreamTasks']

const actions = [intl, cn].flatMap(({ edition, actions: all }: Service) =>
  Object.entries(all).map(([name, action]): [string, Action] => [`${edition} ${name}`, action]),
)

test.for(actions)('what the documents show as sent is allowed: %s', ([, { spec, params }]) => {
  expect(spec.examples.length).toBeGreaterThan(0)
  for (const example of spec.examples)
    expect(params.safeParse(example.params).error).toBeUndefined()
})

test.for(actions)(
  'what the documents show as answered is allowed: %s',
  ([name, { spec, answer }]) => {
    const wrong = spec.examples.flatMap(
      ({ returns }) => answer.safeParse(returns).error?.issues ?? [],
    )
    const missing = ['TaskInfos.0.RecordTemplateId', 'TaskInfos.0.BackupToUrl']
    expect(wrong.map(({ path }) => path.join('.'))).toEqual(
      INCOMPLETE.includes(name) ? missing : [],
    )
  },
)

/** The path of everything in a value, the value itself apart. */
const pathsIn = (value: Json | undefined): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([step, inner]: [string, Json]) => [
        [step],
        ...pathsIn(inner).map((path) => [step, ...path]),
      ])
    : []

test.for(actions)('what the documents show as answered is declared: %s', ([, { spec }]) => {
  const paths = spec.examples.flatMap(({ returns }) => pathsIn(returns))
  const isDeclared = (path: readonly string[]) =>
    declaredType(spec, { side: 'answer', path }) !== undefined
  expect(paths.filter((path) => !isDeclared(path))).toEqual([])
})

test.for(actions)('samples are allowed: %s', ([, action]) => {
  for (let seed = 0; seed < 30; seed += 1)
    for (const side of ['params', 'answer'] as const)
      expect(breachesOf(action, side, sampleOf(action, side, seed))).toEqual([])
})
