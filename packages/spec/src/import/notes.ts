import type { Place } from '../spec-error.ts'

/** Something in a published document that the import passed over, and how often. */
export interface ImportNote {
  readonly message: string
  /** The document, where it has a name. */
  readonly file?: string
  /** Where it was met first. */
  readonly path: string
  readonly count: number
}

/** Takes a note. */
export type TakeNote = (message: string, at: Place) => void

/** A pad on which the same message about the same document is one note, however often it comes. */
export function notePad(): {
  readonly take: TakeNote
  readonly notes: () => readonly ImportNote[]
} {
  const met = new Map<string, ImportNote>()
  return {
    take: (message, { file, path }) => {
      const key = `${file ?? ''}\n${message}`
      const first = met.get(key) ?? { message, ...(file !== undefined && { file }), path, count: 0 }
      met.set(key, { ...first, count: first.count + 1 })
    },
    notes: () => [...met.values()],
  }
}
