// What stands left and right of the threads: the people, and everything behind the scenes.
import {attempt, count, el, face, say, send} from './dom.js';
import {moment} from './words.js';

const KINDS = [
  ['Answers that are refused', [
    ['rate-limited', 'too many calls, with a reset (429)'], ['rate-limited-without-reset', 'too many calls, no reset told (429)'],
    ['old-rate-limit', 'too many calls, in the old words (429, code 88)'], ['usage-capped', 'the month’s reads are used up (429)'],
    ['no-money', 'no credits left (402)'], ['not-permitted', 'not permitted to access this feature (403)'],
    ['not-found', 'not found (404)'], ['redirected', 'sent to another host (302)'],
    ['unavailable', 'not available (503)'], ['error-page', 'an error page in HTML (500)']]],
  ['Answers that do not come', [
    ['hang', 'no answer until released, 30 s at most'], ['dropped', 'connection closed, nothing done'],
    ['answer-lost', 'done, but the answer is lost'], ['done-but-unavailable', 'done, but answered 503'],
    ['half-a-body', 'done, half of the answer arrives'], ['slow', 'a slow answer']]],
  ['Answers that are wrong', [
    ['wrong-page', 'a web page instead of JSON (200)'], ['doubled', 'a post twice on the page'],
    ['shuffled', 'posts in the wrong order'], ['garbled', 'one post is not readable'],
    ['partial', 'the first post is missing and told as an error'], ['swollen', 'a body of 12 MB']]],
];
const WHERE = [
  ['* /2/**', 'any call'], ['GET /2/users/*/mentions', 'reading mentions'], ['POST /2/tweets', 'posting'],
  ['GET /2/users/*/tweets', 'reading own posts'], ['GET /2/tweets', 'looking posts up'], ['GET /2/tweets/search/recent', 'searching'],
  ['GET /2/users/me', 'asking who it is'], ['GET /2/tweets/*/quote_tweets', 'reading quotes'],
  ['GET /2/dm_events', 'reading direct messages'], ['POST /2/dm_conversations/**', 'sending direct messages'],
  ['* /xrpc/**', 'Bluesky: any call'], ['GET /xrpc/app.bsky.notification.listNotifications', 'Bluesky: hearing'],
  ['POST /xrpc/com.atproto.repo.putRecord', 'Bluesky: posting'], ['GET /xrpc/app.bsky.feed.getPosts', 'Bluesky: looking posts up'],
  ['POST /xrpc/com.atproto.server.refreshSession', 'Bluesky: renewing a session'],
  ['* /api/**', 'Mastodon: any call'], ['GET /api/v1/notifications', 'Mastodon: hearing'],
  ['POST /api/v1/statuses', 'Mastodon: posting'], ['GET /api/v1/statuses/*', 'Mastodon: looking a post up'],
  ['* /v24.0/**', 'Facebook: any call'], ['GET /v24.0/me/feed', 'Facebook: hearing'],
  ['POST /v24.0/*/comments', 'Facebook: commenting'], ['POST /v24.0/me/messages', 'Facebook: writing to one person'],
  ['POST /2/media/upload', 'uploading pictures'], ['GET /media/**', 'fetching pictures'], ['POST /2/oauth2/token', 'renewing tokens'],
];

const at = (id) => document.getElementById(id);

export function wirePanels(state) {
  at('trouble').elements.kind.append(...KINDS.map(([group, kinds]) =>
    el('optgroup', {label: group}, kinds.map(([value, name]) => el('option', {value}, name)))));
  at('trouble').elements.where.append(...WHERE.map(([value, name]) => el('option', {value}, name)));
  on('trouble', 'submit', async (form) => {
    const [method, path] = form.where.value.split(' ');
    await send('troubles', {kind: form.kind.value, method, path, times: Number(form.times.value), seconds: Number(form.seconds.value)});
  });
  on('disarm', 'click', () => send('troubles/clear', {}));
  on('release', 'click', () => send('troubles/release', {}));
  on('join', 'submit', async (form) => {
    const person = await send('x/people', {handle: form.handle.value, name: form.name.value, followers: Number(form.followers.value)});
    state.me = person.handle;
    at('join').reset();
    at('join-panel').open = false;
    await state.refresh();
    state.become(person.handle);
  });
  on('account', 'change', (form) => send('x/people/change', {as: state.me, verified: form.verified.checked,
    protected: form.protected.checked, suspended: form.suspended.checked, mailbox: form.mailbox.value}));
  on('callbacks', 'submit', (form) => send('x/callbacks', {addresses: form.addresses.value}));
  on('credits', 'submit', (form) => send('x/credits', {metered: true, cents: Math.round(Number(form.dollars.value) * 100)}));
  on('free', 'click', () => send('x/credits', {metered: false}));
  on('wording', 'change', () => send('x/settings', {wording: at('wording').value}));

  function on(id, event, action) {
    at(id).addEventListener(event, async (happened) => {
      happened.preventDefault();
      await attempt(async () => {
        await action(at(id).elements || null);
        await state.refresh();
      });
    });
  }
}

