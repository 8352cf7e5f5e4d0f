// Letters of which the contrast to what they stand on is below 4.5 to 1 (3 for large ones). Gives a list of complaints.
const rgba = c => { const m = c.match(/[\d.]+/g).map(Number); const unit = c.startsWith('color('); return [m[0] * (unit ? 255 : 1), m[1] * (unit ? 255 : 1), m[2] * (unit ? 255 : 1), m.length > 3 ? m[3] : 1]; };
const over = (a, b) => { const o = a[3] + b[3] * (1 - a[3]); return o === 0 ? [0, 0, 0, 0] : [0, 1, 2].map(i => (a[i] * a[3] + b[i] * b[3] * (1 - a[3])) / o).concat(o); };
const light = c => { const f = c.slice(0, 3).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * f[0] + .7152 * f[1] + .0722 * f[2]; };
const ground = e => { let c = [0, 0, 0, 0]; for (let at = e; at; at = at.parentElement) { c = over(c, rgba(getComputedStyle(at).backgroundColor)); if (c[3] > .999) return c; } return over(c, [255, 255, 255, 1]); };
const opacity = e => { let o = 1; for (let at = e; at; at = at.parentElement) o *= +getComputedStyle(at).opacity; return o; };
const faults = [];
for (const e of document.querySelectorAll('body *')) {
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  if (e.closest('.unseen, svg, script, progress') || style.visibility === 'hidden' || box.width === 0 || box.height === 0) continue;
  const under = ground(e), ink = rgba(style.color); ink[3] *= opacity(e);
  const a = light(over(ink, under)), b = light(under), ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && +style.fontWeight >= 700);
  if (ratio < (large ? 3 : 4.5)) faults.push(ratio.toFixed(2) + ' ' + e.className + ': ' + e.textContent.trim().slice(0, 40));
}
return faults;
