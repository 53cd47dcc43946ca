// Generated from specs/live/2018-08-01/cn.json by "pnpm run generate". Do not edit.
// @ts-nocheck

import type * as tc3 from '@tc3/spec'
import { errors } from './cn.errors.gen.ts'
import { CreateLivePullStreamTask } from './cn/CreateLivePullStreamTask.gen.ts'
import { DescribeLivePullStreamTasks } from './cn/DescribeLivePullStreamTasks.gen.ts'
import { ModifyLivePullStreamTask } from './cn/ModifyLivePullStreamTask.gen.ts'
import { DeleteLivePullStreamTask } from './cn/DeleteLivePullStreamTask.gen.ts'
import { DescribeLivePullStreamTaskStatus } from './cn/DescribeLivePullStreamTaskStatus.gen.ts'
import { RestartLivePullStreamTask } from './cn/RestartLivePullStreamTask.gen.ts'
import { InsertTaskTemporaryFiles } from './cn/InsertTaskTemporaryFiles.gen.ts'

const service: tc3.Service = {
  service: 'live',
  version: '2018-08-01',
  edition: 'cn',
  hosts: ['live.tencentcloudapi.com', 'live.{region}.tencentcloudapi.com'],
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
    DescribeLivePullStreamTaskStatus,
    RestartLivePullStreamTask,
    InsertTaskTemporaryFiles,
  },
}

export {
  CreateLivePullStreamTask,
  DescribeLivePullStreamTasks,
  ModifyLivePullStreamTask,
  DeleteLivePullStreamTask,
  DescribeLivePullStreamTaskStatus,
  RestartLivePullStreamTask,
  InsertTaskTemporaryFiles,
  service as live,
}
