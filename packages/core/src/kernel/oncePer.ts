/** A pure function whose answer is worked out once for each object, and kept for as long as somebody has that. */
export const oncePer = <K extends object, A extends object>(answer: (about: K) => A): ((about: K) => A) => {
  const known = new WeakMap<K, A>()
  return (about) => {
    const found = known.get(about)
    if (found !== undefined) return found
    const made = answer(about)
    known.set(about, made)
    return made
  }
}
