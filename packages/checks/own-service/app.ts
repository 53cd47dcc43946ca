import { createEmulator } from '@tc3/emulator'
import { createSigner } from '@tc3/signer'
import { readAnswer } from '@tc3/spec'
import { crate, OpenCrate } from './contracts/crate/2020-01-02/cn.gen.ts'

const { fetch } = createEmulator({ services: [crate], accounts: 'any' })
const signer = createSigner({ credential: { secretId: 'id', secretKey: 'key' }, fetch })
const call = { action: 'OpenCrate', version: '2020-01-02', params: { CrateId: 'crate-1' } }
const response = await signer.fetch('https://crate.tencentcloudapi.com', call)
console.log(JSON.stringify(await readAnswer(OpenCrate, response)))
