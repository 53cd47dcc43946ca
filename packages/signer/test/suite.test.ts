import { test } from 'vitest'
import { suiteOf } from './suite/suite.ts'

test.for(suiteOf(100).map(({ name, run }) => [name, run] as const))('%s', async ([, run]) => run())
