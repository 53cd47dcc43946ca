import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type ActionSlice,
  type Example,
  type Field,
  type Fields,
  importApi,
  importPage,
  parseSpecText,
  sliceOf,
  type Spec,
} from '@tc3/spec'
import { expect, test } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const shared = here('../shared')
const read = (path: string) => readFileSync(path, 'utf8')
const own = (edition: string) => parseSpecText(read(here(`specs/live/2018-08-01/${edition}.json`)))

/** Skipped where the documents beside the repository are absent. */
const withDocuments = test.skipIf(!existsSync(shared))

const FLAGS = ['type', 'required', 'returned', 'nullable', 'disabled'] as const

/** What documents state about fields: not our prose, our examples or our limits. */
const stated = (fields: Fields, flags: readonly (keyof Field)[] = FLAGS) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      Object.fromEntries(flags.filter((flag) => flag in field).map((flag) => [flag, field[flag]])),
    ]),
  )

const untitled = (examples: readonly Example[]) =>
  examples.map((example) => ({ ...example, title: '' }))

/** What a documentation page states about an action. */
const onPage = ({ params, returns, examples, errors, ...slice }: ActionSlice) => ({
  name: slice.name,
  service: slice.service,
  version: slice.version,
  requestsPerSecond: slice.requestsPerSecond,
  region: slice.region,
  regions: slice.regions,
  params: stated(params),
  returns: stated(returns),
  errors: Object.keys(errors),
  examples: untitled(examples),
})

withDocuments('the documentation page of DeleteLivePullStreamTask says what our spec says', () => {
  const text = read(`${shared}/seed/DeleteLivePullStreamTask.txt`)
  const { spec, notes } = importPage(text, { edition: 'intl' })
  const name = 'DeleteLivePullStreamTask'
  expect(notes).toEqual([])
  expect(onPage(sliceOf(spec, name))).toEqual(onPage(sliceOf(own('intl'), name)))
})

/** Where our specs say that a member always comes and the older grammar of a published file has no word for it. */
const RETURNED_BESIDES: readonly string[] = [
  'RecentPullInfo',
  'TaskStatusInfo',
  'PullPushWatermarkInfo',
  'CreateLivePullStreamTask',
  'DescribeLivePullStreamTasks',
]

const published = (edition: 'intl' | 'cn'): Spec => {
  const { supplement, actions, objects, examples, metadata, version } = JSON.parse(
    read(`${shared}/live-pull/${edition}.json`),
  )
  const errors = { codes: supplement.errorDescriptions, actions: supplement.errorCodes }
  return importApi({ api: { actions, objects, metadata, version }, examples, errors }, { edition })
    .spec
}

/** What is stated of fields, but for `returned` where the published file has no word for it. */
const comparable = (name: string, fields: Fields) =>
  stated(
    fields,
    RETURNED_BESIDES.includes(name) ? ['type', 'required', 'nullable', 'disabled'] : FLAGS,
  )

/** What published files state of some actions and objects of a service. */
const inFiles = ({ actions, objects }: Spec, names: Spec) => ({
  actions: Object.entries(actions)
    .filter(([name]) => name in names.actions)
    .map(([name, { params, returns, errors, examples }]) => ({
      name,
      params: stated(params),
      returns: comparable(name, returns),
      errors,
      examples: untitled(examples),
    })),
  objects: Object.entries(objects)
    .filter(([name]) => name in names.objects)
    .map(([name, fields]) => ({ name, fields: comparable(name, fields) }))
    .toSorted((a, b) => a.name.localeCompare(b.name)),
})

withDocuments.for(['intl', 'cn'] as const)(
  'the published files of %s say what our spec says',
  (edition) => {
    const ours = own(edition)
    expect(inFiles(published(edition), ours)).toEqual(inFiles(ours, ours))
  },
)
