// Threads: one card each, one element a post. A post is drawn anew only if it changed, so a reply in the making stays.
import {attempt, count, el, face, say, send} from './dom.js';
import {composer} from './composer.js';
import {gallery} from './photos.js';
import {moment, words} from './words.js';

const cards = new Map();
const drawn = new Map();
// the first word is mostly a handle, so the first letter does not tell the direction
const RIGHT_TO_LEFT = ['ar', 'fa', 'iw', 'ur'];
let started = false;

export function showThreads(state) {
  const root = document.getElementById('threads');
  const threads = group(state.view.x.posts);
  const seen = new Set(threads.map((thread) => thread.id));
  for (const [id, card] of cards) {
    if (!seen.has(id)) {
      card.remove();
      cards.delete(id);
    }
  }
  const posts = new Set();
  threads.forEach((thread, place) => {
    let card = cards.get(thread.id);
    if (!card) {
      card = el('article', {class: 'card thread', 'aria-label': 'Thread'});
      cards.set(thread.id, card);
    }
    if (root.children[place] !== card) {
      root.insertBefore(card, root.children[place] || null);
    }
    fill(card, thread, state, posts);
  });
  for (const id of drawn.keys()) {
    if (!posts.has(id)) {
      drawn.delete(id);
    }
  }
  if (!threads.length) {
    root.replaceChildren(el('p', {class: 'empty'}, 'Nobody has said anything yet. Write the first post.'));
    cards.clear();
  } else {
    root.querySelector('.empty')?.remove();
  }
  started = true;
}

/** Threads with their posts in reading order, the liveliest first. */
function group(posts) {
  const byThread = new Map();
  for (const post of [...posts].reverse()) {
    byThread.set(post.conversation, [...(byThread.get(post.conversation) || []), post]);
  }
  return [...byThread].map(([id, all]) => ({id, posts: order(id, all), last: all.at(-1).made})).sort((a, b) => b.last - a.last);
}

function order(root, all) {
  const firstOf = new Map(all.flatMap((post) => post.versions.map((version) => [version, post.first])));
  const under = new Map();
  for (const post of all) {
    const parent = post.repliesTo ? firstOf.get(post.repliesTo) || 'gone' : 'root';
    under.set(parent, [...(under.get(parent) || []), post]);
  }
  const out = [];
  if (!under.has('root')) {
    out.push({gone: true, id: 'gone-' + root, depth: 0});
  }
  const walk = (key, depth) => (under.get(key) || []).forEach((post) => {
    out.push({post, id: post.first, depth});
    walk(post.first, depth + 1);
  });
  walk('root', 0);
  walk('gone', 1);
  return out;
}

function fill(card, thread, state, seen) {
  thread.posts.forEach((entry, place) => {
    seen.add(entry.id);
    const known = drawn.get(entry.id);
    const look = JSON.stringify([entry, state.me, entry.post && state.person(entry.post.author), quoted(entry.post, state)?.text]);
    let holder = known?.holder;
    if (!holder) {
      holder = el('div', {class: 'holder'}, el('div'), el('div', {class: 'slot'}));
      drawn.set(entry.id, {holder, look: ''});
      if (started) {
        holder.classList.add('new');
      }
    }
    if (drawn.get(entry.id).look !== look) {
      holder.firstChild.replaceWith(entry.gone ? gone() : draw(entry.post, state, holder));
      holder.className = holder.className.replace(/ ?depth\d/, '') + ' depth' + Math.min(entry.depth, 3);
      drawn.set(entry.id, {holder, look});
    }
    if (card.children[place] !== holder) {
      card.insertBefore(holder, card.children[place] || null);
    }
  });
  while (card.children.length > thread.posts.length) {
    card.lastChild.remove();
  }
}

function gone() {
  return el('p', {class: 'post gone'}, 'This post was deleted.');
}

function quoted(post, state) {
  return post && post.quotes ? state.view.x.posts.find((one) => one.versions.includes(post.quotes)) : null;
}

