import { EXIT_CODES_HELP } from './exit-code.ts'
import type { Paint } from './style.ts'

type Rows = readonly (readonly [left: string | number, right: string])[]

/** What stands below each help, in the style of its other parts: examples, where there are some, and exit codes. */
export function helpBelow(examples: Rows, paint: Paint): string {
  const parts = [
    ...(examples.length > 0 ? [part('Examples:', examples, paint)] : []),
    part('Exit codes:', EXIT_CODES_HELP, paint),
  ]
  return parts.join('\n')
}

function part(title: string, rows: Rows, paint: Paint): string {
  const widest = Math.max(...rows.map(([left]) => String(left).length))
  const lines = rows.map(([left, right]) => `  ${String(left).padEnd(widest)}  ${right}`)
  return ['', paint('bold', title), ...lines].join('\n')
}
