import type { Diff } from '@tc3/spec'
import { expect } from 'vitest'
import { api } from '../../test/published-box.ts'
import { test } from '../../test/shell.ts'

const { ListBoxes: _, ...left } = api.actions
const { ListBoxesRequest: __, ListBoxesResponse: ___, ...objects } = api.objects
const [id, depth] = api.objects.OpenBoxRequest.members

/** A year on: an action is gone, a parameter is added. */
const later = {
  ...api,
  actions: left,
  objects: {
    ...objects,
    OpenBoxRequest: { members: [id, { ...depth, document: 'Deep.' }, { ...depth, name: 'Key' }] },
  },
}

test('a change that breaks somebody is a finding', async ({ shell }) => {
  shell.put({ 'old.json': api, 'new.json': later })
  const { code, stdout, stderr } = await shell.tc3(['diff', 'old.json', 'new.json'])
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout.split('\n')).toEqual([
    'actionsRemoved actions.ListBoxes breaks callers and readers',
    'membersAddedRequest actions.OpenBox.params.Key',
    '3 changes: actionsRemoved 1, memberDocChanged 1, membersAddedRequest 1',
    '0 false alarms; breaking for callers 1, for readers 1',
    '',
  ])
})

test('what breaks nobody is clean', async ({ shell }) => {
  shell.put({
    'old.json': later,
    'new.json': { ...api, objects: { ...api.objects, ...later.objects } },
  })
  expect(await shell.tc3(['diff', 'old.json', 'new.json'])).toMatchObject({ code: 0 })
})

test('published files and specs made of them tell the same', async ({ shell }) => {
  shell.put({ 'old.json': api, 'new.json': later })
  for (const name of ['old', 'new'])
    await shell.tc3(['import', `${name}.json`, '--out', `${name}-spec.json`])
  const told = async (before: string, after: string) => {
    const { stdout } = await shell.tc3(['diff', before, after, '--json'])
    const { changes, counts }: Diff = JSON.parse(stdout)
    return {
      counts,
      changes: changes.map(({ kind, path, breaking }) => ({ kind, path, breaking })),
    }
  }
  const published = await told('old.json', 'new.json')
  expect(published.changes).toContainEqual({
    kind: 'actionsRemoved',
    path: 'actions.ListBoxes',
    breaking: { callers: true, readers: true },
  })
  expect(await told('old-spec.json', 'new-spec.json')).toEqual(published)
  expect(await told('old.json', 'new-spec.json')).toMatchObject({ changes: published.changes })
})

test('contracts of two services are not compared', async ({ shell }) => {
  const crate = { ...api, metadata: { ...api.metadata, serviceShortName: 'crate' } }
  shell.put({ 'old.json': api, 'new.json': crate })
  expect(await shell.tc3(['diff', 'old.json', 'new.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tc3: new.json: expected a contract of box; received one of crate\n',
  })
})
