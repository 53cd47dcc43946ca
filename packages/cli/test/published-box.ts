/** A service of our own making, as the vendor would publish it. */
export const api = {
  actions: {
    OpenBox: {
      name: 'Open a box',
      document: 'Opens a box.',
      input: 'OpenBoxRequest',
      output: 'OpenBoxResponse',
      status: 'online',
    },
    ListBoxes: {
      name: 'List boxes',
      document: 'Lists boxes.',
      input: 'ListBoxesRequest',
      output: 'ListBoxesResponse',
      status: 'online',
    },
  },
  metadata: { apiVersion: '2020-01-02', serviceShortName: 'box' },
  objects: {
    OpenBoxRequest: {
      members: [
        { name: 'BoxId', type: 'string', member: 'string', required: true, document: 'Which box.' },
        { name: 'Depth', type: 'int', member: 'int64', required: false, document: 'How deep.' },
      ],
    },
    OpenBoxResponse: {
      members: [
        { name: 'Box', type: 'object', member: 'Box', output_required: true, document: 'The box.' },
        { name: 'RequestId', type: 'string', member: 'string', document: 'The id.' },
      ],
    },
    ListBoxesRequest: { members: [] },
    ListBoxesResponse: {
      members: [
        { name: 'Boxes', type: 'list', member: 'Box', output_required: true, document: 'Some.' },
        { name: 'RequestId', type: 'string', member: 'string', document: 'The id.' },
      ],
    },
    Box: {
      usage: 'out',
      members: [
        { name: 'Lid', type: 'bool', member: 'bool', output_required: true, document: 'Closed?' },
        { name: 'Inner', type: 'list', member: 'Box', document: 'What is in it.' },
      ],
    },
  },
  version: '1.0',
}

const answer = (inner: object) => JSON.stringify({ Response: { ...inner, RequestId: 'r-1' } })
const call = (action: string, params: object) =>
  `POST / HTTP/1.1\nX-TC-Action: ${action}\n\n${JSON.stringify(params)}`

/** Its examples, which keep its schemas. */
export const examples = {
  version: '1.0',
  actions: {
    OpenBox: [
      {
        title: 'One',
        document: '',
        input: call('OpenBox', { BoxId: 'box-1', Depth: 2 }),
        output: answer({ Box: { Lid: true } }),
      },
    ],
    ListBoxes: [
      { title: 'All', document: '', input: call('ListBoxes', {}), output: answer({ Boxes: [] }) },
    ],
  },
}

/** Its error codes, and which of them an action lists. */
export const errors = {
  codes: { 'ResourceNotFound.Box': 'There is no such box.' },
  actions: { OpenBox: ['ResourceNotFound.Box'] },
}

/** Its examples with digits in quotes and without a lid. */
export const wrongExamples = {
  version: '1.0',
  actions: {
    OpenBox: [
      {
        title: 'One',
        document: '',
        input: call('OpenBox', { BoxId: 'box-1', Depth: '2' }),
        output: answer({ Box: {} }),
      },
    ],
  },
}

/** The page of its action, as its text is copied. */
export const page = `OpenBox

1. API Description

Domain name for API request: box.tencentcloudapi.com.

This API is used to open a box.

2. Input Parameters

Parameter Name Required Type Description
Action Yes String Common Params. The value used for this API: OpenBox.
Version Yes String Common Params. The value used for this API: 2020-01-02.
Region No String Common Params. This parameter is not required.
BoxId Yes String Which box.

3. Output Parameters

Parameter Name Type Description
RequestId String The id.
`
