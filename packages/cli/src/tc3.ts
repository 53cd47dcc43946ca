#!/usr/bin/env node
import process from 'node:process'
import { beforeEndOf } from './before-end.ts'
import { main } from './main.ts'

const { stdout, stderr, env } = process
// A reader that has seen enough, as `head` does, is no mistake.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 3))
// Nobody hears the talk: what was asked for is done all the same.
stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.exit(3)
})
const beforeEnd = beforeEndOf(process)
const io = { stdout, stderr, env, cwd: process.cwd(), beforeEnd }
process.exitCode = await main(process.argv.slice(2), io)
