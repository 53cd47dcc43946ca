/** The stack that a guard tells of who made a call; none where it is that of the error itself, which its test is in too. */
export const toldStack = (failure?: Error): string | undefined =>
  /^\s+at errorOf /m.test(failure?.stack ?? '') ? undefined : failure?.stack
