import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importApi, type Spec } from '@tc3/spec'

/** Published files of many services, beside the checkout. */
export const CORPUS: string = fileURLToPath(
  new URL('../../../../shared/corpus/cn', import.meta.url),
)

/** The spec of every service version of the corpus, one after the other; none, and a line, where it is absent. */
export function* corpusSpecs(): Generator<Spec> {
  if (!existsSync(CORPUS)) console.log(`skipped: there is no ${CORPUS}`)
  for (const file of globSync('*/*/api.json', { cwd: CORPUS }).toSorted()) {
    const api: unknown = JSON.parse(readFileSync(`${CORPUS}/${file}`, 'utf8'))
    yield importApi({ api }, { edition: 'cn', file }).spec
  }
}
