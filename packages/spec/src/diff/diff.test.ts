import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specs } from '../../test/arbitrary-spec.ts'
import type { Fields, Spec } from '../spec.ts'
import { diff } from './diff.ts'
import { specSurface, type Surface } from './surface.ts'

const NOTHING = { raw: {}, reported: {}, breakingCallers: 0, breakingReaders: 0 }

/** A service of one action; `Tag` travels both ways. */
function box(change: {
  readonly params?: Fields
  readonly returns?: Fields
  readonly objects?: Spec['objects']
  readonly action?: Partial<Surface['actions'][string]>
}): Surface {
  const { params, returns, objects, action } = change
  return {
    service: 'box',
    version: '2020-01-02',
    actions: {
      OpenBox: {
        params: { Tags: { type: { list: { object: 'Tag' } }, required: false }, ...params },
        returns: { Tags: { type: { list: { object: 'Tag' } } }, ...returns },
        status: 'online',
        ...action,
      },
    },
    objects: { Tag: { Key: { type: 'string' } }, ...objects },
  }
}

/** What a diff tells, a line each: kind, path, whom it breaks, and why it is no change if it is none. */
function told(before: Surface, after: Surface): readonly string[] {
  const { changes, falseAlarms } = diff(before, after)
  const line = ({ kind, path, breaking }: (typeof changes)[number]) => {
    const whom = [breaking.callers && 'callers', breaking.readers && 'readers'].filter(Boolean)
    return [kind, path, ...(whom.length > 0 ? [`breaks ${whom.join(' and ')}`] : [])].join(' ')
  }
  return [
    ...changes.map(line),
    ...falseAlarms.map((alarm) => `${line(alarm)} (${alarm.falseAlarm})`),
  ]
}

