import { type ReactNode, useId } from "react"
import { type Work, WorkList } from "./WorkList.js"

interface Props {
  readonly title: string
  readonly works: ReadonlyArray<Work>
  /** Stands between the heading and the lines. */
  readonly children?: ReactNode
  /** Whether it stands folded until it is wanted. */
  readonly folded?: boolean
}

/** A part of a page of work under its heading, with how many; one without any is left out. */
export const WorkPart = ({ title, works, children, folded = false }: Props) => {
  const id = useId()
  if (works.length === 0) return null
  const heading = (
    <h2 id={id}>
      {title} <span className="quiet figures">{works.length}</span>
    </h2>
  )
  return (
    <section aria-labelledby={id} className="work-part">
      {folded ? (
        <details>
          <summary>{heading}</summary>
          <WorkList works={works} />
        </details>
      ) : (
        <>
          {heading}
          {children}
          <WorkList works={works} />
        </>
      )}
    </section>
  )
}
