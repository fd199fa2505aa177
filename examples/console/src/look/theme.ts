import { type ThemeConfig, theme } from "antd"

export type Theme = "light" | "dark"

const fontFamily =
  'system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

const shared = {
  fontFamily,
  fontSize: 14,
  lineHeight: 1.65,
  borderRadius: 6,
  wireframe: false,
  motionDurationMid: "0.12s",
  motionDurationSlow: "0.16s"
} as const

/** Paper white and one accent, a dark celadon. */
const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: "#2c6a5c",
    colorLink: "#2c6a5c",
    colorInfo: "#2c6a5c",
    colorSuccess: "#2f7a3f",
    colorWarning: "#8f5a00",
    colorError: "#b3261e",
    colorInfoBg: "#eef4f2",
    colorInfoBorder: "#c9dcd6",
    colorSuccessBg: "#ecf5ee",
    colorSuccessBorder: "#c2dcc8",
    colorWarningBg: "#fdf3dd",
    colorWarningBorder: "#ecd39a",
    colorErrorBg: "#fbeceb",
    colorErrorBorder: "#efc2be",
    colorTextBase: "#1b1f1e",
    colorTextSecondary: "#565d5b",
    colorTextTertiary: "#616866",
    colorTextDescription: "#5c6361",
    colorTextPlaceholder: "#6b7270",
    colorTextDisabled: "#6b7270",
    colorBgLayout: "#f6f7f6",
    colorBorder: "#cdd3d0",
    colorBorderSecondary: "#e6e9e7"
  }
}

/** The accent turns light where the page is dark, so that it can carry text; what stands on it is dark. */
const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: "#7cc0ae",
    colorLink: "#8accbb",
    colorInfo: "#7cc0ae",
    colorSuccess: "#7fc98d",
    colorWarning: "#e0b15c",
    colorError: "#ff8f85",
    colorInfoBg: "#1d2c28",
    colorInfoBorder: "#345048",
    colorSuccessBg: "#1b2c1f",
    colorSuccessBorder: "#33523a",
    colorWarningBg: "#33291a",
    colorWarningBorder: "#5c4a2b",
    colorErrorBg: "#33201e",
    colorErrorBorder: "#603b37",
    colorBgBase: "#121514",
    colorTextBase: "#eef1f0",
    colorTextLightSolid: "#0c1714",
    colorTextSecondary: "#b3bab7",
    colorTextTertiary: "#a3aaa7",
    colorTextDescription: "#a9b0ad",
    colorTextPlaceholder: "#959c99",
    colorTextDisabled: "#8f9693",
    colorBgLayout: "#0e100f",
    colorBgContainer: "#171a19",
    colorBgElevated: "#1f2322",
    colorBorder: "#3b4240",
    colorBorderSecondary: "#2a2f2d"
  },
  components: { Tooltip: { colorTextLightSolid: "#eef1f0", colorBgSpotlight: "#3a413f" } }
}

const parts: NonNullable<ThemeConfig["components"]> = {
  Layout: { headerPadding: "0 16px", headerHeight: 56 },
  Table: { cellPaddingBlockSM: 7, headerBg: "transparent" },
  Tabs: { horizontalItemPaddingSM: "8px 0" },
  Form: { itemMarginBottom: 14, verticalLabelPadding: "0 0 4px" },
  Descriptions: { itemPaddingBottom: 8 },
  Alert: { withDescriptionPadding: "10px 14px" }
}

export const themes: Record<Theme, ThemeConfig> = {
  light: { ...light, components: { ...parts, ...light.components } },
  dark: { ...dark, components: { ...parts, ...dark.components } }
}