describe('one change is told as what it is', () => {
  const P = 'actions.OpenBox.params'
  const R = 'actions.OpenBox.returns'

  test.for<[title: string, before: Surface, after: Surface, line: string]>([
    [
      'a required parameter comes',
      box({}),
      box({ params: { Id: { type: 'string', required: true } } }),
      `membersAddedRequestRequired ${P}.Id breaks callers`,
    ],
    [
      'an optional parameter comes',
      box({}),
      box({ params: { Id: { type: 'string', required: false } } }),
      `membersAddedRequest ${P}.Id`,
    ],
    [
      'a parameter goes',
      box({ params: { Id: { type: 'string' } } }),
      box({}),
      `membersRemovedRequest ${P}.Id breaks callers`,
    ],
    [
      'a member of an answer goes',
      box({ returns: { Id: { type: 'string' } } }),
      box({}),
      `membersRemovedResponse ${R}.Id breaks readers`,
    ],
    [
      'a member of an answer comes',
      box({}),
      box({ returns: { Id: { type: 'string' } } }),
      `membersAddedResponse ${R}.Id`,
    ],
    [
      'a required member comes to an object that is sent',
      box({}),
      box({
        objects: { Tag: { Key: { type: 'string' }, Id: { type: 'string', required: true } } },
      }),
      'membersAddedShared objects.Tag.Id breaks callers',
    ],
    [
      'a member of an object that travels both ways goes',
      box({ objects: { Tag: { Key: { type: 'string' }, Id: { type: 'string' } } } }),
      box({}),
      'membersRemovedShared objects.Tag.Id breaks callers and readers',
    ],
    [
      'what an answer always had may be missing',
      box({ returns: { Id: { type: 'string', returned: true } } }),
      box({ returns: { Id: { type: 'string', returned: false } } }),
      `outputRequiredDown ${R}.Id breaks readers`,
    ],
    [
      'what was never null may be',
      box({ returns: { Id: { type: 'string', nullable: false } } }),
      box({ returns: { Id: { type: 'string', nullable: true } } }),
      `nullableUp ${R}.Id breaks readers`,
    ],
    [
      'a parameter becomes required',
      box({ params: { Id: { type: 'string', required: false } } }),
      box({ params: { Id: { type: 'string', required: true } } }),
      `requiredUp ${P}.Id breaks callers`,
    ],
    [
      'a parameter becomes optional',
      box({ params: { Id: { type: 'string', required: true } } }),
      box({ params: { Id: { type: 'string', required: false } } }),
      `requiredDown ${P}.Id`,
    ],
    [
      'a limit is narrowed',
      box({ params: { Size: { type: 'int64', maximum: limit(9) } } }),
      box({ params: { Size: { type: 'int64', maximum: limit(8) } } }),
      `limitChanged ${P}.Size.maximum breaks callers`,
    ],
    [
      'a limit is widened',
      box({ params: { Size: { type: 'int64', minimum: limit(2) } } }),
      box({ params: { Size: { type: 'int64', minimum: limit(1) } } }),
      `limitChanged ${P}.Size.minimum`,
    ],
    [
      'a word is no longer allowed',
      box({ params: { Kind: { type: 'string', enum: limit(['a', 'b']) } } }),
      box({ params: { Kind: { type: 'string', enum: limit(['b', 'c']) } } }),
      `limitChanged ${P}.Kind.enum breaks callers`,
    ],
    [
      'a limit falls away',
      box({ params: { Kind: { type: 'string', enum: limit(['a']) } } }),
      box({ params: { Kind: { type: 'string' } } }),
      `limitChanged ${P}.Kind.enum`,
    ],
    [
      'the text of a member changes',
      box({ params: { Id: { type: 'string', summary: 'one' } } }),
      box({ params: { Id: { type: 'string', summary: 'two' } } }),
      `memberDocChanged ${P}.Id`,
    ],
    [
      'an action is taken offline',
      box({}),
      box({ action: { status: 'offline' } }),
      'actionStatusChanged actions.OpenBox breaks callers and readers',
    ],
    [
      'an action is deprecated',
      box({}),
      box({ action: { status: 'deprecated' } }),
      'actionStatusChanged actions.OpenBox',
    ],
    [
      'an action goes',
      box({}),
      { ...box({}), actions: {} },
      'actionsRemoved actions.OpenBox breaks callers and readers',
    ],
    [
      'an action goes that was offline',
      box({ action: { status: 'offline' } }),
      { ...box({}), actions: {} },
      'actionsRemoved actions.OpenBox',
    ],
    ['an action comes', { ...box({}), actions: {} }, box({}), 'actionsAdded actions.OpenBox'],
    [
      'fewer calls a second are allowed',
      box({ action: { requestsPerSecond: 50 } }),
      box({ action: { requestsPerSecond: 20 } }),
      'rateChanged actions.OpenBox breaks callers',
    ],
    [
      'a region must be said',
      box({ action: { region: 'none' } }),
      box({ action: { region: 'required' } }),
      'regionChanged actions.OpenBox breaks callers',
    ],
    [
      'a code comes',
      box({ action: { errors: [] } }),
      box({ action: { errors: ['FailedOperation'] } }),
      'errorsAdded actions.OpenBox.errors.FailedOperation',
    ],
  ])('%s', ([, before, after, line]) => expect(told(before, after)).toEqual([line]))
})

describe('a type that changes breaks those whose values it no longer allows', () => {
  const both = (type: Fields[string]['type']) =>
    box({ objects: { Tag: { Key: { type: 'string' }, Value: { type } } } })

  test.for([
    ['int64', 'float', 'readers'],
    ['float', 'int64', 'callers'],
    ['uint64', 'int64', 'readers'],
    ['datetime', 'string', 'readers'],
    ['string', 'bool', 'callers and readers'],
    ['int64', { list: 'int64' }, 'callers and readers'],
    [{ object: 'Tag' }, { list: { object: 'Tag' } }, 'callers and readers'],
    [{ list: 'uint64' }, { list: 'float' }, 'readers'],
  ] as const)('%o → %o breaks %s', ([before, after, whom]) => {
    expect(told(both(before), both(after))).toEqual([
      `typeChanged objects.Tag.Value breaks ${whom}`,
    ])
  })
})

