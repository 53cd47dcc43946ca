import { live as cn } from '@tc3/schemas/live/2018-08-01/cn'
import { actionOf, type Action, type Field, type Service } from '@tc3/spec'
import { revised, withParams } from './revised.ts'

const MODIFY = 'ModifyLivePullStreamTask'

/** A service whose tasks can be sent elsewhere, by the ToUrl of the China edition, or cannot: no such parameter then. */
export const withDestinationByModify = (service: Service, isAllowed: boolean): Service =>
  revised(service, (action) => {
    if (action.spec.name !== MODIFY || 'ToUrl' in action.spec.params === isAllowed) return action
    return isAllowed ? withToUrl(action) : withoutToUrl(action)
  })

/** The schema of what an action takes: it is of an object. */
interface ObjectSchema {
  readonly shape: Readonly<Record<string, unknown>>
  extend(shape: object): Action['params']
  omit(names: object): Action['params']
}

const objectOf = ({ params }: Action) => params as unknown as ObjectSchema // as generated

function withToUrl(action: Action): Action {
  const china = actionOf(cn, MODIFY)
  const ToUrl: Field = china.spec.params['ToUrl'] ?? { type: 'string' }
  const spec = { ...action.spec, params: { ...action.spec.params, ToUrl } }
  const params = objectOf(action).extend({ ToUrl: objectOf(china).shape['ToUrl'] })
  return withParams(action, { spec, params: () => params })
}

function withoutToUrl(action: Action): Action {
  const { ToUrl: _unknown, ...others } = action.spec.params
  const params = objectOf(action).omit({ ToUrl: true })
  return withParams(action, { spec: { ...action.spec, params: others }, params: () => params })
}
