/** The names of secrets in any spelling, with what stands between them and the value; `PageToken` is none. */
const NAME =
  /((?<![a-z0-9])|tc[\W_]*)token[\s:="']*|authorization[\s:="']*|secret[\W_]*key[\s:="']*/i
/** What may follow a name in a list: the names of headers. */
const NAMES = /^(;(x-tc-[a-z-]{1,20}|content-type|host))*$/

/** Cuts a line where a secret begins: behind the name of one, however it is written, or at one of these values. */
export function hiding(secrets: readonly string[]): (line: string) => string {
  return (line) => {
    const name = NAME.exec(line)
    const behind = name ? name.index + name[0].length : line.length
    if (name && NAMES.test(line.slice(behind))) return line
    const values = secrets
      .filter((secret) => secret.length > 3) // shorter ones are none, and stand in many a word
      .map((secret) => line.toLowerCase().indexOf(secret.toLowerCase()))
    return line.slice(0, Math.min(behind, ...values.filter((at) => at >= 0)))
  }
}
