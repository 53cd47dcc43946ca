import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, importApi, lazyService, readJson, type Service } from '@tc3/spec'

/** Where published specs lie beside the checkout, for those who have them. */
export const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/cn', import.meta.url))

/** Whether there are any. */
export const hasCorpus = existsSync(CORPUS)

const read = (file: string): unknown =>
  existsSync(file) ? readJson(readFileSync(file, 'utf8')) : undefined

function load(folder: string): Service {
  const [api, examples, errors] = ['api', 'examples', 'errors'].map((name) =>
    read(join(CORPUS, folder, `${name}.json`)),
  )
  const { spec } = importApi({ api, examples, errors }, { edition: 'cn', file: folder })
  return compile(spec)
}

/** Every published service, read when it is first called; a folder says its name and its version. */
export const corpusServices = (): readonly Service[] =>
  globSync('*/*/api.json', { cwd: CORPUS })
    .map(dirname)
    .toSorted()
    .map((folder) => {
      const [service = '', version = ''] = folder.split('/')
      const day = version.replace(/^v(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
      return lazyService({ service, version: day, edition: 'cn' }, () => load(folder))
    })
