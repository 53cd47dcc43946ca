import process from 'node:process'

// Before each file of tests: what a test writes past the console is told to the console, and so fails the run.
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk: Uint8Array | string): boolean => {
    if (chunk.length > 0) console.error('written past the console:', chunk)
    return true
  }

// Node's own listener writes where nobody can see it.
process.removeAllListeners('warning').on('warning', (warning) => console.error(warning))
