/** What this browser remembers of how the console is used here. Nothing personal: staff are opaque ids. */
type Name = "language" | "theme" | "who" | "community"

const keyOf = (name: Name) => `qiantai.${name}`

/** Reads and writes where storage is allowed; elsewhere nothing is remembered, and nothing breaks. */
export const preference = {
  read: (name: Name): string | undefined => {
    try {
      return localStorage.getItem(keyOf(name)) ?? undefined
    } catch {
      return undefined
    }
  },
  write: (name: Name, value: string): void => {
    try {
      localStorage.setItem(keyOf(name), value)
    } catch {
      // The choice holds until the page is left.
    }
  }
}
