import { Suspense } from "react"
import { useTranslation } from "react-i18next"
import { Outlet, ScrollRestoration } from "react-router"
import { Header } from "./Header.js"
import { Navigation } from "./Navigation.js"
import { OfflineNotice } from "./OfflineNotice.js"
import { Shortcuts } from "./Shortcuts.js"
import { Waiting } from "./Waiting.js"

/** The frame around every page: header, menu, and the keys that work everywhere. */
export const Shell = () => {
  const { t } = useTranslation()
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <Header />
      <Navigation />
      <main id="content" tabIndex={-1}>
        <OfflineNotice />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Shortcuts />
      <ScrollRestoration />
    </div>
  )
}
