import { judge, type Catalog } from '@tc3/contract'
import { readWire, type KeyCache, type RawParts } from '@tc3/signer'
import { answer } from './answer.ts'
import { recordOf, type CallLog } from './calls.ts'
import type { Clock } from './clock.ts'
import { forPage, preflight } from './cors.ts'
import { arrive } from './faults/disturb.ts'
import type { Realm } from './realm.ts'
import { settle } from './settle.ts'

/** What an answer is made with. */
export interface Parts {
  readonly catalog: Catalog
  readonly keys: KeyCache
  readonly unsigned: readonly string[]
  readonly clock: Clock
  readonly newId: () => string
  readonly log: CallLog
  /** The realm as it stands now. */
  readonly realm: () => Realm
}

/** From the request to what arrives of the answer. */
export async function respond(
  request: Request,
  raw: RawParts | undefined,
  { catalog, keys, unsigned, clock, newId, log, realm }: Parts,
): Promise<Response> {
  const asked = preflight(request)
  if (asked) return asked
  const stamp = { at: clock.now(), id: newId() }
  const wire = await readWire(request, raw)
  const { accounts } = realm()
  const judgement = await judge(wire, { accounts, catalog, keys, unsigned, at: stamp.at })
  // From here to the log nothing waits: what a call does to a state is done at once.
  const settled = settle(judgement, stamp.at, realm())
  const record = recordOf(judgement, settled, stamp)
  log.add(record)
  const arrived = await arrive(answer(settled, stamp), settled.disturbances, clock)
  const response = forPage(request, arrived)
  log.answered(record, response)
  return response
}
