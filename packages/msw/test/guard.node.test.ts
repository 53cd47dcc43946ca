import { setupServer } from 'msw/node'
import { guardCases } from './guard-cases.ts'

guardCases(setupServer)
