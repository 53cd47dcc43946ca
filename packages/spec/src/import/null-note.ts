/** What is said whenever null may come, and says nothing about values. */
const NOTE =
  /(?:注意[:：]?|note[:：]?)?\s*(?:此字段可能返回 ?null[^。\n]*。?|this field may return `?null`?[^.\n]*\.?)/gi

/** Whether a text says that null may come in the place of a value. */
export function saysNullable(prose: string): boolean {
  return prose.search(NOTE) >= 0
}

/** A text without what it says of null. */
export function withoutNullNote(prose: string): string {
  return prose.replace(NOTE, '')
}
