import { chapters } from "../chapters.js"
import { streamOf } from "../kernel/Commit.js"
import { accept, type Decision, refuse } from "../kernel/Decision.js"
import { Key } from "../kernel/Fields.js"
import { decodeInput } from "../kernel/Input.js"
import { canonical } from "../kernel/Json.js"
import { oncePer } from "../kernel/oncePer.js"
import { type PersonalPath, personalPaths, vaultRef, withoutPersonal } from "../kernel/Personal.js"
import type { AnyProcess, Published } from "../kernel/Process.js"
import type { Request } from "../kernel/propose.js"
import type { VaultEntry } from "../ports/Vault.js"
import { DeskMeta } from "./Meta.js"

/** A command as it is sent: to which case of which chapter, with what, by whom. */
export interface Sent {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  readonly input: unknown
  readonly meta: DeskMeta
}

/** A command whose words are sound: decoded, with references in the place of personal values. */
export interface Entry extends Request {
  readonly stream: string
  /** The command as it was sent, in one text: what makes a repetition the same. */
  readonly content: string
  readonly personal: ReadonlyArray<VaultEntry>
}

const processes: { readonly [kind: string]: AnyProcess } = chapters

/** The chapter of that kind. */
export const chapterOf = (kind: string): AnyProcess | undefined =>
  Object.hasOwn(processes, kind) ? processes[kind] : undefined

const commandOf = (process: AnyProcess | undefined, name: string): Published | undefined =>
  process && Object.hasOwn(process.commands, name) ? process.commands[name] : undefined

const personalIn = oncePer((command: Published) => personalPaths(command.input))

/** Decodes what was sent, once, and names every bad field; `now` is in epoch milliseconds. */
export const entryOf = (sent: Sent, now: number): Decision<Entry> => {
  const { chapter, caseId, command } = sent
  const process = chapterOf(chapter)
  const published = commandOf(process, command)
  if (process === undefined || published === undefined)
    return refuse([{ code: "unknown-command", sources: ["library.input"], facts: { chapter, command } }])

  const named = decodeInput(Key, caseId, "caseId")
  const meta = decodeInput(DeskMeta, sent.meta, "meta")
  const input = decodeInput(published.input, sent.input)
  if (!named.ok || !meta.ok || !input.ok)
    return refuse([named, meta, input].flatMap((part) => (part.ok ? [] : part.refusals)))

  const { commandId, occurredAt, reason, ...who } = meta.value
  const stream = streamOf(chapter, caseId)
  const personal: Array<VaultEntry> = []
  const keep = (path: string, value: string, { kept, masked }: Pick<PersonalPath, "kept" | "masked">) => {
    const ref = vaultRef(commandId, path)
    // Whatever is written about members of staff, a remark among it, is for those who may see their cases.
    const as = process.personnel === undefined ? kept : "personnel"
    personal.push({ ref, kept: as, value, stream, ...(masked && { masked }) })
    return ref
  }
  return accept({
    process,
    command,
    caseId,
    stream,
    input: withoutPersonal(input.value, personalIn(published), keep),
    meta: {
      ...who,
      commandId,
      occurredAt: occurredAt === undefined ? now : Date.parse(occurredAt),
      recordedAt: now,
      ...(reason !== undefined && { lateReason: keep("meta.reason", reason, { kept: "note", masked: false }) })
    },
    content: canonical({ chapter, caseId, command, input: sent.input, meta: sent.meta }),
    personal
  })
}
