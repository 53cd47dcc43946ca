import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { MISTAKES } from '../src/diagnose/mistakes.ts'

test('the guide lists every mistake of the doctor', async () => {
  const guide = await readFile(`${import.meta.dirname}/../../../docs/signer.md`, 'utf8')
  const [, doctor = ''] = guide.split('## The doctor')
  const [section = ''] = doctor.split('\n## ')
  const listed = section.split('\n').filter((line) => /^\| .*`/.test(line))
  const names = listed.flatMap((line) =>
    Array.from(line.matchAll(/`([^`]+)`/g), ([, name]) => name),
  )
  expect(names.toSorted()).toEqual(MISTAKES.map(({ name }) => name).toSorted())
})
