/** Something in a published file that the import passed over, and how often. */
export interface ImportNote {
  readonly message: string
  /** Where it was met first. */
  readonly path: string
  readonly count: number
}

/** Takes a note. */
export type TakeNote = (message: string, path: string) => void

/** A pad on which the same message is one note, however often it comes. */
export function notePad(): {
  readonly take: TakeNote
  readonly notes: () => readonly ImportNote[]
} {
  const met = new Map<string, ImportNote>()
  return {
    take: (message, path) => {
      const known = met.get(message)
      met.set(message, { path, ...known, message, count: (known?.count ?? 0) + 1 })
    },
    notes: () => [...met.values()],
  }
}
