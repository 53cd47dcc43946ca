import { sampleOf } from '@tc3/spec'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { CORPUS, corpusServices, hasCorpus } from '../test/corpus.node.ts'
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
