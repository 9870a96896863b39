// Bluesky's corner of the page: somebody writes, answers, edits and deletes, and the threads are shown below.
import {attempt, el, send} from './dom.js';

const form = document.getElementById('bluesky-write');
const list = document.getElementById('bluesky-posts');
let answering = null;
let shown = '';

export function wireBluesky(refresh) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = form.elements;
    const done = await attempt(() => send('bluesky/posts', {
      as: fields.as.value, text: fields.text.value, ...(answering ? {to: answering.uri} : {}),
    }));
    if (done) {
      fields.text.value = '';
      answer(null);
      await refresh();
    }
  });
  document.getElementById('bluesky-new').addEventListener('click', () => answer(null));
}

export function showBluesky(state) {
  const view = state.view.bluesky;
  const look = JSON.stringify(view);
  if (look === shown) {
    return;
  }
  shown = look;
  const who = form.elements.as;
  const chosen = who.value;
  const people = view.people.filter((one) => one.handle !== view.brand);
  who.replaceChildren(...people.map((one) => el('option', {value: one.handle}, (one.name || one.handle) + ' (@' + one.handle + ')')));
  who.value = people.some((one) => one.handle === chosen) ? chosen : people[0].handle;
  document.getElementById('bluesky-server').textContent = location.origin;
  document.getElementById('bluesky-brand').textContent = view.brand;
  document.getElementById('bluesky-key').textContent = view.password;
  const newest = new Map();
  view.posts.forEach((post) => newest.set(post.root, Math.max(newest.get(post.root) || 0, post.at)));
  const posts = [...view.posts].sort((one, other) => one.root === other.root ? one.at - other.at : newest.get(other.root) - newest.get(one.root));
  list.replaceChildren(...posts.map((post) => letter(post, view.brand)));
}

function letter(post, brand) {
  return el('li', {class: 'letter' + (post.author === brand ? ' own' : ''), 'data-uri': post.uri},
    el('div', {class: 'bubble'},
      el('p', {}, post.parent ? '\u21b3 ' : '', el('strong', {}, '@' + post.author), post.hidden ? el('small', {}, ' not shown yet') : null),
      el('p', {class: 'text', dir: 'auto'}, post.text),
      el('div', {class: 'row buttons'},
        el('button', {type: 'button', class: 'quiet', onclick: () => answer(post, brand)}, 'Answer'),
        el('button', {type: 'button', class: 'quiet', onclick: () => change(post)}, 'Edit'),
        el('button', {type: 'button', class: 'quiet', onclick: () => attempt(() =>
          send('bluesky/posts/delete', {as: post.author, uri: post.uri}))}, 'Delete'))));
}

function answer(post, brand) {
  answering = post;
  document.getElementById('bluesky-answering').textContent = post ? 'Answers @' + post.author + ': ' + post.text.slice(0, 60) : 'Begins a thread.';
  document.getElementById('bluesky-new').hidden = !post;
  if (post) {
    form.elements.text.value = post.author === brand ? '' : '@' + brand + ' ';
    form.elements.text.focus();
  }
}

function change(post) {
  const text = prompt('What shall it say?', post.text);
  if (text) {
    attempt(() => send('bluesky/posts/edit', {as: post.author, uri: post.uri, text}));
  }
}
