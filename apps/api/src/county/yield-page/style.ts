/** Light and dark on a screen, black on white on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --ink: #1b2430; --soft: #55606e; --line: #d5dbe3; --tint: #f3f6fa;
  --right: #1c5fb0; --wrong: #d9822b; --unknown: #c3cad3; --late: #a3271b; }
@media (prefers-color-scheme: dark) { :root { --page: #12171e; --ink: #e6ebf1; --soft: #a3afbd; --line: #36414e; --tint: #1b222c;
  --right: #5f9fee; --wrong: #f2a65a; --unknown: #4a5562; --late: #ff8a7c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC",
  "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 19px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--line); }
.soft { color: var(--soft); }
.tiles { display: grid; grid-template-columns: repeat(5, 1fr); gap: 10px; margin: 18px 0; }
.tile { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; }
.tile b { display: block; font-size: 24px; line-height: 1.3; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tile span { color: var(--soft); font-size: 13px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 8px 0; padding: 0; list-style: none; font-size: 13px; }
.legend svg { width: 12px; height: 12px; margin-right: 6px; }
.chart { width: 100%; height: auto; display: block; margin: 8px 0 4px; }
.chart text { fill: var(--ink); font-size: 14px; } .chart .number { font-variant-numeric: tabular-nums; }
.chart .aside { fill: var(--soft); font-size: 13px; }
rect.right { fill: var(--right); } rect.wrong { fill: var(--wrong); } rect.unknown { fill: var(--unknown); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 10px 0; font-size: 14px; line-height: 1.5; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--tint); font-weight: 600; white-space: nowrap; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.late { color: var(--late); font-weight: 700; }
tfoot td, tfoot th { font-weight: 700; border-top: 2px solid var(--line); }
footer { margin-top: 40px; color: var(--soft); font-size: 13px; }
@media (max-width: 640px) { .tiles { grid-template-columns: repeat(2, 1fr); } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --ink: #000000; --soft: #3d4651; --line: #b8c0ca; --tint: #f1f4f8;
    --right: #1c5fb0; --wrong: #d9822b; --unknown: #c3cad3; --late: #a3271b; }
  @page { size: A4; margin: 16mm 15mm; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } table { font-size: 9.5pt; }
  h2 { break-after: avoid; } tr, .tile, .chart { break-inside: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; } .chart, .tile, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
