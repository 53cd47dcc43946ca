#!/usr/bin/env node
import process from 'node:process'
import { main } from './main.ts'

const { stdout, stderr, env } = process
// A reader that has seen enough, as `head` does, is no mistake.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 3))
process.exitCode = await main(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() })
