// The feeds' corner of the page: something is published somewhere, and a feed tells of it.
import {attempt, el, send} from './dom.js';

const form = document.getElementById('feed-write');
const list = document.getElementById('feed-entries');
let shown = '';

export function wireFeeds(refresh) {
  document.getElementById('feed-alert').textContent = location.origin + '/feeds/alert';
  document.getElementById('feed-blog').textContent = location.origin + '/feeds/blog';
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = form.elements;
    const done = await attempt(() => send('feed/' + fields.feed.value, {
      link: fields.link.value, title: fields.title.value, words: fields.words.value,
    }));
    if (done) {
      await refresh();
    }
  });
}

export function showFeeds(state) {
  const view = state.view.feed;
  const look = JSON.stringify(view);
  if (look === shown) {
    return;
  }
  shown = look;
  list.replaceChildren(...['alert', 'blog'].flatMap((name) => (view[name] || []).map((entry) =>
    el('li', {class: 'letter'}, el('div', {class: 'bubble'},
      el('p', {}, el('strong', {}, name)), el('p', {class: 'text', dir: 'auto'}, entry.title), el('p', {class: 'note'}, entry.link))))));
}
