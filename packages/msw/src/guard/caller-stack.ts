const DEPTH = 50
const FOREIGN = /node_modules|node:|<anonymous>\)$|at async Promise\.all/
// As this package stands where it is installed, and in its own workspace.
const OWN = /[/\\](?:@tc3[/\\]msw|packages[/\\]msw[/\\](?:src|dist))[/\\]/

/**
 * The frames of the code that is calling, without packages and the runtime where others are left: of an SDK that goes
 * on in callbacks nothing else is.
 */
export function callerStack(): string {
  const frames = rawStack()
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !OWN.test(line))
  const told = frames.filter((frame) => !FOREIGN.test(frame))
  return (told.length > 0 ? told : frames).join('\n')
}

/** Ten frames, as V8 keeps them, do not reach through an SDK. */
function rawStack(): string {
  const v8: { stackTraceLimit?: number } = Error as object
  const limit = v8.stackTraceLimit
  v8.stackTraceLimit = DEPTH
  const { stack = '' } = new Error('called here')
  if (limit !== undefined) v8.stackTraceLimit = limit
  return stack
}
