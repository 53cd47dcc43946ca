export { tencentCloud } from './tencent-cloud.ts'
