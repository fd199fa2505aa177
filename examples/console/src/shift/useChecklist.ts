import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { check } from "../api/commands.js"
import type { CaseShown } from "../api/contract.js"
import { drawingOf } from "../form/drawing.js"
import { useChapter, usePlace } from "../shell/place.js"
import type { DeskShown } from "../shell/useDesks.js"
import { useSay } from "../words/useSay.js"
import { type CheckedItem, checklistOf } from "./checklist.js"
import { shiftOf } from "./shift.js"

/** What still stands between the clerk and a clean handover, item by item; read anew with everything that is recorded. */
export const useChecklist = (view: CaseShown, desk: DeskShown) => {
  const say = useSay()
  const { community, who } = usePlace()
  const { caseId } = view
  const [key] = useState(() => crypto.randomUUID())
  const form = useChapter("shift")?.commands.find(({ name }) => name === "leave")?.form
  const sending = { chapter: "shift", caseId, command: "leave", input: {}, key }
  const asked = useQuery({
    queryKey: ["case", community.id, "shift", caseId, who, "leaving"],
    queryFn: ({ signal }) => check(community.id, who, sending, signal),
    refetchInterval: 30_000
  })
  const ui = form && drawingOf(form, say).ui
  const names = (ui?.unmet?.items?.item?.["ui:choices"] ?? []) as ReadonlyArray<{ value: string; label: string }>
  const items: ReadonlyArray<CheckedItem> | undefined =
    asked.data && checklistOf(names, asked.data, shiftOf(view), view.timeline, desk)
  return { items, error: asked.error, again: () => void asked.refetch() }
}
