/** What the page opens with, by itself: the other presets are read when they are wanted. */
export { branchScanners as firstPreset } from "./presets/branch-scanners.ts";
