import { useMutation } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { send, useRefresh } from "../api/commands.js"
import type { CaseProps } from "../case/pack.js"
import { usePlace } from "../shell/place.js"
import type { Paper, Taking } from "./papers.js"

interface Taken {
  readonly paper: Paper
  readonly taking: Taking
}

/** Takes papers in one after another; what was refused stays chosen, and each keeps its id over a retry. */
export const useTakeIn = ({ view }: CaseProps, onTaken: (key: string) => void) => {
  const { community, who } = usePlace()
  const refresh = useRefresh()
  const ids = useRef(new Map<string, string>())
  const [progress, setProgress] = useState({ done: 0, all: 0 })
  const idOf = (content: string) => {
    const known = ids.current.get(content) ?? crypto.randomUUID()
    ids.current.set(content, known)
    return known
  }
  const { mutate, error } = useMutation({
    mutationFn: async (papers: ReadonlyArray<Taken>) => {
      for (const [index, { paper, taking }] of papers.entries()) {
        setProgress({ done: index, all: papers.length })
        const { document, worker, key } = paper
        const input = { document, ...(worker !== undefined && { worker }), ...taking }
        const id = idOf(`${view.caseId} ${key} ${JSON.stringify(input)}`)
        await send(community.id, who, {
          chapter: view.chapter,
          caseId: view.caseId,
          command: "handInDocument",
          input,
          key: id
        })
        onTaken(key)
      }
    },
    onSettled: async () => {
      await refresh(community.id)
      setProgress({ done: 0, all: 0 })
    }
  })
  return { takeIn: mutate, error, ...progress }
}
