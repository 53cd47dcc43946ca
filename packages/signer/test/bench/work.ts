/** A hundred bytes of JSON. */
export const PARAMS = {
  TaskId: '118148',
  Operator: 'zhangsan',
  SourceUrls: ['https://example.com/videos/a.mp4'],
  ToUrl: '',
  N: 1,
}

export const CREDENTIAL = {
  secretId: 'AKIDEXAMPLEexampleEXAMPLEexample0001',
  secretKey: 'exampleSecretKeyEXAMPLEsecretkey',
}

export const TIMESTAMP = 1551113065
export const HOST = 'live.tencentcloudapi.com'
export const CALL = {
  action: 'CreateLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: PARAMS,
}
