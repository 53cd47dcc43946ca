import { isJsonObject, type Action, type Json, type Service } from '@tc3/spec'
import { revised, withParams } from './revised.ts'

/** What texts say of a watermark that leaves these members out; a Width or Height of 0 is the picture's own. */
const DEFAULTS = { XPosition: 0, YPosition: 0, Width: 0, Height: 0, Location: 0 }

function filled(params: unknown): unknown {
  if (!isJsonObject(params)) return params
  const { WatermarkList: marks } = params
  if (!Array.isArray(marks)) return params
  const whole = marks.map((mark: Json) => (isJsonObject(mark) ? { ...DEFAULTS, ...mark } : mark))
  return { ...params, WatermarkList: whole }
}

/** An action whose watermarks may leave members out: its own schema, which is asked once they are filled in. */
function lenient(action: Action): Action {
  if (!Object.hasOwn(action.spec.params, 'WatermarkList')) return action
  const params = () => {
    const { params: strict } = action
    const safeParse: typeof strict.safeParse = (given) => strict.safeParse(filled(given))
    return Object.create(strict, { safeParse: { value: safeParse } }) as typeof strict // but for this one method
  }
  return withParams(action, { params })
}

/** The service as it is where a watermark may leave out what texts give a default for. */
export const withLenientWatermarks = (service: Service): Service => revised(service, lenient)
