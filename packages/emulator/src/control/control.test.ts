import { compile, parseSpec } from '@tc3/spec'
import { describe, expect, test } from 'vitest'
import { DONE, LI, NOON, refusal, setUp, ZHANG } from '../../test/set-up.ts'
import { createProduct, type EmulatorOptions } from '../index.ts'
import { createControl } from './index.ts'

const bare = (version: string) => ({
  service: 'box',
  version,
  edition: 'intl',
  hosts: ['box.tencentcloudapi.com'],
  regions: [],
  actions: {},
  objects: {},
  errors: {},
})

function controlled(options: Partial<EmulatorOptions> = {}) {
  const given = setUp(options)
  const control = createControl(given.cloud)
  const ask = async (name: string, body?: unknown) => {
    const [method = '', path = ''] = name.split(' ')
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await control(
      new Request(`http://127.0.0.1/_tc3/${path}`, { method, ...(body ? { body: text } : {}) }),
    )
    return { status: response.status, told: await response.json() }
  }
  return { ...given, ask }
}

describe('control over HTTP', () => {
  test('tells what is served, and the calls with their findings', async () => {
    const { ask, remove, call } = controlled()
    expect(await ask('GET health')).toEqual({
      status: 200,
      told: { services: ['live 2018-08-01'] },
    })
    await remove('10000')
    await call({ TaskId: '1', Operator: 'li', Wings: 2 })
    expect((await ask('GET calls?action=DeleteLivePullStreamTask')).told).toMatchObject([
      { params: { TaskId: '10000' }, findings: [], at: NOON },
      { code: 'UnknownParameter', findings: [{ path: 'Wings' }] },
    ])
    expect((await ask('GET calls?action=Other')).told).toEqual([])
  })

  test('sets and advances the clock', async () => {
    const { ask } = controlled()
    expect((await ask('GET clock')).told).toEqual({ now: NOON })
    expect((await ask('POST clock', { set: 1000, advance: 5 })).told).toEqual({ now: 1005 })
  })

  test('a refused change of the clock changes nothing of it', async () => {
    const { ask } = controlled()
    expect(await ask('POST clock', { set: 1000, advance: 1e300 })).toMatchObject({ status: 400 })
    expect((await ask('GET clock')).told).toEqual({ now: NOON })
  })

  const cycle: Record<string, unknown> = { told: 'again' }
  cycle['itself'] = cycle

  test.for<[unknown, unknown]>([
    [new RangeError('a wing'), 'a wing'],
    [{ wings: 2 }, '{"wings":2}'],
    [Symbol('wing'), 'Symbol(wing)'],
    [5n, '5'],
    [Number.NaN, 'NaN'],
    [cycle, 'something that cannot be told'],
  ])('tells what was thrown, whatever it was: %s', async ([thrown, told]) => {
    const { ask, cloud, remove } = controlled()
    const when = () => {
      throw thrown
    }
    cloud.fail('DeleteLivePullStreamTask', 'InternalError', { when })
    await remove('10000')
    expect(await ask('GET calls')).toMatchObject({ status: 200, told: [{ thrown: told }] })
  })

  test('a body that cannot be read to its end is told', async () => {
    const { cloud } = controlled()
    const body = new ReadableStream({ start: (stream) => stream.error(new Error('it broke off')) })
    const request = new Request('http://127.0.0.1/_tc3/restore', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    const response = await createControl(cloud)(request)
    expect(response.status).toBe(400)
    expect((await response.json()).error).toMatch(/^body: expected one that can be read; /)
  })

  test('seeds one account, fails once, and brings all back', async () => {
    const { ask, remove } = controlled()
    await ask('POST seed', {
      service: 'live',
      seed: { tasks: [{ TaskId: 'a' }] },
      secretId: LI.secretId,
    })
    await ask('POST fail', { action: 'DeleteLivePullStreamTask', code: 'InternalError', times: 1 })
    expect(await (await remove('a', { credential: LI })).json()).toEqual(refusal('InternalError'))
    expect(await (await remove('a', { credential: LI })).json()).toEqual(DONE)
    await ask('POST reset')
    expect((await ask('GET calls')).told).toEqual([])
  })

  test('seeds the version of a service that is named', async () => {
    const versions = ['2019-01-01', '2020-01-01'].map((version) =>
      createProduct({
        service: compile(parseSpec(bare(version))),
        initial: { boxes: 0 },
        seed: ({ boxes }, more: { readonly boxes: number }) => ({ boxes: boxes + more.boxes }),
        operations: {},
      }),
    )
    const { ask, cloud } = controlled({ services: versions })
    const seed = { boxes: 2 }
    const asked = await ask('POST seed', { service: 'box', version: '2020-01-01', seed })
    expect(asked.status).toBe(200)
    expect(cloud.snapshot().products).toMatchObject({
      'box 2019-01-01 intl': { initial: { boxes: 0 } },
      'box 2020-01-01 intl': { initial: { boxes: 2 } },
    })
    expect(await ask('POST seed', { service: 'box', seed })).toMatchObject({
      status: 400,
      told: { error: 'version: expected one of 2019-01-01, 2020-01-01; received nothing' },
    })
  })

  test('adds accounts and sets how they stand', async () => {
    const { ask, remove } = controlled()
    const wang = { secretId: 'AKIDwang', secretKey: 'secret-of-wang' }
    expect((await ask('POST accounts', wang)).status).toBe(200)
    await ask('POST standing', { secretId: ZHANG.secretId, standing: 'frozen' })
    expect(await (await remove('10000', { credential: wang })).json()).toEqual(DONE)
    expect(await (await remove('10000')).json()).toEqual(refusal('ResourceNotFound.FreezeService'))
  })

  test('keeps and restores a snapshot', async () => {
    const { ask, remove } = controlled()
    const { told } = await ask('GET snapshot')
    await remove('10000')
    expect((await ask('POST restore', told)).status).toBe(200)
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  test.for<[string, unknown, number, RegExp]>([
    ['POST clock', { advance: 'soon' }, 400, /^advance: expected a number; received a string/],
    ['POST clock', '{', 400, /^body: expected a JSON object/],
    ['POST seed', { service: 'cvm' }, 400, /^service: expected one that is served; received cvm/],
    ['POST clock', { Advance: 5 }, 400, /^Advance: expected one of set, advance/],
    ['POST clock', { set: 1e300 }, 400, /^clock.set: expected unix milliseconds/],
    [
      'POST accounts',
      { secretId: 'a', secretKey: ['TOPSECRET'] },
      400,
      /^secretKey: expected a text; received a list$/,
    ],
    ['POST seed', {}, 400, /^service: expected a text; received nothing/],
    [
      'POST seed',
      { service: 'live', seed: 5 },
      400,
      /^seed: expected an object; received a number/,
    ],
    ['POST seed', { service: 'live', secretId: 'nobody' }, 400, /^secretId: no account has nobody/],
    ['POST clock', { set: null }, 400, /^set: expected a number; received null/],
    ['POST clock', '{"set":9007199254740993}', 400, /received a number beyond 2\^53/],
    ['POST fail', { action: 'Delete', code: 5 }, 400, /^code: expected a text; received a number/],
    [
      'POST fail',
      { action: 'Delete', code: 'InternalError', fault: { kind: 'drop' } },
      400,
      /^fault: expected none beside a code/,
    ],
    [
      'POST fail',
      { action: 'DeleteLivePullStreamTsk', code: 'InternalError' },
      400,
      /^fail: no service here has an action .*; did you mean DeleteLivePullStreamTask\?$/,
    ],
    ['GET calls?Action=X', undefined, 400, /^Action: expected one of action$/],
    ['GET health?a=1', undefined, 400, /^a: expected nothing$/],
    [
      'POST fail',
      { action: 'X', fault: { kind: 'luck' } },
      400,
      /^fault.kind: expected one of error, .*; received 'luck'/,
    ],
    [
      'POST fail',
      { action: 'X', fault: { kind: 'truncate' } },
      400,
      /^fault.bytes: expected a whole number; received nothing/,
    ],
    ['POST accounts', { secretId: ZHANG.secretId, secretKey: 'x' }, 400, /SecretId is given twice/],
    [
      'POST standing',
      { secretId: ZHANG.secretId, standing: 'rich' },
      400,
      /^standing: expected one of good/,
    ],
    ['POST restore', { tc3: 9 }, 400, /^snapshot.tc3: expected 1; received 9/],
    ['GET nothing', undefined, 404, /^no GET nothing/],
    ['POST health', undefined, 404, /^no POST health/],
  ])('%s with %o says what is wrong', async ([name, body, status, error]) => {
    const { ask } = controlled()
    expect(await ask(name, body)).toMatchObject({
      status,
      told: { error: expect.stringMatching(error) },
    })
  })
})
