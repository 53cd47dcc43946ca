import { setupWorker } from 'msw/browser'
import { guardCases } from './guard-cases.ts'

guardCases(setupWorker)
