import { createContext, useContext } from "react"

/** Opens the choice of who is at the desk; with roles, only of those who have one of them. */
export type ChooseWho = (roles?: ReadonlyArray<string>) => void

export const WhoDialogContext = createContext<ChooseWho>(() => undefined)

export const useWhoDialog = (): ChooseWho => useContext(WhoDialogContext)
