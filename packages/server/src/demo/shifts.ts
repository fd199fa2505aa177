import { inOrder, type Setting, step, type Thread } from "./Story.js"

/** Today at the sample community's desks: who came, and that all was ready. */
export const shifts = ({ day }: Setting): ReadonlyArray<Thread> =>
  (
    [
      ["A", "S01"],
      ["B", "S02"]
    ] as const
  ).map(([desk, clerk]) => ({
    ...{ chapter: "shift", caseId: `${day(0)}-${desk}` },
    story: inOrder(step(0, "07:52", clerk, "arrive"), step(0, "08:05", clerk, "prepare", { unmet: [] }))
  }))
