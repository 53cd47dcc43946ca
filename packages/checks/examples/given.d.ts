import type { createEmulator as createEmulatorOfOurs, Emulator } from '@tc3/emulator'
import type { live as liveOfOurs } from '@tc3/emulator/live'
import type { CallInput, readWire as readWireOfSigner, SecretCredential } from '@tc3/signer'
import type { Action, JsonObject, Service, Spec, Type } from '@tc3/spec'

/** What an `@example` may take as given, beside the public names of its own package. */
declare global {
  // A call, and who makes it.
  const TaskId: string
  const Operator: string
  const call: CallInput
  const endpoint: string
  const timestamp: number
  const secretId: string
  const secretKey: string
  const credential: SecretCredential
  const secrets: Readonly<Record<string, string>>

  // What goes over the wire.
  const request: Request
  const response: Response
  const readWire: typeof readWireOfSigner

  // What a spec says.
  const text: string
  const spec: Spec
  const type: Type
  const action: Action
  const service: Service

  // Around a test.
  const cloud: Emulator
  const createEmulator: typeof createEmulatorOfOurs
  const live: typeof liveOfOurs
  const fc: typeof import('fast-check')
  const codeOf: (params: JsonObject) => Promise<string>
}