export function fillPanels(state) {
  const {x, troubles, held, calls} = state.view;
  once(at('people'), [x.people, state.me], () => people(x.people, state));
  const self = state.self();
  for (const name of ['verified', 'protected', 'suspended']) {
    at('account').elements[name].checked = self[name];
  }
  at('account').elements.mailbox.value = self.mailbox;
  if (document.activeElement !== at('callbacks').elements.addresses && at('callbacks').dataset.kept !== x.app.callbacks) {
    at('callbacks').dataset.kept = at('callbacks').elements.addresses.value = x.app.callbacks;
  }
  once(at('calls'), calls, () => calls.length ? calls.map(call) : [el('li', {class: 'empty'}, 'Nothing yet.')]);
  once(at('armed'), [troubles, held], () => [
    ...troubles.map((one) => el('li', {}, el('strong', {}, name(one.kind)), ' · ', where(one), ' · ', one.left + ' left')),
    ...(held ? [el('li', {class: 'held'}, held + (held === 1 ? ' call hangs' : ' calls hang'))] : [])]);
  once(at('keys'), [x.app, x.tokens, x.grants], () => keys(x, state));
  at('purse').textContent = x.credits.metered
    ? dollars(x.credits.left) + ' left, ' + dollars(x.credits.spent) + ' spent.' : 'Free: nothing is metered.';
  if (document.activeElement !== at('wording')) {
    at('wording').value = x.wording;
  }
}

function once(element, value, children) {
  const look = JSON.stringify(value);
  if (element.dataset.look !== look) {
    const held = element.contains(document.activeElement) ? document.activeElement.value : null;
    element.dataset.look = look;
    element.replaceChildren(...children());
    if (held) {
      element.querySelector('input[value="' + CSS.escape(held) + '"]')?.focus();
    }
  }
}

function people(all, state) {
  return all.filter((person) => !person.brand).map((person) => el('label', {class: 'person'},
    el('input', {type: 'radio', name: 'me', value: person.handle, checked: person.handle === state.me,
      onchange: () => state.become(person.handle)}),
    face(person),
    el('span', {class: 'stand'},
      el('bdi', {class: 'name'}, person.name),
      el('span', {class: 'handle'}, '@' + person.handle)),
    el('span', {class: 'followers', title: person.followers + ' followers'}, count(person.followers)),
    ['verified', 'protected', 'suspended'].filter((mark) => person[mark]).map((mark) => el('span', {class: 'mark'}, mark))));
}

function call(seen) {
  const kind = seen.status === 0 ? 'bad' : seen.status < 300 ? 'good' : seen.status < 500 ? 'warn' : 'bad';
  return el('li', {},
    el('span', {class: 'status ' + kind}, seen.status === 0 ? '—' : String(seen.status)),
    el('span', {class: 'asked'}, el('b', {}, seen.method), ' ', seen.path.replace('/2/', '').replace('/xrpc/', '').replace(/\d{12,}/g, '…')),
    el('time', {datetime: new Date(seen.at).toISOString()}, new Date(seen.at).toLocaleTimeString('en-GB')),
    seen.note ? el('details', {class: 'why'}, el('summary', {}, 'why'), el('code', {}, seen.note)) : null);
}

function keys(x, state) {
  const rows = [['Base URL', location.origin]];
  if (x.app) {
    rows.push(['Consumer key', x.app.key], ['Consumer secret', x.app.secret], ['OAuth 2.0 client ID', x.app.clientId],
      ['OAuth 2.0 client secret', x.app.clientSecret]);
  }
  const out = rows.map(([title, value]) => row(title, value));
  for (const token of x.tokens) {
    out.push(el('div', {class: 'token' + (token.revoked ? ' revoked' : '')},
      row('Access token of @' + token.handle + (token.mayWrite ? '' : ', read only') + (token.revoked ? ', revoked' : ''), token.token),
      row('Its secret', token.secret),
      token.revoked ? null : el('button', {type: 'button', class: 'quiet danger', onclick: () => attempt(async () => {
        await send('x/tokens/revoke', {token: token.token});
        await state.refresh();
      })}, 'Revoke')));
  }
  for (const grant of x.grants) {
    out.push(el('div', {class: 'token'},
      row('OAuth 2.0 token of @' + grant.handle + ', until ' + moment(grant.expires) + (grant.renewable ? ', renewable' : ''), grant.access),
      el('span', {class: 'note'}, grant.scopes),
      el('button', {type: 'button', class: 'quiet danger', onclick: () => attempt(async () => {
        await send('x/grants/revoke', {access: grant.access});
        await state.refresh();
      })}, 'Revoke')));
  }
  const brand = x.tokens[0]?.handle;
  const issue = (mayWrite) => attempt(async () => {
    await send('x/tokens', {as: brand, mayWrite});
    await state.refresh();
    say('A new token is in the list.');
  });
  out.push(el('div', {class: 'row buttons'},
    el('button', {type: 'button', onclick: () => issue(true)}, 'New token'),
    el('button', {type: 'button', class: 'quiet', onclick: () => issue(false)}, 'New, read only')));
  return out;
}

function row(title, value) {
  return el('div', {class: 'key'}, el('dt', {}, title), el('dd', {}, el('code', {}, value),
    el('button', {type: 'button', class: 'quiet copy', 'aria-label': 'Copy ' + title, onclick: () => attempt(async () => {
      await navigator.clipboard.writeText(value);
      say('Copied.');
    })}, 'Copy')));
}

function name(kind) {
  return KINDS.flatMap(([, kinds]) => kinds).find(([value]) => value === kind)?.[1] || kind;
}

function where(armed) {
  return WHERE.find(([value]) => value === armed.method + ' ' + armed.path)?.[1] || armed.method + ' ' + armed.path;
}

function dollars(millionths) {
  return '$' + (millionths / 1e6).toFixed(3);
}
