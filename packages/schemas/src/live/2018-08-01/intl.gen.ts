// Generated from specs/live/2018-08-01/intl.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import { errors } from './intl.errors.gen.ts'
import { CreateLivePullStreamTask } from './intl/CreateLivePullStreamTask.gen.ts'
import { DescribeLivePullStreamTasks } from './intl/DescribeLivePullStreamTasks.gen.ts'
import { ModifyLivePullStreamTask } from './intl/ModifyLivePullStreamTask.gen.ts'
import { DeleteLivePullStreamTask } from './intl/DeleteLivePullStreamTask.gen.ts'
import { RestartLivePullStreamTask } from './intl/RestartLivePullStreamTask.gen.ts'

const service: tc3.Service = {
  service: 'live',
  version: '2018-08-01',
  edition: 'intl',
  hosts: [
    'live.tencentcloudapi.com',
    'live.intl.tencentcloudapi.com',
    'live.{region}.tencentcloudapi.com',
  ],
  regions: [
    'ap-bangkok',
    'ap-beijing',
    'ap-guangzhou',
    'ap-hongkong',
    'ap-mumbai',
    'ap-seoul',
    'ap-shanghai',
    'ap-singapore',
    'ap-tokyo',
    'eu-frankfurt',
    'na-ashburn',
    'na-siliconvalley',
  ],
  errors,
  actions: {
    CreateLivePullStreamTask,
    DescribeLivePullStreamTasks,
    ModifyLivePullStreamTask,
    DeleteLivePullStreamTask,
    RestartLivePullStreamTask,
  },
}

export {
  CreateLivePullStreamTask,
  DescribeLivePullStreamTasks,
  ModifyLivePullStreamTask,
  DeleteLivePullStreamTask,
  RestartLivePullStreamTask,
  service as live,
}
