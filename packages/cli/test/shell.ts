import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { test as base } from 'vitest'
import { main } from '../src/main.ts'

/** A folder that is gone after the test, with `tc3` run inside it. */
export interface Shell {
  readonly folder: string
  /** Writes files; a value that is no text is written as JSON. */
  readonly put: (files: Readonly<Record<string, unknown>>) => void
  readonly read: (file: string) => string
  /** Every file and folder, by its path from the folder. */
  readonly list: () => readonly string[]
  readonly tc3: (words: readonly string[], world?: World) => Promise<Ran>
}

/** What surrounds a command. */
export interface World {
  readonly env?: Readonly<Record<string, string>>
  readonly isTTY?: boolean
}

/** What a command wrote, and its exit code. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A test that has a shell. */
export const test = base.extend<{ readonly shell: Shell }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the names of fixtures from it
  shell: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tc3-'))
    await use(shellIn(folder))
    rmSync(folder, { recursive: true })
  },
})

function shellIn(folder: string): Shell {
  return {
    folder,
    put: (files) => {
      for (const [file, value] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value))
      }
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    list: () => readdirSync(folder, { recursive: true }).map(String).toSorted(),
    tc3: (words, world) => run(words, folder, world),
  }
}

async function run(words: readonly string[], cwd: string, world: World = {}): Promise<Ran> {
  const { env = {}, isTTY = false } = world
  const [stdout, stderr] = [memory(isTTY), memory(isTTY)]
  const code = await main(words, { stdout, stderr, env, cwd })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

/** An output that keeps what is written. */
function memory(isTTY: boolean) {
  const texts: string[] = []
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      texts.push(String(chunk))
      done()
    },
  })
  return Object.assign(output, { isTTY, columns: 80, text: () => texts.join('') })
}
