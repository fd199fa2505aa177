let listener: ((heard: unknown) => void) | undefined

/** Has everything that rehearsals are answered told to a listener, with what names its sources; nothing ends it. */
export const listen = (to: ((heard: unknown) => void) | undefined): void => {
  listener = to
}

/** Tells the listener, if there is one. */
export const hear = (heard: unknown): void => listener?.(heard)
