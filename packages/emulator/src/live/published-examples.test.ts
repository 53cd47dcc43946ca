import { live as cn } from '@tc3/schemas/live/2018-08-01/cn'
import { live as intl } from '@tc3/schemas/live/2018-08-01/intl'
import { expect, test } from 'vitest'
import { codeOf, pullStream } from '../../test/pull-stream.ts'

const FAMILY = /LivePullStreamTask|InsertTaskTemporaryFiles/

const examples = Object.entries({ intl, cn }).flatMap(([edition, { actions }]) =>
  Object.values(actions).flatMap(({ spec: { name, examples: published } }) =>
    FAMILY.test(name) ? published.map(({ params }, at) => [edition, name, at, params]) : [],
  ),
) as ['intl' | 'cn', string, number, Readonly<Record<string, unknown>>][]

test.for(examples)(
  'the %s example of %s, number %i, passes at its own time',
  async ([edition, action, , params]) => {
    const { TaskId = '1', StartTime = '2020-01-02T00:00:00Z' } = params as {
      TaskId?: string
      StartTime?: string
    }
    const SourceType = 'PullVodPushLive'
    const { cloud, call } = pullStream({
      edition,
      tasks: [{ TaskId, ...(action.startsWith('Insert') ? { SourceType } : {}) }],
    })
    cloud.clock.set(Date.parse(StartTime) - 3_600_000)
    expect(codeOf(await call(action, params))).toBeUndefined()
  },
)
