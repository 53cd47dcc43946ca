import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importApi, type Spec } from '@tc3/spec'

/** Published files of many services, beside the checkout. */
export const CORPUS: string = fileURLToPath(
  new URL('../../../../shared/corpus/cn', import.meta.url),
)

/** Whether it is there; a line where it is not. */
export function hasCorpus(folder: string = CORPUS): boolean {
  const isThere = existsSync(folder)
  if (!isThere) console.log(`skipped: there is no ${folder}`)
  return isThere
}

/** The spec of every service version of the corpus, one after the other, with examples and codes. */
export function* corpusSpecs(): Generator<Spec> {
  for (const file of globSync('*/*/api.json', { cwd: CORPUS }).toSorted()) {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(`${CORPUS}/${dirname(file)}/${name}.json`, 'utf8'))
    const published = { api: read('api'), examples: read('examples'), errors: read('errors') }
    yield importApi(published, { edition: 'cn', file }).spec
  }
}
