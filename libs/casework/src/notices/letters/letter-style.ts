/** 公文 as a window prints it: one A4 page, nothing loaded from elsewhere. */
export const LETTER_STYLE = `
@page { size: A4; margin: 22mm 24mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 162mm; padding: 6mm 0; color: #000; background: #fff;
  font: 11.5pt/1.6 FangSong, STFangsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 2mm; text-align: center; font-size: 19pt; line-height: 1.35; font-weight: 700; letter-spacing: .04em; }
.issuer { margin: 0 0 1mm; text-align: center; font-size: 14pt; }
.number { margin: 0 0 5mm; text-align: center; }
.to { margin: 0 0 1mm; }
p { margin: 0 0 1.5mm; text-indent: 2em; }
.issuer, .number, .to, .sign, .foot { text-indent: 0; }
ol { margin: 0 0 1.5mm; padding-left: 3.2em; }
table { width: 100%; margin: 2mm 0 3mm; border-collapse: collapse; }
th, td { padding: 1.2mm 2mm; border: .3mm solid #000; text-align: left; vertical-align: top; font-weight: 400; }
th { width: 24mm; white-space: nowrap; }
.list { font-size: 9.5pt; line-height: 1.35; }
.list th { width: auto; text-align: center; }
.list td { padding: .8mm 1.5mm; }
.list td:nth-child(3) { white-space: nowrap; }
.dense { font-size: 9.5pt; line-height: 1.42; }
.dense h1 { font-size: 16pt; }
.dense .issuer { font-size: 12pt; }
.dense .number { margin-bottom: 3mm; }
.dense .list { font-size: 8pt; line-height: 1.25; }
.dense .sign { margin-top: 4mm; }
.dense .foot { margin-top: 3mm; font-size: 8.5pt; }
.sign { margin: 7mm 0 0; text-align: right; }
.foot { margin: 6mm 0 0; padding-top: 1.5mm; border-top: .2mm solid #000; font-size: 9pt; }
@media print { body { max-width: none; padding: 0; } }
`;
