import type { KeyboardEvent } from "react"

/** Moves the focus up and down between the rows of a list. */
export const alongRows = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  if (step === 0) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a.row-link")]
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step]
  if (next === undefined || (document.activeElement as HTMLElement)?.closest("form")) return
  event.preventDefault()
  next.focus()
}
