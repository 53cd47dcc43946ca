/** A function that makes its answer once for all that `nameOf` gives one name. */
export function once<Given, Made>(
  nameOf: (given: Given) => unknown,
  make: (given: Given) => Made,
): (given: Given) => Made {
  const made = new Map<unknown, Made>()
  return (given) => {
    const name = nameOf(given)
    if (!made.has(name)) made.set(name, make(given))
    return made.get(name) as Made // set above
  }
}
