import type { PublishedExample } from './published.ts'

const TITLE = /^(?:Example|示例) ?\d+ ?(.*)$/
const INPUT = /^(?:Input Example|输入示例)$/
const OUTPUT = /^(?:Output Example|输出示例)$/

/** The examples of a page's section as texts: a title, then what was sent, then what came. */
export function pageExamples(lines: readonly string[]): readonly PublishedExample[] {
  const starts = lines.flatMap((line, at) => (TITLE.test(line) ? [at] : []))
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length)
    const [, title = ''] = TITLE.exec(own[0] ?? '') ?? []
    return { title, input: below(INPUT, own), output: below(OUTPUT, own) }
  })
}

/** What stands below a heading up to the next one. */
function below(heading: RegExp, lines: readonly string[]): string {
  const start = lines.findIndex((line) => heading.test(line))
  if (start < 0) return ''
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => INPUT.test(line) || OUTPUT.test(line))
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .join('\n')
    .trim()
}
