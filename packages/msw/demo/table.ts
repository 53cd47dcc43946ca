import process from 'node:process'
import { styleText } from 'node:util'
import Table from 'cli-table3'
import type { Exchange } from './exchanges.ts'

/** An exchange, and what came of it: `success`, or the codes of all its calls, each once. */
export interface Outcome {
  readonly exchange: Exchange
  readonly came: string
}

/** What the contract wants to come. */
const expectedOf = ({ code = 'success' }: Exchange): string => code

/** Whether the service answered as the contract says. */
export const isKept = ({ exchange, came }: Outcome): boolean => came === expectedOf(exchange)

/** The least width at which the same code stands twice in a row. */
const WIDE = 96

const PARTS = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((part) => [
  part,
  `${part}-mid`,
  `${part}-left`,
  `${part}-right`,
])
const PLAIN = Object.fromEntries(PARTS.map((part) => [part, '']))
const HEAD = ['the client', 'expected', 'came', 'at fault']

/** Outcomes as a table without lines: for a terminal of 80 columns and more, with colours on a terminal alone. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const table = new Table({
    head: HEAD.map((title) => styleText('bold', title)),
    chars: { ...PLAIN, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  })
  table.push(...outcomes.map(row))
  return table.toString().replace(/ +$/gm, '')
}

function row(outcome: Outcome): string[] {
  const { exchange, came } = outcome
  const isNarrow = (process.stdout.columns ?? WIDE) < WIDE
  const told = isNarrow && isKept(outcome) ? 'as expected' : came
  return [exchange.title, expectedOf(exchange), told, breaker(outcome)]
}

function breaker(outcome: Outcome): string {
  if (!isKept(outcome)) return styleText(['red', 'bold'], 'THE SERVICE')
  return outcome.exchange.isForbidden
    ? styleText('yellow', 'the client')
    : styleText('green', 'nobody')
}