function draw(post, state, holder) {
  const author = state.person(post.author);
  const slot = holder.lastChild;
  const own = author.handle === state.me;
  const act = (path, done) => attempt(async () => {
    await send(path, {as: state.me, id: post.id});
    await state.refresh();
    say(done);
    if (!holder.isConnected) {
      document.getElementById('threads').focus();
    }
  });
  const actions = el('div', {class: 'actions', role: 'group', 'aria-label': 'What you can do with this post'},
    action('Reply', (event) => openBox(slot, post, state, 'reply', event.currentTarget)),
    action('Quote', (event) => openBox(slot, post, state, 'quote', event.currentTarget)),
    post.reposts ? null : action('Repost', () => act('x/posts/repost', 'Reposted.')),
    own && post.editable ? action('Edit', (event) => openBox(slot, post, state, 'edit', event.currentTarget)) : null,
    own ? action('Delete', () => act('x/posts/delete', 'Deleted.'), 'danger') : null);
  const other = quoted(post, state);
  return el('div', {class: 'post' + (author.brand ? ' from-brand' : '') + (own ? ' own' : '')},
    face(author),
    el('div', {class: 'said'},
      el('div', {class: 'by'},
        el('bdi', {class: 'name'}, author.name),
        author.verified ? el('span', {class: 'tick', title: 'verified'}, '✓') : null,
        el('span', {class: 'handle'}, '@' + author.handle),
        author.brand ? el('span', {class: 'badge'}, 'Brand') : null,
        own ? el('span', {class: 'badge you'}, 'You') : null,
        el('span', {class: 'followers'}, count(author.followers) + ' followers')),
      el('p', {class: 'text', dir: RIGHT_TO_LEFT.includes(post.lang) ? 'rtl' : 'auto', lang: post.lang === 'und' ? null : post.lang},
        whole(post)),
      gallery(post.media),
      post.quotes ? el('blockquote', {dir: 'auto'}, other
        ? [el('strong', {}, '@' + state.person(other.author).handle + ' '), other.text] : 'The quoted post is gone.') : null,
      el('div', {class: 'fine'},
        el('time', {datetime: new Date(post.made).toISOString(), title: new Date(post.made).toLocaleString()}, moment(post.made)),
        el('span', {class: 'id', title: 'id of the post'}, post.id),
        el('span', {}, post.source),
        post.versions.length > 1 ? el('span', {class: 'mark'}, 'edited ' + (post.versions.length - 1) + '×') : null,
        post.replySettings !== 'everyone' ? el('span', {class: 'mark'}, 'answers: ' + post.replySettings) : null,
        post.hiddenUntil ? el('span', {class: 'mark'}, 'hidden until ' + moment(post.hiddenUntil)) : null),
      actions));
}

function action(name, onclick, kind = '') {
  return el('button', {type: 'button', class: 'action ' + kind, onclick}, name);
}

function openBox(slot, post, state, kind, opener) {
  const form = el('form', {class: 'composer inner'});
  const close = () => {
    slot.replaceChildren();
    opener.focus();
  };
  const how = {
    reply: {label: 'Your answer to @' + state.person(post.author).handle, button: 'Answer', more: {to: post.id}, to: post.id},
    quote: {label: 'Your words to the quoted post', button: 'Quote', more: {quotes: post.id}},
    edit: {label: 'Your post, corrected', button: 'Save', path: 'x/posts/edit', more: {id: post.id}, to: post.repliesTo},
  }[kind];
  const box = composer(form, {
    label: how.label, button: how.button, to: how.to, placeholder: 'Your words', cancel: close,
    photos: kind === 'edit' ? null : ['post', 4],
    post: (draft) => attempt(async () => {
      await draft.send(how.path, how.more);
      close();
      await state.refresh();
    }),
  });
  slot.replaceChildren(form);
  box.follow(state);
  if (kind === 'edit') {
    box.fill(post.typed);
  }
  box.focus();
}

/** The mentions that an answer implies, and the rest of the text. */
function whole(post) {
  const parts = [];
  if (post.leading) {
    const handles = post.text.slice(0, post.leading).trim().split(' ');
    parts.push(...handles.flatMap((handle) => [el('bdi', {class: 'implied'}, handle), ' ']));
  }
  return parts.concat(words(post.text.slice(post.leading), post.links));
}
