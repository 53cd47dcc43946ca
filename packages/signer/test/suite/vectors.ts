import type { Vector, VectorV1 } from '../vectors/format.ts'
import v1Published from '../../vectors/v1-published.json' with { type: 'json' }
import v1 from '../../vectors/v1.json' with { type: 'json' }
import v3FormsAndBytes from '../../vectors/v3-forms-and-bytes.json' with { type: 'json' }
import v3Get from '../../vectors/v3-get.json' with { type: 'json' }
import v3Headers from '../../vectors/v3-headers.json' with { type: 'json' }
import v3Hosts from '../../vectors/v3-hosts.json' with { type: 'json' }
import v3PostJson from '../../vectors/v3-post-json.json' with { type: 'json' }
import v3Published from '../../vectors/v3-published.json' with { type: 'json' }
import v3Secrets from '../../vectors/v3-secrets.json' with { type: 'json' }
import v3Times from '../../vectors/v3-times.json' with { type: 'json' }

// The generator's own types; a JSON module has the types of its first reading.
export const VECTORS = [
  ...v3PostJson,
  ...v3Get,
  ...v3FormsAndBytes,
  ...v3Times,
  ...v3Hosts,
  ...v3Headers,
  ...v3Secrets,
  ...v3Published,
] as unknown as readonly Vector[]

export const VECTORS_V1 = [...v1, ...v1Published] as unknown as readonly VectorV1[]
