import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Fields } from '../../spec.ts'
import { importApi } from '../import-api.ts'

const corpus = fileURLToPath(new URL('../../../../../../shared/corpus/intl/', import.meta.url))
const withCorpus = test.skipIf(!existsSync(corpus))

/** A text of a field, and the word in it that was taken for a default. */
interface FoundDefault {
  readonly prose: string
  readonly word: string
  readonly quote: string
}

function defaultsIn(fields: Fields): readonly FoundDefault[] {
  return Object.values(fields).flatMap(({ summary, hints = [] }) =>
    hints.flatMap(({ rule, value, quote }) =>
      rule === 'default' && typeof value === 'string' && typeof summary === 'string'
        ? [{ prose: summary, word: value, quote }]
        : [],
    ),
  )
}

function defaultsOf(file: string): readonly FoundDefault[] {
  const api: unknown = JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'))
  const { spec } = importApi({ api }, { edition: 'intl', file })
  const fields = Object.values(spec.actions).flatMap(({ params, returns }) => [params, returns])
  return [...fields, ...Object.values(spec.objects)].flatMap(defaultsIn)
}

/** A mark, or a plain word that is neither in quotes nor anywhere else in the text. */
function isDoubtful({ prose, word, quote }: FoundDefault): boolean {
  if (!/[\p{L}\d]/u.test(word)) return true
  const isPlain = /^[a-z]+$/.test(word) && !/["'`”’]$/.test(quote)
  return isPlain && prose.split(new RegExp(`\\b${word}\\b`)).length < 3
}

/** A corpus is read whole. */
const SLOW = { timeout: 120_000 }

withCorpus(
  'of the texts taken for defaults in English, few are words of the sentence',
  SLOW,
  () => {
    const found = globSync('*/*/api.json', { cwd: corpus }).toSorted().flatMap(defaultsOf)
    const doubtful = found.filter(isDoubtful)
    expect(found.length).toBeGreaterThan(300)
    expect(doubtful.length / found.length).toBeLessThan(0.02)
  },
)
