// Mastodon's corner of the page: people of this server and another one write, and the thread is shown below.
import {attempt, el, send} from './dom.js';

const form = document.getElementById('mastodon-write');
const list = document.getElementById('mastodon-posts');
let answering = null;

export function wireMastodon(refresh) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = form.elements;
    const done = await attempt(() => send('mastodon/posts', {
      acct: fields.acct.value, text: fields.text.value, visibility: fields.visibility.value, warning: fields.warning.value,
      replyTo: answering || '',
    }));
    if (done) {
      fields.text.value = '';
      fields.warning.value = '';
      answer(null);
      await refresh();
    }
  });
  document.getElementById('mastodon-new').addEventListener('click', () => answer(null));
}

function answer(post) {
  answering = post ? post.id : null;
  document.getElementById('mastodon-answering').textContent = post ? 'Answers @' + post.acct + ': ' + post.text.slice(0, 60) : 'Begins a thread.';
  document.getElementById('mastodon-new').hidden = !post;
  if (post) {
    form.elements.visibility.value = post.visibility;
    form.elements.text.value = '@' + post.acct + ' ';
    form.elements.text.focus();
  }
}

export function showMastodon(state) {
  const view = state.view.mastodon;
  const who = form.elements.acct;
  const chosen = who.value;
  who.replaceChildren(...view.people.filter((one) => !one.brand).map((one) => el('option', {value: one.acct}, one.name + ' (@' + one.acct + ')')));
  who.value = view.people.some((one) => one.acct === chosen && !one.brand) ? chosen : who.options[0].value;
  document.getElementById('mastodon-key').textContent = view.token;
  document.getElementById('mastodon-server').textContent = location.origin;
  const depth = new Map();
  const byRoot = [...view.toots].sort((one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1));
  const root = new Map();
  for (const toot of byRoot) {
    depth.set(toot.id, toot.replyTo && depth.has(toot.replyTo) ? depth.get(toot.replyTo) + 1 : 0);
    root.set(toot.id, toot.replyTo && root.has(toot.replyTo) ? root.get(toot.replyTo) : toot.id);
  }
  byRoot.sort((one, other) => root.get(one.id) === root.get(other.id) ? 0 : root.get(one.id) < root.get(other.id) ? 1 : -1);
  list.replaceChildren(...byRoot.map((toot) => el('li', {class: 'letter', 'data-id': toot.id},
    el('p', {}, '\u00a0\u00a0'.repeat(Math.min(6, depth.get(toot.id))), el('strong', {}, '@' + toot.acct), ' ',
      el('small', {}, toot.visibility + (toot.edited ? ', edited' : ''))),
    toot.warning ? el('p', {}, el('em', {}, 'CW: ' + toot.warning)) : null,
    el('p', {dir: 'auto'}, toot.text),
    el('div', {class: 'row buttons'},
      el('button', {type: 'button', class: 'quiet', onclick: () => answer(toot)}, 'Answer'),
      el('button', {type: 'button', class: 'quiet', onclick: () => change(toot)}, 'Edit'),
      el('button', {type: 'button', class: 'quiet', onclick: () => attempt(() => send('mastodon/posts/delete', {id: toot.id}))}, 'Delete')))));
}

function change(toot) {
  const text = prompt('What shall it say?', toot.text);
  if (text) {
    attempt(() => send('mastodon/posts/edit', {id: toot.id, text}));
  }
}
