import { Presets, SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** Does something with each file, one after the other, while a bar tells how far it is where a person watches. */
export async function eachTold<Result>(
  { stderr }: Pick<Io, 'stderr'>,
  files: readonly string[],
  act: (file: string) => Promise<Result>,
): Promise<readonly Result[]> {
  // Without a terminal it draws nothing.
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {file}', stream: stderr, clearOnComplete: true },
    Presets.shades_classic,
  )
  bar.start(files.length, 0, { file: '' })
  try {
    const results: Result[] = []
    for (const file of files) {
      bar.update({ file })
      results.push(await act(file))
      bar.increment()
    }
    return results
  } finally {
    bar.stop()
  }
}
