/** Light and dark on a screen, black on white on A4. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --ink: #1b2430; --soft: #55606e; --line: #d5dbe3; --tint: #f3f6fa;
  --more: #1c5fb0; --less: #b4540a; --warn: #fff4e0; --warn-line: #d98a1f; }
@media (prefers-color-scheme: dark) { :root { --page: #12171e; --ink: #e6ebf1; --soft: #a3afbd; --line: #36414e; --tint: #1b222c;
  --more: #74aef5; --less: #f2a65a; --warn: #33270f; --warn-line: #d98a1f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC",
  "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 880px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 19px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--line); }
h3 { font-size: 16px; margin: 24px 0 6px; }
p { margin: 8px 0; }
.soft, .of { color: var(--soft); }
.lead { font-size: 17px; margin: 18px 0; }
.warn { background: var(--warn); border-left: 4px solid var(--warn-line); padding: 8px 14px; margin: 10px 0; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 10px; margin: 18px 0; }
.tile { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; }
.tile b { display: block; font-size: 24px; line-height: 1.3; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tile span { color: var(--soft); font-size: 13px; }
.tile small { display: block; color: var(--soft); font-size: 12px; line-height: 1.45; }
b.more { color: var(--more); } b.less { color: var(--less); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 10px 0; font-size: 14px; line-height: 1.5; }
caption { text-align: left; color: var(--soft); padding-bottom: 4px; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--tint); font-weight: 600; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot td, tfoot th { font-weight: 700; border-top: 2px solid var(--line); }
td .example { display: block; color: var(--soft); font-size: 13px; }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: 0 5px; font-size: 12px; line-height: 1.5; white-space: nowrap; }
.tag.more { color: var(--more); } .tag.less { color: var(--less); } .tag.none { color: var(--soft); }
.chart { width: 100%; height: auto; display: block; margin: 8px 0 4px; }
.chart text { fill: var(--ink); font-size: 14px; } .chart .number { font-variant-numeric: tabular-nums; }
.chart .legend { font-size: 13px; } .chart text.more { fill: var(--more); } .chart text.less { fill: var(--less); }
.chart rect.more { fill: var(--more); } .chart rect.less { fill: var(--less); }
.chart .axis { stroke: var(--soft); stroke-width: 1; }
footer { margin-top: 40px; color: var(--soft); font-size: 13px; }
@media (max-width: 640px) { .tiles { grid-template-columns: repeat(2, 1fr); } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --ink: #000000; --soft: #3d4651; --line: #b8c0ca; --tint: #f1f4f8;
    --more: #1c5fb0; --less: #b4540a; --warn: #fff4e0; }
  @page { size: A4; margin: 16mm 15mm; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } .lead { font-size: 12pt; } table { font-size: 9.5pt; }
  h2, h3 { break-after: avoid; } tr, .tile, .chart, .warn { break-inside: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; } .chart, .tile, thead th, .warn { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
