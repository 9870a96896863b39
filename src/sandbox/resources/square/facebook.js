// Facebook's corner of the page: people post on the Page, comment, name it elsewhere and write to it; everything stands below.
import {attempt, el, send} from './dom.js';

const form = document.getElementById('facebook-write');
const usage = document.getElementById('facebook-usage');
const events = document.getElementById('facebook-events');
const posts = document.getElementById('facebook-posts');
const letters = document.getElementById('facebook-letters');
let answering = null;

export function wireFacebook(refresh) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = form.elements;
    const where = answering || fields.where.value;
    if (await attempt(() => send('facebook/posts', {author: fields.author.value, text: fields.text.value, where}))) {
      fields.text.value = '';
      answer(null);
      await refresh();
    }
  });
  usage.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => send('facebook/usage', {percent: Number(usage.elements.percent.value)}));
  });
  events.addEventListener('submit', async (event) => {
    event.preventDefault();
    const {callback, token} = events.elements;
    if (await attempt(() => send('facebook/subscription', {callback: callback.value, token: token.value}))) {
      await refresh();
    }
  });
  document.getElementById('facebook-new').addEventListener('click', () => answer(null));
}

function answer(entry) {
  answering = entry ? entry.id : null;
  document.getElementById('facebook-answering').textContent = entry ? 'Below ' + entry.name + ': ' + entry.text.slice(0, 60) : 'Begins a thread.';
  document.getElementById('facebook-new').hidden = !entry;
  form.elements.where.disabled = entry !== null;
  if (entry) {
    form.elements.text.focus();
  }
}

export function showFacebook(state) {
  const view = state.view.facebook;
  const who = form.elements.author;
  const chosen = who.value;
  who.replaceChildren(...view.people.filter((one) => !one.brand)
    .map((one) => el('option', {value: one.id}, one.name + (one.withheld ? ' (apps are not told who)' : ''))));
  who.value = view.people.some((one) => one.id === chosen && !one.brand) ? chosen : who.options[0].value;
  document.getElementById('facebook-key').textContent = view.token;
  document.getElementById('facebook-secret').textContent = view.secret;
  document.getElementById('facebook-untaken').textContent =
    view.subscribed ? 'Subscribed; ' + view.untaken + ' told and not taken yet.' : 'Nobody is told.';
  posts.replaceChildren(...inThreads(view.entries).map(({entry, depth}) => el('li', {class: 'letter', 'data-id': entry.id},
    el('p', {}, '\u00a0\u00a0'.repeat(depth), el('strong', {}, entry.name), ' ',
      el('small', {}, (entry.tagged ? 'elsewhere' : entry.post ? 'comment' : 'on the Page') + (entry.hidden ? ', hidden' : ''))),
    el('p', {dir: 'auto'}, entry.text),
    el('div', {class: 'row buttons'},
      el('button', {type: 'button', class: 'quiet', onclick: () => answer(entry)}, 'Comment'),
      el('button', {type: 'button', class: 'quiet', onclick: () => change(entry)}, 'Edit'),
      el('button', {type: 'button', class: 'quiet', onclick: () => attempt(() => send('facebook/posts/hide', {id: entry.id}))}, 'Hide'),
      el('button', {type: 'button', class: 'quiet', onclick: () => attempt(() => send('facebook/posts/delete', {id: entry.id}))}, 'Delete')))));
  letters.replaceChildren(...[...view.letters].reverse().map((letter) => el('li', {class: 'letter', 'data-id': letter.id},
    el('p', {}, el('strong', {}, letter.name), ' ', el('small', {}, 'in Messenger, with ' + letter.with)),
    el('p', {dir: 'auto'}, letter.text))));
}

/** Newest post first, each followed by its comments, oldest first, and theirs. */
function inThreads(entries) {
  const shown = new Set(entries.map((one) => one.id));
  const below = (id) => entries.filter((one) => (one.parent || one.post) === id);
  const from = (entry, depth) => [{entry, depth}, ...below(entry.id).flatMap((one) => from(one, depth + 1))];
  return entries.filter((one) => !shown.has(one.parent || one.post)).reverse().flatMap((one) => from(one, 0));
}

function change(entry) {
  const text = prompt('What shall it say?', entry.text);
  if (text) {
    attempt(() => send('facebook/posts/edit', {id: entry.id, text}));
  }
}
