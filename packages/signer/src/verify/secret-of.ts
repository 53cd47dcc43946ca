import { expected } from '../expected.ts'
import type { Awaitable } from '../runtime-hash.ts'

/** The secret of an account, or nothing for an unknown one; `any` accepts every well-formed signature unread. */
export type SecretOf = 'any' | ((secretId: string) => Awaitable<string | undefined>)

/** No secret: the signature is not compared. */
export const ANY = Symbol('any')

/** The secret of an account; a look-up that answers with anything but a text, as a plain object does, knows of none. */
export async function lookUp(
  secretOf: SecretOf,
  secretId: string,
): Promise<string | typeof ANY | undefined> {
  if (secretOf === 'any') return ANY
  if (typeof secretOf !== 'function') expected('secretOf', "a function, or 'any'")
  const secretKey: unknown = await secretOf(secretId)
  return typeof secretKey === 'string' && secretKey !== '' ? secretKey : undefined
}
