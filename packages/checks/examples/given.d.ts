import type * as emulator from '@tc3/emulator'
import type { live as liveProduct } from '@tc3/emulator/live'
import type { DeleteLivePullStreamTask as deleteTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import type { DescribeLivePullStreamTasks as describeTasks } from '@tc3/schemas/live/2018-08-01/intl/DescribeLivePullStreamTasks'
import type * as signers from '@tc3/signer'
import type { Action, JsonObject, Service, Spec, Type } from '@tc3/spec'

/** What an `@example` may take as given, beside the public names of its own package. */
declare global {
  // A call, and who makes it.
  const TaskId: string
  const Operator: string
  const call: {
    readonly action: 'DeleteLivePullStreamTask'
    readonly version: '2018-08-01'
    readonly params: { readonly TaskId: string; readonly Operator: string }
  }
  const endpoint: string
  const url: string
  const timestamp: number
  const secretId: string
  const secretKey: string
  const credential: signers.SecretCredential
  const fetchTemporaryKeys: () => Promise<signers.TimedCredential>
  const secrets: Readonly<Record<string, string>>
  const signer: signers.Signer

  // What goes over the wire.
  const request: Request
  const response: Response
  const readWire: typeof signers.readWire

  // What a spec says.
  const text: string
  const spec: Spec
  const before: Spec
  const after: Spec
  const readSpec: (file: string) => Spec
  const type: Type
  const action: Action
  const service: Service
  const DeleteLivePullStreamTask: typeof deleteTask
  const DescribeLivePullStreamTasks: typeof describeTasks

  // What is published.
  const api: unknown
  const examples: unknown

  // Around a test.
  const cloud: emulator.Emulator
  const createEmulator: typeof emulator.createEmulator
  const live: typeof liveProduct
  const fc: typeof import('fast-check')
  const codeOf: (params: JsonObject) => Promise<string>

  // Around a script.
  const out: string
  const join: typeof import('node:path').join
  const writeFile: typeof import('node:fs/promises').writeFile
}
