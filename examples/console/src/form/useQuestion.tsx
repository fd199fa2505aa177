import type { WordedRefusal } from "@qiantai/core"
import { App } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { check, type Sending } from "../api/commands.js"
import { Sources } from "../clauses/Sources.js"
import { usePlace } from "../shell/place.js"

/** Asks once before something is sent; what the desk would refuse anyhow is not asked about, but said. */
export const useQuestion = () => {
  const { t } = useTranslation("form")
  const { modal } = App.useApp()
  const { community, who } = usePlace()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<ReadonlyArray<WordedRefusal>>([])
  const ask = async (title: string, sending: Sending, go: () => void) => {
    setAsking(true)
    // Without an answer the question is asked all the same: sending will say what is wrong.
    const answer = await check(community.id, who, sending, new AbortController().signal).catch(() => undefined)
    setAsking(false)
    if (answer?.ok === false) return setRefused(answer.refusals)
    const sources = [...new Set(answer?.breaches.flatMap((breach) => breach.sources) ?? [])]
    modal.confirm({
      title,
      icon: null,
      content: sources.length > 0 && (
        <p className="breach">
          {t("breachForeseen")} <Sources of={sources} />
        </p>
      ),
      okText: t("yes"),
      cancelText: t("no"),
      onOk: go,
      focusable: { autoFocusButton: "ok" }
    })
  }
  return { ask, asking, refused, forget: () => setRefused([]) }
}
