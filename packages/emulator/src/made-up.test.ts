import { sign } from '@tc3/signer'
import { compile, lazyService, parseSpec, type JsonObject, type Service } from '@tc3/spec'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOON, PAGE_ID, ZHANG } from '../test/set-up.ts'
import { createEmulator, type EmulatorOptions } from './index.ts'

const VM = { Id: { type: 'string', returned: true }, Cpu: { type: 'int64', returned: true } }
const vms = Array.from({ length: 7 }, (_, at) => ({ Id: `vm-${at}`, Cpu: at }))
const action = (changed: object) => ({
  summary: 'An action.',
  region: 'none',
  params: {},
  returns: {},
  errors: [],
  examples: [],
  ...changed,
})
const paging = {
  Offset: { type: 'uint64' },
  Limit: { type: 'uint64' },
  PageNum: { type: 'uint64' },
  PageSize: { type: 'uint64' },
}

const box: Service = compile(
  parseSpec({
    service: 'box',
    version: '2020-01-01',
    edition: 'intl',
    hosts: ['box.tencentcloudapi.com'],
    regions: [],
    actions: {
      Shown: action({
        params: { A: { type: 'string' } },
        returns: { Vm: { type: { object: 'Vm' }, returned: true } },
        examples: [{ params: { A: '1' }, returns: { Vm: vms[0], RequestId: 'published' } }],
      }),
      Sometimes: action({
        returns: { Vm: { type: { object: 'Vm' }, returned: true } },
        examples: [
          { params: {}, returns: { Vm: { Id: 1 }, RequestId: 'published, and wrong' } },
          { params: {}, returns: { Vm: vms[0], RequestId: 'published' } },
          { params: {}, returns: { Vm: vms[1], RequestId: 'published' } },
        ],
      }),
      Unshown: action({
        params: { A: { type: 'string' } },
        returns: { Vm: { type: { object: 'Vm' }, returned: true } },
      }),
      ListInTexts: action({
        returns: { Vms: { type: { list: { object: 'Vm' } } }, TotalCount: { type: 'string' } },
        examples: [{ params: {}, returns: { Vms: vms, TotalCount: '1', RequestId: 'x' } }],
      }),
      ListInside: action({
        params: paging,
        returns: { Result: { type: { object: 'Page' }, returned: true } },
        examples: [
          { params: {}, returns: { Result: { Vms: vms, TotalCount: 99 }, RequestId: 'x' } },
        ],
      }),
      ListAlone: action({
        params: paging,
        returns: {
          Names: { type: { list: 'string' } },
          Vms: { type: { list: { object: 'Vm' } }, returned: true },
        },
        examples: [{ params: {}, returns: { Names: ['a', 'b'], Vms: vms, RequestId: 'x' } }],
      }),
      ListRenamed: action({
        params: paging,
        returns: {
          VMs: { type: { list: { object: 'Vm' } } },
          Vms: { type: { list: { object: 'Vm' } } },
          TotalCount: { type: 'int64', returned: true },
        },
        examples: [{ params: {}, returns: { Vms: vms, TotalCount: 99, RequestId: 'x' } }],
      }),
      ListOnwards: action({
        params: {
          Context: { type: 'string' },
          Cursor: { type: 'uint64' },
          MaxResults: { type: 'int64' },
        },
        returns: {
          Vms: { type: { list: { object: 'Vm' } }, returned: true },
          Context: { type: 'string', returned: true },
          NextContext: { type: 'string' },
          Cursor: { type: 'uint64', returned: true },
          ListOver: { type: 'bool', returned: true },
          HasMore: { type: 'bool' },
        },
        examples: [
          {
            params: {},
            returns: {
              Vms: vms,
              Context: 'abc',
              Cursor: 5,
              ListOver: false,
              HasMore: true,
              RequestId: 'x',
            },
          },
        ],
      }),
      List: action({
        params: paging,
        returns: {
          Vms: { type: { list: { object: 'Vm' } }, returned: true },
          TotalCount: { type: 'int64', returned: true },
          PageSize: { type: 'int64', returned: true },
          TotalPages: { type: 'int64', returned: true },
        },
        // A counter that does not add up, as published ones often don't.
        examples: [
          {
            params: {},
            returns: { Vms: vms, TotalCount: 1, PageSize: 1, TotalPages: 9, RequestId: 'x' },
          },
        ],
      }),
    },
    objects: {
      Vm: VM,
      Page: {
        Vms: { type: { list: { object: 'Vm' } }, returned: true },
        TotalCount: { type: 'int64', returned: true },
      },
    },
    errors: {},
  }),
)