describe('false alarms', () => {
  test('members of a request that was published empty were unknown, not absent', () => {
    const empty = {
      ...box({}),
      actions: { OpenBox: { params: {}, returns: {}, status: 'online' } },
    }
    const filled = {
      ...empty,
      actions: {
        OpenBox: { ...empty.actions.OpenBox, params: { Id: { type: 'string', required: true } } },
      },
    } as const
    const { counts } = diff(empty, filled)
    expect(told(empty, filled)).toEqual([
      'membersAddedRequestRequired actions.OpenBox.params.Id breaks callers (filled)',
    ])
    expect(counts).toEqual({ ...NOTHING, raw: { membersAddedRequestRequired: 1 } })
  })

  test.for([
    ['nullable', 'nullableUp', 'returns', 'readers'],
    ['required', 'requiredUp', 'params', 'callers'],
  ] as const)('%s was not stated before', ([flag, kind, side, whom]) => {
    const before = box({ [side]: { Id: { type: 'string' } } })
    const after = box({ [side]: { Id: { type: 'string', [flag]: true } } })
    expect(told(before, after)).toEqual([
      `${kind} actions.OpenBox.${side}.Id breaks ${whom} (restated)`,
    ])
  })

  test('what an answer requires is no flag of a request, and the other way round', () => {
    const [before, after] = [false, true].map((flag) =>
      box({
        params: { Id: { type: 'string', nullable: flag } },
        returns: { Id: { type: 'string', required: flag } },
      }),
    )
    expect(before && after && told(before, after)).toEqual([
      'nullableUp actions.OpenBox.params.Id (unread)',
      'requiredUp actions.OpenBox.returns.Id (unread)',
    ])
  })

  test('an object under another name is compared by its members', () => {
    const tagged = (name: string, members: Fields) =>
      box({
        params: { Tag: { type: { object: name } } },
        objects: { [name]: members, Tag: { Key: { type: 'string' } } },
      })
    const before = tagged('Label', { Id: { type: 'string' }, Next: { type: { object: 'Label' } } })
    const renamed = tagged('Mark', { Id: { type: 'string' }, Next: { type: { object: 'Mark' } } })
    const changed = tagged('Mark', { Id: { type: 'bool' }, Next: { type: { object: 'Mark' } } })
    const alarms = [
      'objectsAdded objects.Mark (renamed)',
      'objectsRemoved objects.Label (renamed)',
      'typeChanged actions.OpenBox.params.Tag (renamed)',
      'typeChanged objects.Mark.Next (renamed)',
    ]
    expect(told(before, renamed)).toEqual(alarms)
    expect(told(before, changed)).toEqual(['typeChanged objects.Mark.Id breaks callers', ...alarms])
    expect(diff(before, changed).counts.raw).toEqual({
      objectsAdded: 1,
      objectsRemoved: 1,
      typeChanged: 1,
    })
  })
})

describe('laws', () => {
  test('nothing changes between a contract and itself', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(diff(specSurface(spec), specSurface(structuredClone(spec))).counts).toEqual(NOTHING)
      }),
    )
  })

  test('the order of actions, objects and members is not part of a contract', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const surface = specSurface(spec)
        expect(diff(surface, turnedRound(surface)).counts).toEqual(NOTHING)
      }),
    )
  })

  test('what is added one way is removed the other', () => {
    fc.assert(
      fc.property(specs, specs, (one, other) => {
        const [a, b] = [specSurface(one), specSurface(other)]
        const paths = (kind: RegExp, from: Surface, to: Surface) =>
          diff(from, to)
            .changes.filter((change) => kind.test(change.kind))
            .map(({ path }) => path)
            .toSorted()
        expect(paths(/^actionsRemoved/, b, a)).toEqual(paths(/^actionsAdded/, a, b))
        expect(paths(/^objectsRemoved/, b, a)).toEqual(paths(/^objectsAdded/, a, b))
      }),
    )
  })
})

function limit<Value>(value: Value) {
  return { value, code: 'InvalidParameter', evidence: 'documented' } as const
}

function turnedRound(surface: Surface): Surface {
  const turn = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).toReversed())
  const turnEach = (record: Readonly<Record<string, Fields>>) =>
    turn(Object.fromEntries(Object.entries(record).map(([name, fields]) => [name, turn(fields)])))
  const actions = Object.entries(surface.actions).map(([name, action]) => {
    const turned = { ...action, params: turn(action.params), returns: turn(action.returns) }
    return [name, turned] as const
  })
  return {
    ...surface,
    actions: turn(Object.fromEntries(actions)),
    objects: turnEach(surface.objects),
  }
}
