import { tarball } from './pack.ts'
import { publicPackages, textOf } from './workspace.ts'

/** The two files that make a folder a project with our tarballs, and with these of the catalog under these names. */
export function manifests(foreign: Readonly<Record<string, string>>) {
  const versions = catalog()
  const ours = publicPackages().map(({ manifest: { name } }) => [name, `file:${tarball(name)}`])
  const tarballs: Readonly<Record<string, string>> = Object.fromEntries(ours)
  const theirs = Object.entries(foreign).map(([name, row]) => [name, versions[row]])
  return {
    'package.json': {
      private: true,
      dependencies: { ...tarballs, ...Object.fromEntries(theirs) },
    },
    // JSON is YAML. Our packages ask for each other by a version that no registry has yet; all else is what the tests run with.
    'pnpm-workspace.yaml': {
      packages: [],
      overrides: { ...pinned(versions), ...tarballs },
      pmOnFail: 'ignore',
      allowBuilds: { msw: false },
    },
  }
}

/** What our packages depend on, in the versions of the catalog. */
function pinned(versions: Readonly<Record<string, string>>) {
  const theirs = publicPackages().flatMap(({ manifest }) =>
    Object.entries(manifest.dependencies ?? {}),
  )
  const ofCatalog = theirs.filter(([, version]) => version === 'catalog:')
  return Object.fromEntries(ofCatalog.map(([name]) => [name, versions[name]]))
}

/** The versions of foreign packages, by their names in the catalog. */
function catalog(): Readonly<Record<string, string>> {
  const [, section = ''] = /^catalog:\n((?: .*\n)*)/m.exec(textOf('pnpm-workspace.yaml')) ?? []
  const rows = section.matchAll(/^ {2}'?([^\s':]+)'?: \^?(\S+)/gm)
  return Object.fromEntries([...rows].map(([, name, version]) => [name, version]))
}
