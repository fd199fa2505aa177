import type { Bilingual, Recorded } from "@qiantai/core"
import { useMutation } from "@tanstack/react-query"
import { App } from "antd"
import { useTranslation } from "react-i18next"
import { type Sending, send, useRefresh } from "../api/commands.js"
import { Sources } from "../clauses/Sources.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** Sends a command, says what became of it, and has every page that may show it read anew. */
export const useSubmission = (onDone?: (recorded: Recorded) => void) => {
  const { community, who } = usePlace()
  const { message, notification } = App.useApp()
  const { t } = useTranslation("form")
  const say = useSay()
  const refresh = useRefresh()
  const told = (title: Bilingual, { repeated, breaches }: Recorded) => {
    const what = say(title)
    void message.success(t(repeated ? "doneAgain" : "done", { what }))
    for (const breach of breaches)
      notification.warning({
        title: t("breached"),
        description: <Sources of={breach.sources} />,
        duration: 8,
        role: "status"
      })
  }
  return useMutation({
    mutationFn: ({ sending }: { readonly sending: Sending; readonly title: Bilingual }) =>
      send(community.id, who, sending),
    onSuccess: (recorded, { title }) => {
      told(title, recorded)
      onDone?.(recorded)
      return refresh(community.id)
    },
    // Refused: the case may have moved on since the page was read.
    onError: () => refresh(community.id)
  })
}
