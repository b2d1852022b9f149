/** For a phone held by somebody older: large letters, rows as high as a thumb, dark on light (WCAG AA); nothing is loaded. */
export const PAGE_STYLE = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #1a1d21; background: #eef1f5; overflow-wrap: anywhere;
  font: 1.125rem/1.6 "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
header { padding: 1rem 1rem 1.1rem; color: #fff; background: #0b4a8f; }
header p { margin: 0; }
header .from { font-size: 1rem; }
header .what { font-size: 1.3rem; font-weight: 700; line-height: 1.4; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem .75rem 0; }
section { margin: 0 0 1rem; padding: 1rem; background: #fff; border: 1px solid #c9d1db; border-radius: .6rem; }
h1 { margin: 0 0 .5rem; font-size: 1.45rem; line-height: 1.35; }
h2 { margin: 0 0 .5rem; font-size: 1.2rem; line-height: 1.4; }
p { margin: 0 0 .6rem; }
p:last-child { margin-bottom: 0; }
ul { margin: 0 0 .6rem; padding-left: 1.3rem; }
a { color: #0b4a8f; }
dl { margin: 0; }
dt { margin: .6rem 0 0; color: #49525d; font-size: 1rem; }
dt:first-child { margin-top: 0; }
dd { margin: 0; font-weight: 600; }
.soft { color: #49525d; font-size: 1rem; font-weight: 400; }
.late { color: #a01414; }
.told, .errors { padding: .9rem 1rem; border-radius: .6rem; border: 2px solid; margin: 0 0 1rem; background: #fff; }
.told { border-color: #0b4a8f; }
.errors { border-color: #a01414; }
.errors h2, .error { color: #a01414; }
.errors ul { margin: 0; padding: 0; list-style: none; }
.errors a { color: #a01414; display: block; padding: .4rem 0; }
.error { margin: .2rem 0 .3rem; font-weight: 700; }
button, .call { display: block; width: 100%; min-height: 3.4rem; padding: .7rem 1rem; border-radius: .5rem;
  font: inherit; font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; }
button { color: #fff; background: #0a6640; border: 2px solid #0a6640; }
button.plain, .call { color: #0b4a8f; background: #fff; border: 2px solid #0b4a8f; }
.call { margin-top: .4rem; }
form p.after { margin-top: .6rem; }
details { margin: .7rem 0 0; border: 2px solid #0b4a8f; border-radius: .5rem; }
form + details, details + form { margin-top: .7rem; }
summary { min-height: 3.4rem; padding: .8rem 1rem; cursor: pointer; color: #0b4a8f; font-weight: 700; }
summary .soft { display: block; }
details form { padding: .2rem 1rem 1rem; border-top: 1px solid #c9d1db; }
details.basis { border-width: 1px; border-color: #c9d1db; }
details.basis div { padding: 0 1rem 1rem; }
fieldset { margin: .9rem 0 0; padding: 0; border: 0; min-width: 0; }
legend, .label { display: block; padding: 0; font-weight: 700; }
.field { margin: .9rem 0 0; }
.hint { color: #49525d; font-size: 1rem; margin: 0; }
.choice { display: flex; align-items: center; gap: .7rem; min-height: 3.1rem; margin-top: .4rem; padding: .4rem .8rem;
  border: 1px solid #6b7480; border-radius: .5rem; background: #fff; cursor: pointer; }
.choice input { flex: none; width: 1.6rem; height: 1.6rem; margin: 0; accent-color: #0b4a8f; }
textarea, input[type="text"] { width: 100%; min-height: 3.1rem; margin-top: .3rem; padding: .6rem .8rem; font: inherit;
  color: inherit; background: #fff; border: 1px solid #6b7480; border-radius: .5rem; }
.wrong { padding-left: .7rem; border-left: 4px solid #a01414; }
textarea[aria-invalid="true"], input[aria-invalid="true"] { border: 2px solid #a01414; }
details form button { margin-top: 1.1rem; }
:focus-visible { outline: 3px solid #b35c00; outline-offset: 2px; }
footer { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem 2rem; color: #49525d; font-size: 1rem; }
`;
