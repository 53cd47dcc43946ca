import type { PublishedExample } from './published.ts'

const TITLE = /^(?:Example|示例) ?\d+ ?(.*)$/
const INPUT = /^(?:Input Example|输入示例)$/
const OUTPUT = /^(?:Output Example|输出示例)$/

/** The examples of a page's section as texts: a title, then what was sent, then what came. */
export function pageExamples(lines: readonly string[]): readonly PublishedExample[] {
  const starts = lines.flatMap((line, at) => (TITLE.test(line) ? [at] : []))
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length)
    const input = own.findIndex((line) => INPUT.test(line))
    const output = own.findIndex((line) => OUTPUT.test(line))
    const [, title = ''] = TITLE.exec(own[0] ?? '') ?? []
    return {
      title,
      input: own
        .slice(input + 1, output)
        .join('\n')
        .trim(),
      output: own
        .slice(output + 1)
        .join('\n')
        .trim(),
    }
  })
}
