import { roles } from "@qiantai/core"
import { useQueries } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { Outlet, useParams } from "react-router"
import type { Who } from "../api/client.js"
import type { StaffMember } from "../api/contract.js"
import { chaptersQuery, communitiesQuery, sourcesQuery, staffQuery } from "../api/queries.js"
import { ClauseReader } from "../clauses/ClauseReader.js"
import { preference } from "../look/preference.js"
import { NoSuchPage } from "./NoSuchPage.js"
import { PlaceContext } from "./place.js"
import { Trouble } from "./Trouble.js"
import { Waiting } from "./Waiting.js"
import { WhoDialog } from "./WhoDialog.js"

const remembered = (): Who | undefined => {
  const [by, role] = preference.read("who")?.split("/") ?? []
  return by && role ? { by, role } : undefined
}

/** Before anyone is on the books, each role stands for itself: somebody has to begin. */
const nobodyYet: ReadonlyArray<StaffMember> = Object.keys(roles)
  .filter((role) => role !== "system" && role !== "host")
  .map((role) => ({ id: role, roles: [role] }))

/** Who was here last, if still on the staff in that role; else the first clerk. */
const someone = (staff: ReadonlyArray<StaffMember>, chosen: Who | undefined): Who => {
  const isStaff = ({ by, role }: Who) => staff.some(({ id, roles }) => id === by && roles.includes(role))
  if (chosen && isStaff(chosen)) return chosen
  const clerk = staff.find(({ roles }) => roles.includes("clerk")) ?? staff[0]
  return { by: clerk?.id ?? "desk", role: clerk?.roles.includes("clerk") ? "clerk" : (clerk?.roles[0] ?? "clerk") }
}

/** Everything within one community: read once what all its pages need, then show them. */
export const CommunityPlace = () => {
  const { community: id = "" } = useParams()
  const [chosen, setChosen] = useState(remembered)
  const [communities, chapters, staff] = useQueries({
    queries: [communitiesQuery, chaptersQuery(id), staffQuery(id), sourcesQuery]
  })
  useEffect(() => preference.write("community", id), [id])
  const failed = [communities, chapters, staff].find(({ error }) => error !== null)
  if (failed?.error) return <Trouble error={failed.error} again={() => void failed.refetch()} />
  if (!communities.data || !chapters.data || !staff.data) return <Waiting />
  const community = communities.data.find((each) => each.id === id)
  if (community === undefined) return <NoSuchPage />
  const everyone = staff.data.length > 0 ? staff.data : nobodyYet
  const beSomeone = (who: Who) => {
    preference.write("who", `${who.by}/${who.role}`)
    setChosen(who)
  }
  const place = {
    community,
    communities: communities.data,
    chapters: chapters.data,
    staff: everyone,
    who: someone(everyone, chosen),
    beSomeone
  }
  return (
    <PlaceContext value={place}>
      <ClauseReader>
        <WhoDialog>
          <Outlet />
        </WhoDialog>
      </ClauseReader>
    </PlaceContext>
  )
}
