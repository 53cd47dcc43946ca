import { isJsonObject, sampleOf, type Action, type Json } from '@tc3/spec'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { CORPUS, corpusServices, hasCorpus } from '../test/corpus.node.ts'
import { listingOf } from './listing.ts'
import { madeUp } from './made-up.ts'

// Each schema is used once here: compiling it costs more than it saves.
z.config({ jitless: true })

test.skipIf(!hasCorpus)(
  `every answer that is made up passes the schema of its action (published specs at ${hasCorpus ? 'hand' : CORPUS})`,
  () => {
    const broken: string[] = []
    let actions = 0
    for (const { service, actions: all } of corpusServices())
      for (const [name, action] of Object.entries(all)) {
        actions += 1
        const said = madeUp(action, sampleOf(action, 'params'), {})
        const output = 'output' in said ? { ...said.output, RequestId: 'id' } : said
        const { error } = action.answer.safeParse(output)
        if (error) broken.push(`${service}.${name}: ${error.issues[0]?.path.join('.')}`)
      }
    expect(broken).toEqual([])
    expect(actions).toBeGreaterThan(6000)
  },
  60_000,
)

const SIZES = ['Limit', 'PageSize']

const countedAt = (action: Action, size: object) => {
  const listing = listingOf(action.spec)
  const said = madeUp(action, { ...sampleOf(action, 'params'), ...size }, {})
  const place = (listing?.path ?? []).reduce<Json | undefined>(
    (value, name) => (isJsonObject(value) ? value[name] : undefined),
    'output' in said ? said.output : undefined,
  )
  if (!listing || !isJsonObject(place)) return undefined
  const items = place[listing.list]
  const total = place[listing.counter ?? '']
  return Array.isArray(items) ? { length: items.length, total } : undefined
}

test.skipIf(!hasCorpus)(
  `pages and counters of every answer that is asked for in pages add up (published specs at ${hasCorpus ? 'hand' : CORPUS})`,
  () => {
    const broken: string[] = []
    const seen = { asked: 0, listed: 0, counted: 0 }
    for (const { service, actions } of corpusServices())
      for (const [name, action] of Object.entries(actions)) {
        const size = SIZES.find((one) => Object.hasOwn(action.spec.params, one))
        if (size === undefined) continue
        seen.asked += 1
        const whole = countedAt(action, { Offset: 0, [size]: 1_000_000 })
        const page = countedAt(action, { Offset: 0, [size]: 1 })
        if (!whole || !page) continue
        seen.listed += 1
        const { total } = page
        if (total !== undefined) seen.counted += 1
        const addsUp = total === undefined || Number(total) === whole.length
        if (page.length > 1 || !addsUp) broken.push(`${service}.${name}`)
      }
    expect(broken).toEqual([])
    // Those that are not listed have no list, or an example without it.
    expect(seen).toEqual({ asked: 1067, listed: 989, counted: 874 })
  },
  60_000,
)
