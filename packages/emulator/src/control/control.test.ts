import { describe, expect, test } from 'vitest'
import { DONE, LI, NOON, refusal, setUp, ZHANG } from '../../test/set-up.ts'
import { createControl } from './index.ts'

function controlled() {
  const given = setUp()
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
      'POST fail',
      { action: 'X', fault: { kind: 'luck' } },
      400,
      /^fault.kind: expected one of error, .*; received luck/,
    ],
    [
      'POST fail',
      { action: 'X', fault: { kind: 'truncate' } },
      400,
      /^fault.bytes: expected a whole number; received undefined/,
    ],
    ['POST accounts', { secretId: ZHANG.secretId, secretKey: 'x' }, 400, /SecretId is given twice/],
    ['POST standing', { secretId: 'a', standing: 'rich' }, 400, /^standing: expected one of good/],
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
