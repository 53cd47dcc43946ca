import { get, type Cases } from './base.ts'

const QUERIES: Readonly<Record<string, string>> = {
  'no parameters': '',
  'the page example': 'TaskId=10000&Operator=zhangsan',
  unsorted: 'Offset=0&Limit=10',
  sorted: 'Limit=10&Offset=0',
  'a name twice': 'A=1&A=2',
  'blank as %20': 'Name=a%20b',
  'blank as plus': 'Name=a+b',
  'plus itself': 'Name=a%2Bb',
  'lower-case hex': 'Name=%e6%8b%89',
  'upper-case hex': 'Name=%E6%8B%89',
  'beyond the basic plane': 'Name=%F0%9F%98%80',
  'bare marks of the Node SDK': 'Name=~!*()',
  'marks of the Python SDK': 'Name=~%21%2A%28%29',
  'marks of the PHP SDK': 'Name=%7E%21%2A%28%29',
  'apostrophe encoded': 'Name=it%27s',
  'apostrophe bare': "Name=it's",
  'equals in a value': 'Name=a%3Db',
  'bare equals in a value': 'Name=a=b',
  'empty value': 'Name=',
  'a name alone': 'Name',
  'trailing ampersand': 'A=1&',
  'leading ampersand': '&A=1',
  'two ampersands': 'A=1&&B=2',
  flattened: 'Filters.0.Name=zone&Filters.0.Values.0=a&Filters.0.Values.1=b',
  'flattened, ten and more': 'Ids.0=a&Ids.1=b&Ids.10=k&Ids.2=c',
  'booleans of Node': 'DryRun=false',
  'booleans of Python': 'DryRun=False',
  'underscore name': 'Task_Id=1',
  'percent that encodes nothing': 'Name=100%',
  'question mark and slash': 'Url=http://a/?b',
  'escaped question mark and slash': 'Url=http%3A%2F%2Fa%2F%3Fb',
  'two kilobytes': `Text=${'x'.repeat(2000)}`,
  'colon and brackets': 'A[0].B=1:2',
  semicolon: 'A=1;B=2',
}

/** GET: the query is signed as it is sent, neither encoded again nor sorted. */
export const GET_CASES: Cases = Object.fromEntries(
  Object.entries(QUERIES).map(([name, query]) => [name, get(query)]),
)
