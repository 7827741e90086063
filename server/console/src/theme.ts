import type { ThemeConfig } from 'antd';

/** One accent, a deep jade: far from the red of danger and from the gold of warnings. */
export const ACCENT = '#0b6b62';

/**
 * Categorical colours for charts, in order of use (Okabe–Ito, darkened where white paper asks for 3 : 1): told apart
 * under protanopia, deuteranopia and tritanopia, and by lightness when printed grey.
 */
export const SERIES = ['#0b6b62', '#d55e00', '#0072b2', '#b5659a', '#8a6d00', '#4a4f57'] as const;

export const consoleTheme: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    colorPrimaryBg: '#e8f2f0',
    colorPrimaryBgHover: '#dcebe8',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#f0d9a8',
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#cfe6d5',
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#cfdff0',
    colorErrorBg: '#fcf0ee',
    colorErrorBorder: '#f0cdc8',
    colorInfo: '#3b6ea5',
    colorSuccess: '#2f7d4f',
    colorWarning: '#b7791f',
    colorError: '#c0392f',
    colorLink: ACCENT,
    colorTextBase: '#1c2321',
    colorBgLayout: '#f5f6f6',
    fontSize: 13,
    borderRadius: 6,
    controlHeight: 30,
    fontFamily:
      '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif',
  },
  components: {
    Table: {
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
      headerBg: '#fafbfb',
      headerColor: '#5b6663',
      headerSplitColor: 'transparent',
    },
    Timeline: { itemPaddingBottom: 8 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Segmented: { trackBg: '#e9eceb' },
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 16 },
    Menu: { itemHeight: 32, itemMarginBlock: 2, itemBorderRadius: 6, groupTitleFontSize: 12 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Card: { headerFontSize: 14, headerFontSizeSM: 13 },
    Descriptions: { itemPaddingBottom: 6 },
  },
};
