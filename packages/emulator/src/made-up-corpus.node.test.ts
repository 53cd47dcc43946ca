import { isJsonObject, sampleOf, type Action, type Json } from '@tc3/spec'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { CORPUS, corpusServices, hasCorpus } from '../test/corpus.node.ts'
import { listingOf } from './listing.ts'
import { madeUp } from './made-up.ts'

// Each schema is used once here: compiling it costs more than it saves.
z.config({ jitless: true })

const SIZES = ['Limit', 'PageSize']

/** Where in its answer an action breaks its own schema; undefined where it does not. */
function breachOf(action: Action): string | undefined {
  const said = madeUp(action, sampleOf(action, 'params'), {})
  const output = 'output' in said ? { ...said.output, RequestId: 'id' } : said
  return action.answer.safeParse(output).error?.issues[0]?.path.join('.')
}

const countedAt = (action: Action, size: object) => {
  const listing = listingOf(action.spec)
  const said = madeUp(action, { ...sampleOf(action, 'params'), ...size }, {})
  const place = (listing?.path ?? []).reduce<Json | undefined>(
    (value, name) => (isJsonObject(value) ? value[name] : undefined),
    'output' in said ? said.output : undefined,
  )
  if (!listing || !isJsonObject(place)) return undefined
  const items = listing.lists.map((list) => place[list]).find(Array.isArray)
  const total = place[listing.counter ?? '']
  return items ? { length: items.length, total } : undefined
}

/** The page of one thing against all, for an action that is asked for pages. */
function pagesOf(action: Action) {
  const size = SIZES.find((one) => Object.hasOwn(action.spec.params, one))
  if (size === undefined) return undefined
  const whole = countedAt(action, { Offset: 0, [size]: 1_000_000 })
  const page = countedAt(action, { Offset: 0, [size]: 1 })
  if (!whole || !page) return { isListed: false, isCounted: false, addsUp: true }
  const isCounted = page.total !== undefined
  const sum = !isCounted || Number(page.total) === whole.length
  return { isListed: true, isCounted, addsUp: page.length <= 1 && sum }
}

// The names under which most cursors come back as they are sent.
const CURSORS = ['NextToken', 'Context', 'ScrollId', 'ScrollToken', 'PaginationToken']

/** Whether a client that follows the cursor of an action, a thing at a time, comes to its end; undefined without one. */
function endsOf(action: Action): boolean | undefined {
  const { params, returns } = action.spec
  const cursor = CURSORS.find((name) => params[name]?.type === 'string' && returns[name])
  if (cursor === undefined || !listingOf(action.spec)) return undefined
  const size = [...SIZES, 'MaxResults'].find((name) => Object.hasOwn(params, name))
  let sent: Json = ''
  for (let pages = 0; pages < 99; pages += 1) {
    const said = madeUp(action, { ...(size ? { [size]: 1 } : {}), [cursor]: sent }, {})
    sent = ('output' in said ? said.output[cursor] : undefined) ?? ''
    if (sent === '') return true
  }
  return false
}

describe.skipIf(!hasCorpus)(`published specs at ${hasCorpus ? 'hand' : CORPUS}`, () => {
  let seen: readonly {
    readonly action: string
    readonly breach: string | undefined
    readonly pages: ReturnType<typeof pagesOf>
    readonly ends: boolean | undefined
  }[] = []

  // One walk for all, for reading the specs takes longest.
  beforeAll(() => {
    seen = corpusServices().flatMap(({ service, actions }) =>
      Object.entries(actions).map(([name, action]) => ({
        action: `${service}.${name}`,
        breach: breachOf(action),
        pages: pagesOf(action),
        ends: endsOf(action),
      })),
    )
  }, 60_000)

  test('every answer that is made up passes the schema of its action', () => {
    const broken = seen.filter(({ breach }) => breach !== undefined)
    expect(broken).toEqual([])
    expect(seen.length).toBeGreaterThan(6000)
  })

  test('pages and counters of every answer that is asked for in pages add up', () => {
    const asked = seen.flatMap(({ action, pages }) => (pages ? [{ action, ...pages }] : []))
    expect(asked.filter(({ addsUp }) => !addsUp)).toEqual([])
    const listed = asked.filter(({ isListed }) => isListed).length
    const counted = asked.filter(({ isCounted }) => isCounted).length
    // Those that are not listed have no list, or an example without it.
    expect({ asked: asked.length, listed, counted }).toEqual({
      asked: 1067,
      listed: 994,
      counted: 879,
    })
  })

  test('whoever follows a cursor comes to its end', () => {
    const followed = seen.filter(({ ends }) => ends !== undefined)
    expect(followed.filter(({ ends }) => !ends).map(({ action }) => action)).toEqual([])
    expect(followed.length).toBeGreaterThan(20)
  })
})
