import { createContext, useContext } from "react"

/** Opens sources for reading. */
export type Read = (ids: ReadonlyArray<string>) => void

export const ReaderContext = createContext<Read>(() => undefined)

export const useReader = (): Read => useContext(ReaderContext)
