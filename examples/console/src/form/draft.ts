import { useState } from "react"

/** What has been typed into a form, kept for this tab so that a reload loses nothing. */
export interface Draft {
  readonly input: unknown
  /** The id its command will carry: the same for every try, so that a retry is safe. */
  readonly key: string
  /** Set where it happened earlier and is entered only now; `at` is the community's local time. */
  readonly late?: { readonly at?: string; readonly reason?: string } | undefined
}

/** What a form's draft is kept under. */
export const draftNameOf = (...parts: ReadonlyArray<string>): string => parts.join("/")

const keyOf = (name: string) => `qiantai.draft.${name}`

const stored = (name: string): Draft | undefined => {
  try {
    const text = sessionStorage.getItem(keyOf(name))
    return text === null ? undefined : (JSON.parse(text) as Draft)
  } catch {
    return undefined
  }
}

const store = (name: string, draft: Draft | undefined): void => {
  try {
    if (draft === undefined) sessionStorage.removeItem(keyOf(name))
    else sessionStorage.setItem(keyOf(name), JSON.stringify(draft))
  } catch {
    // Without storage a draft lives as long as its page.
  }
}

export interface Drafting {
  readonly draft: Draft
  /** Whether anything was typed that differs from what the form began with. */
  readonly touched: boolean
  readonly change: (next: Partial<Draft>) => void
  /** Forgets it; the next one has an id of its own. */
  readonly clear: () => void
}

const begun = (input: unknown): Draft => ({ input, key: crypto.randomUUID() })

/** The draft of one form, by the name of what it is for; `prefill` is what it begins with. */
export const useDraft = (name: string, prefill: unknown): Drafting => {
  const [held, setHeld] = useState<{ readonly name: string; readonly draft: Draft | undefined; readonly fresh: Draft }>(
    () => ({ name, draft: stored(name), fresh: begun(prefill) })
  )
  const current = held.name === name ? held : { name, draft: stored(name), fresh: begun(prefill) }
  if (current !== held) setHeld(current)
  const draft = current.draft ?? { ...current.fresh, input: prefill }
  return {
    draft,
    touched: current.draft !== undefined,
    change: (next) => {
      const changed = { ...draft, ...next }
      store(name, changed)
      setHeld({ ...current, draft: changed })
    },
    clear: () => {
      store(name, undefined)
      setHeld({ name, draft: undefined, fresh: begun(prefill) })
    }
  }
}