async function call(name: string, params: object = {}, options: Partial<EmulatorOptions> = {}) {
  const cloud = createEmulator({
    services: [box],
    accounts: [ZHANG],
    now: () => NOON,
    newId: () => PAGE_ID,
    ...options,
  })
  const request = await sign(
    { action: name, version: '2020-01-01', params },
    { credential: ZHANG, endpoint: 'https://box.tencentcloudapi.com', timestamp: NOON / 1000 },
  )
  const response = await cloud.fetch(request)
  const text = await response.text()
  const { Response: inside } = JSON.parse(text) as { readonly Response: JsonObject }
  return { text, inside, source: response.headers.get('X-Tc3-Answer') }
}

describe('an action without behaviour', () => {
  test('is answered with its published example, and says so', async () => {
    const { inside, source } = await call('Shown')
    expect(inside).toEqual({ Vm: vms[0], RequestId: PAGE_ID })
    expect(source).toBe('example')
  })

  test('without one, with a value that its schema allows, and says so', async () => {
    const { inside, source } = await call('Unshown')
    expect(box.actions['Unshown']?.answer.safeParse(inside).success).toBe(true)
    expect(source).toBe('sample')
  })

  test.for([
    [0, vms[0]],
    [1, vms[1]],
    [2, vms[0]],
    [-1, vms[1]],
  ] as const)(
    'is answered with a published example that passes, whatever the seed: %i',
    async ([seed, vm]) => {
      const { inside, source } = await call('Sometimes', {}, { seed })
      expect(inside).toEqual({ Vm: vm, RequestId: PAGE_ID })
      expect(source).toBe('example')
    },
  )

  test('is answered the same for the same seed, and otherwise for another', async () => {
    const texts = async (seed: number) => (await call('Unshown', {}, { seed })).text
    expect(await texts(1)).toBe(await texts(1))
    expect(await texts(1)).not.toBe(await texts(2))
  })

  test('is refused where that is asked for', async () => {
    const { inside } = await call('Shown', {}, { withoutBehaviour: 'refused' })
    expect(inside).toMatchObject({ Error: { Code: 'Tc3.NoBehaviour' } })
  })

  test('is judged like any other', async () => {
    const { inside } = await call('Shown', { A: 1 })
    expect(inside).toMatchObject({ Error: { Code: 'InvalidParameter' } })
  })
})

test('a counter that is declared as a text is one', async () => {
  const { inside } = await call('ListInTexts')
  expect(inside).toMatchObject({ TotalCount: '7' })
})

