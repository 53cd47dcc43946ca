import { errorsPath } from './error-source.ts'
import { lines, literal, memberName } from './source-text.ts'
import type { Spec } from '../spec.ts'

/** The module of a service: the service as one value under its own name, and its actions by name. */
export function serviceSource(spec: Spec): string {
  const { service, version, edition, hosts, regions } = spec
  const names = Object.keys(spec.actions)
  const members = Object.entries({ service, version, edition, hosts, regions }).map(
    ([name, value]) => `${memberName(name)}: ${literal(value)}`,
  )
  const imports = names.map((name) => `import { ${name} } from './${edition}/${name}.gen.ts'`)
  return [
    [
      `import type * as tc3 from '@tc3/spec'`,
      `import { errors } from './${errorsPath(spec)}'`,
      ...imports,
    ].join('\n'),
    `const service: tc3.Service = ${lines(['{', '}'], [...members, 'errors', `actions: ${lines(['{', '}'], names)}`])}`,
    // Renamed on the way out, because a service may be called by a word of the language, as `as` is.
    `export ${lines(['{', '}'], [...names, `service as ${service}`])}`,
  ].join('\n\n')
}
