import type { Fields } from '@tc3/spec'

/** Names that careless code takes for declared ones: prototypes', common parameters', paths, blanks. */
const TEMPTING: readonly string[] = [
  'Force',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'Action',
  'Version',
  'Region',
  'Timestamp',
  'Nonce',
  'SecretId',
  'Signature',
  'SignatureMethod',
  'Token',
  'Language',
  'RequestClient',
  'X-TC-Action',
  'RequestId',
  '$schema',
  '0',
  '',
  ' ',
]

/** Names that are not declared: tempting ones, and the declared ones in another spelling. */
export function unknownNames(fields: Fields): readonly string[] {
  const respelled = Object.keys(fields).flatMap((name) => [
    name.toLowerCase(),
    name.toUpperCase(),
    `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    `${name} `,
    `${name}.0`,
    `${name}s`,
  ])
  return [...new Set([...respelled, ...TEMPTING])].filter((name) => !Object.hasOwn(fields, name))
}
