// Texts and times as they are shown.
import {el} from './dom.js';

/** A text with handles, tags and links marked; everything else stays the text it is. */
export function words(text, links) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(/https:\/\/t\.co\/\w+|@\w{1,15}|#[\p{L}\p{N}_]+/gu)) {
    parts.push(text.slice(at, found.index));
    const link = links.find((one) => one.short === found[0]);
    if (link && /^https?:\/\//i.test(link.target)) {
      parts.push(el('a', {href: link.target, rel: 'noopener noreferrer nofollow', target: '_blank'}, link.shown));
    } else {
      parts.push(el('bdi', {class: 'marked'}, found[0]));
    }
    at = found.index + found[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}

/** A time of today as hours, another one with its day. */
export function moment(ms) {
  const at = new Date(ms);
  const day = at.toDateString() === new Date().toDateString() ? '' : at.toLocaleDateString('en-GB', {day: 'numeric', month: 'short'}) + ' ';
  return day + at.toLocaleTimeString('en-GB');
}
