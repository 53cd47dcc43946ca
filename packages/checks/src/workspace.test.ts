import { expect, test } from 'vitest'
import { packages, publicPackages, textOf } from './workspace.ts'

test.for(publicPackages())('$folder is type-checked with the others', ({ path }) => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'))
  expect(scripts['typecheck']?.split(' ')).toContain(path)
})

test.for(publicPackages())('$folder exports the same names when it is packed', ({ manifest }) => {
  const packed = manifest.publishConfig?.exports ?? manifest.exports ?? {}
  expect(Object.keys(manifest.exports ?? {}).filter((name) => !(name in packed))).toEqual([])
})

test.for(packages())(
  '$folder takes versions from the catalog and the workspace',
  ({ manifest }) => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(
      versions.filter((version) => version !== 'catalog:' && version !== 'workspace:^'),
    ).toEqual([])
  },
)
