// What a screen reader would stumble over. Gives a list of complaints.
const faults = [];
const say = (what, element) => faults.push(what + ': ' + element.outerHTML.slice(0, 120));
const named = e => (e.getAttribute('aria-label') || '').trim() || (e.getAttribute('aria-labelledby') || '').split(/\s+/).some(id => id && document.getElementById(id) && document.getElementById(id).textContent.trim());
if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1 but ' + document.querySelectorAll('h1').length);
if (!document.documentElement.lang) faults.push('no language');
if (!document.title.trim()) faults.push('no title');
for (const role of ['main', 'header', 'footer']) if (document.querySelectorAll('body > ' + role).length !== 1) faults.push('not one ' + role);
let level = 1;
for (const h of document.querySelectorAll('main h1, main h2, main h3')) { const l = +h.tagName[1]; if (l > level + 1) say('a level of headings is left out', h); level = l; }
const ids = new Set();
for (const e of document.querySelectorAll('[id]')) { if (ids.has(e.id)) say('an id stands twice', e); ids.add(e.id); }
for (const e of document.querySelectorAll('[aria-labelledby],[aria-describedby]')) for (const a of ['aria-labelledby', 'aria-describedby']) for (const id of (e.getAttribute(a) || '').split(/\s+/)) if (id && !document.getElementById(id)) say('points to nothing', e);
for (const e of document.querySelectorAll('input:not([type=hidden]),select,textarea')) if (!named(e) && !(e.labels && [...e.labels].some(l => l.textContent.trim()))) say('no label', e);
for (const e of document.querySelectorAll('svg')) if (e.getAttribute('aria-hidden') !== 'true' && !(e.getAttribute('role') === 'img' && named(e))) say('a picture without a name', e);
for (const e of document.querySelectorAll('img')) if (!e.hasAttribute('alt')) say('an image without alt', e);
for (const e of document.querySelectorAll('a[href],button,summary')) if (!named(e) && !e.textContent.trim()) say('no name', e);
for (const e of document.querySelectorAll('progress,[role=region],nav,section')) if (!named(e)) { if (e.tagName !== 'SECTION' && !(e.tagName === 'NAV' && document.querySelectorAll('nav').length === 1)) say('no name', e); }
for (const e of document.querySelectorAll('th')) if (!e.hasAttribute('scope')) say('a heading of no row or column', e);
for (const e of document.querySelectorAll('[tabindex]')) if (+e.getAttribute('tabindex') > 0) say('an order of its own', e);
return faults;
