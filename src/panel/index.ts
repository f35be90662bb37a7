export { makePanel, type Panel, type PanelOptions, type PanelSummary } from './make-panel.ts';
export { FIGURE_KINDS, type PanelColumn, type PanelValue } from './columns.ts';
export { PanelError } from './panel-error.ts';
export { PANEL_UNITS, parseUnit } from './units.ts';
export { PANEL_FORMATS, type PanelFormat, writePanel } from './write-panel.ts';
