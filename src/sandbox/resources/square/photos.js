// Photos that wait to go out with a post or a message. Each has a box for what it says to those who do not see it.
import {attempt, el, send} from './dom.js';

/** A place for up to `most` photos; `use` is what X shall have them for: post or message. */
export function photos(use, most, changed) {
  const waiting = [];
  const list = el('ul', {class: 'waiting', 'aria-label': 'Photos'});
  const file = el('input', {type: 'file', accept: 'image/png,image/jpeg,image/gif,image/webp', multiple: most > 1, class: 'hidden',
    onchange: async () => {
      for (const one of file.files) {
        await attempt(async () => add(one.name, await base64(one)));
      }
      file.value = '';
    }});
  const draw = el('button', {type: 'button', class: 'quiet small', onclick: () => add('a drawn photo', null)}, 'Draw a photo');
  const element = el('div', {class: 'photos'}, el('div', {class: 'row'}, el('label', {class: 'file'}, 'Photo …', file), draw), list);

  function add(name, bytes) {
    if (waiting.length === most) {
      return;
    }
    const alt = el('input', {maxlength: '1000', placeholder: 'What is to be seen', 'aria-label': 'Description of ' + name});
    const entry = {name, bytes, alt};
    entry.row = el('li', {}, el('span', {}, name), alt, el('button', {type: 'button', class: 'quiet small', 'aria-label': 'Remove ' + name,
      onclick: () => {
        waiting.splice(waiting.indexOf(entry), 1);
        fill();
      }}, '✕'));
    waiting.push(entry);
    fill();
    alt.focus();
  }

  function fill() {
    list.replaceChildren(...waiting.map((one) => one.row));
    draw.disabled = file.disabled = waiting.length === most;
    changed(waiting.length);
  }

  return {
    element,
    count: () => waiting.length,
    /** Hands all photos in; gives their ids. */
    async ids(me) {
      const ids = [];
      for (const one of waiting) {
        const kept = await send('x/media', {as: me, use, altText: one.alt.value, ...(one.bytes === null ? {} : {bytes: one.bytes})});
        ids.push(kept.id);
      }
      return ids;
    },
    clear() {
      waiting.length = 0;
      fill();
    },
  };
}

/** The pictures of a post or message, each with its description. */
export function gallery(media) {
  return media.length === 0 ? null : el('div', {class: 'gallery'}, media.map((one) => el('figure', {},
    el('img', {src: '/square/api/x/media/' + one.id, alt: one.alt || '', width: String(one.width), height: String(one.height), loading: 'lazy'}),
    el('figcaption', {dir: 'auto'}, one.alt || 'without a description'))));
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
