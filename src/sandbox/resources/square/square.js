// The page: looks once a second, keeps what the user is doing, and shows the rest anew.
import {attempt, look, say} from './dom.js';
import {fillPanels, wirePanels} from './panels.js';
import {composer} from './composer.js';
import {showMessages, wireMessages} from './messages.js';
import {showThreads} from './thread.js';
import {showBluesky, wireBluesky} from './bluesky.js';
import {showFacebook, wireFacebook} from './facebook.js';
import {showFeeds, wireFeeds} from './feeds.js';
import {showMastodon, wireMastodon} from './mastodon.js';

const state = {
  version: '',
  view: null,
  me: sessionStorage.getItem('me') || 'nora_k',
  person(id) { return this.view.x.people.find((one) => one.id === id); },
  self() { return this.view.x.people.find((one) => one.handle === this.me) || this.view.x.people.find((one) => !one.brand); },
  become(handle) {
    this.me = handle;
    sessionStorage.setItem('me', handle);
    show();
  },
  refresh,
};

function show() {
  state.me = state.self().handle;
  fillPanels(state);
  main.follow(state);
  showThreads(state);
  showMessages(state);
  showBluesky(state);
  showMastodon(state);
  showFacebook(state);
  showFeeds(state);
}

async function refresh() {
  const view = await look(state.version);
  if (view !== null) {
    state.version = view.version;
    state.view = view;
    show();
  }
}

const status = document.getElementById('state');

async function keepLooking() {
  try {
    await refresh();
    status.textContent = 'live';
    status.className = 'state live';
  } catch (gone) {
    status.textContent = 'The Square is closed';
    status.className = 'state gone';
  }
  setTimeout(keepLooking, document.hidden ? 5000 : 1000);
}

function wireTheme() {
  const root = document.documentElement;
  const set = (theme) => { root.dataset.theme = theme; localStorage.setItem('theme', theme); };
  const kept = new URLSearchParams(location.search).get('theme') || localStorage.getItem('theme');
  if (kept === 'light' || kept === 'dark') {
    set(kept);
  }
  document.getElementById('theme').addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    set(dark ? 'light' : 'dark');
  });
}

wireTheme();
const main = composer(document.getElementById('write'), {
  label: 'What happened?',
  button: 'Post',
  options: true,
  ideas: true,
  photos: ['post', 4],
  async post(draft) { return attempt(async () => { await draft.send(); await refresh(); say('Posted.'); }); },
});
wirePanels(state);
wireMessages(state);
wireBluesky(refresh);
wireMastodon(refresh);
wireFacebook(refresh);
wireFeeds(refresh);
keepLooking();
