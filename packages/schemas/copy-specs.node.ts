import { cp } from 'node:fs/promises'

// The specs are data of the workspace; packed, they are `@tc3/schemas/specs/*`.
await cp(new URL('../../specs', import.meta.url), new URL('dist/specs', import.meta.url), {
  recursive: true,
})