describe('pages add up', () => {
  test.for<[object, object, number]>([
    [{}, { TotalCount: 7, TotalPages: 9 }, 7],
    [{ Limit: 3 }, { TotalCount: 7, TotalPages: 3 }, 3],
    [{ Offset: 6, Limit: 3 }, { TotalCount: 7 }, 1],
    [{ Offset: 9 }, { TotalCount: 7 }, 0],
    [{ Limit: 0 }, { TotalCount: 7, TotalPages: 9 }, 0],
    [{ PageNum: 2, PageSize: 5 }, { TotalCount: 7, PageSize: 5, TotalPages: 2 }, 2],
  ])('%o is told %o', async ([params, told, count]) => {
    const { inside } = await call('List', params)
    expect(inside).toMatchObject(told)
    expect(inside['Vms']).toHaveLength(count)
  })

  test.for<[string, object, object]>([
    ['inside an object', { Offset: 5, Limit: 9 }, { Result: { TotalCount: 7, Vms: vms.slice(5) } }],
    ['inside an object, whole', {}, { Result: { TotalCount: 7, Vms: vms } }],
    ['without a counter', { Limit: 2 }, { Names: ['a', 'b'], Vms: vms.slice(0, 2) }],
  ])('%s', async ([title, params, told]) => {
    const name = title.startsWith('inside') ? 'ListInside' : 'ListAlone'
    expect((await call(name, params)).inside).toMatchObject(told)
  })

  test('where the answer leaves out a list, the next one is meant', async () => {
    const { inside } = await call('ListRenamed', { Offset: 2, Limit: 3 })
    expect(inside).toEqual({ Vms: vms.slice(2, 5), TotalCount: 7, RequestId: PAGE_ID })
  })

  test.for<[object, object, number]>([
    [{}, { Context: '', ListOver: true, HasMore: false }, 7],
    [{ MaxResults: 3 }, { Context: '3', ListOver: false, HasMore: true }, 3],
    [{ MaxResults: 3, Context: '3' }, { Context: '6', ListOver: false, HasMore: true }, 3],
    [{ MaxResults: 3, Context: '6' }, { Context: '', ListOver: true, HasMore: false }, 1],
    [{ MaxResults: 7 }, { Context: '', ListOver: true }, 7],
    [{ MaxResults: 0 }, { Context: '', ListOver: true }, 0],
    [{ MaxResults: -1 }, { Context: '', ListOver: true }, 7],
    [{ MaxResults: 3, Context: '' }, { Context: '3' }, 3],
    [{ MaxResults: 3, Context: 'abc' }, { Context: '3' }, 3],
  ])('by a cursor: %o is told %o', async ([params, told, count]) => {
    const { inside } = await call('ListOnwards', params)
    expect(inside).toMatchObject(told)
    expect(inside['Vms']).toHaveLength(count)
  })

  test('a cursor that may be left out is there where there is more, and one that is a number stays', async () => {
    const more = await call('ListOnwards', { MaxResults: 3 })
    expect(more.inside).toMatchObject({ NextContext: '3', Cursor: 5 })
    const { inside } = await call('ListOnwards')
    expect(inside).toMatchObject({ Cursor: 5 })
    expect(inside).not.toHaveProperty('NextContext')
  })

  test('what an answer does not have is not echoed', async () => {
    const { inside } = await call('List', { Offset: 1, Limit: 3 })
    expect(Object.keys(inside).toSorted()).toEqual([
      'PageSize',
      'RequestId',
      'TotalCount',
      'TotalPages',
      'Vms',
    ])
  })

  test('whoever follows a cursor to its end has seen all, once', async () => {
    const seen: unknown[] = []
    let Context: unknown = ''
    do {
      const { inside } = await call('ListOnwards', { MaxResults: 2, Context })
      seen.push(inside['Vms'])
      ;({ Context } = inside)
    } while (Context !== '' && seen.length < 9)
    expect(seen.flat()).toEqual(vms)
  })

  test('all pages of any size make the whole list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (Limit) => {
        const pages: unknown[] = []
        for (let Offset = 0; Offset < 9; Offset += Limit)
          pages.push((await call('List', { Offset, Limit })).inside['Vms'])
        expect(pages.flat()).toEqual(vms)
      }),
      { numRuns: 9 },
    )
  })
})

test('a lazy service is read on its first call', async () => {
  let reads = 0
  const { service, version, edition } = box
  const lazy = lazyService({ service, version, edition }, () => {
    reads += 1
    return box
  })
  const options = { services: [lazy], accounts: [ZHANG] }
  createEmulator(options)
  expect(reads).toBe(0)
  expect((await call('Shown', {}, options)).source).toBe('example')
  expect(reads).toBe(1)
})
