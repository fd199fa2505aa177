import { type ReactNode, useState } from "react"

interface Props {
  readonly title: string
  /** Opens it from outside; the reader may fold it again. */
  readonly open: boolean
  readonly children: ReactNode
}

/** A part that stays folded until someone wants it. */
export const Fold = ({ title, open, children }: Props) => {
  const [unfolded, setUnfolded] = useState(open)
  const [asked, setAsked] = useState(open)
  if (asked !== open) {
    setAsked(open)
    if (open) setUnfolded(true)
  }
  return (
    <details className="fold" open={unfolded} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>{title}</summary>
      {unfolded && children}
    </details>
  )
}
