const DEPTH = 50
const FOREIGN = /node_modules|node:|\(native/

/**
 * The frames of the code that is calling, without packages and the runtime where others are left.
 * `own` says how many of the newest are the caller's own machinery.
 */
export function callerStack(own: number): string {
  const frames = rawStack()
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(own + 2)
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
