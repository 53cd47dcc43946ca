import { sign } from '../src/sign.ts'
import type { Params } from '../src/request-of.ts'
import { ACCOUNT } from './naive-client.ts'

/** 2019-02-25T16:44:25Z. */
export const AT = 1551113065

function everyByte(): FormData {
  const form = new FormData()
  form.append('A', 'b')
  form.append('File', new Blob([Uint8Array.from({ length: 256 }, (_, at) => at)]))
  return form
}

/** Every form of a call, made where it is sent from. */
function forms(): readonly { readonly params: Params; readonly method?: 'GET' }[] {
  return [
    { params: { Name: "it's (1) 张三" } },
    { params: {}, method: 'GET' },
    { params: { Name: "it's (1)*!~ 张三", List: [{ A: 1 }] }, method: 'GET' },
    { params: everyByte() },
    { params: new Uint8Array([0, 255, 13, 10]) },
    { params: '' },
    { params: new Blob(['{}'], { type: 'application/json' }) },
  ]
}

/** Signs and sends every form to an address whose answers are verdicts; gives the answers. */
export async function sendForms(endpoint: string): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  for (const { params, method } of forms()) {
    const call = { action: 'A', version: 'V', params }
    const options = { credential: ACCOUNT, endpoint, service: 'live', method, timestamp: AT }
    const response = await fetch(await sign(call, options))
    answers.push(await response.json())
  }
  return answers
}
