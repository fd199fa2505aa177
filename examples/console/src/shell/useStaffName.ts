import { type Role, roles } from "@qiantai/core"
import { useSay } from "../words/useSay.js"
import { namesIn } from "./namesIn.js"
import { usePlace } from "./place.js"

const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

/** A member of staff as colleagues know him: name and role. */
export const useStaffName = (): ((id: string, role?: string) => string) => {
  const { staff } = usePlace()
  const say = useSay()
  const post = (role: string) => (isRole(role) ? say(roles[role]) : role)
  return (id, role) => {
    const name = staff.find((member) => member.id === id)?.name
    if (name === undefined && (isRole(id) || role === undefined)) return post(role ?? id)
    return [name ?? id, ...(role === undefined ? [] : [post(role)])].join(" · ")
  }
}

/** Roles by name, as they stand in a sentence. */
export const useRoleNames = (): ((ids: ReadonlyArray<string>) => string) => {
  const say = useSay()
  return (ids) => ids.map((id) => (isRole(id) ? say(roles[id]) : id)).join(say({ zh: "、", en: ", " }))
}

/** Puts the names of colleagues into a sentence that tells of them by their ids. */
export const useNamedIn = (): ((sentence: string) => string) => {
  const { staff } = usePlace()
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return (sentence) => namesIn(sentence, (id) => names.get(id))
}
