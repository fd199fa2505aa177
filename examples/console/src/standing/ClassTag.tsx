import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import "./marks.css"

/** How grave a fault is, by name; the graver it is, the more it stands out. */
export const ClassTag = ({ of }: { readonly of: string }) => {
  const say = useSay()
  const chapter = useChapter("conduct")
  const named = chapter && wordsAt(chapter, "decide", "class")[of]
  return <span className={`class-tag class-${of}`}>{named ? say(named) : of}</span>
}
