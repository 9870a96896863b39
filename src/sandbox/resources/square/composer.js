// The box in which a post is written: counts as X counts, because the Square counts.
import {attempt, el, send} from './dom.js';
import {photos} from './photos.js';

const IDEAS = [
  ['Late parcel', '@acme my parcel should have been here on Tuesday. Where is it?'],
  ['Angry', '@acme THIRD time I ask!! Two weeks without internet and nobody calls back 😡 this is a disgrace'],
  ['Thanks', '@acme thank you Priya, the new router works like a charm 🎉'],
  ['日本語', '@acme 荷物がまだ届きません。いつ届きますか?'],
  ['عربي', '@acme طلبي متأخر منذ أسبوع، هل من أخبار؟'],
  ['Hostile', '@acme <img src=x onerror=alert(1)> {code}|h1.|{color:red} [~admin] "); DROP TABLE posts;-- \u202Eesrever'],
  ['Not to the brand', 'Is it only me or is acme down again?'],
];

let serial = 0;

/** Fills a form with a composer; `how.post` gets {send} and says whether it worked; `how.photos` is their use and how many. */
export function composer(form, how) {
  const id = 'c' + (++serial);
  let state = null;
  let asked = 0;
  const text = el('textarea', {id, rows: '3', placeholder: how.placeholder || '@acme …', dir: 'auto', required: true,
    'aria-describedby': id + '-left', oninput: weigh,
    onkeydown: (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        form.requestSubmit();
      } else if (event.key === 'Escape' && how.cancel) {
        how.cancel();
      }
    }});
  const album = how.photos ? photos(...how.photos, (count) => { text.required = count === 0; }) : null;
  const left = el('span', {id: id + '-left', class: 'left'});
  const late = el('input', {type: 'number', min: '0', max: '600', value: '0'});
  const open = el('select', {}, ...[['everyone', 'everyone'], ['following', 'people I follow'], ['mentionedUsers', 'people I mention'],
    ['verified', 'verified accounts']].map(([value, name]) => el('option', {value}, name)));
  const button = el('button', {type: 'submit', title: 'Ctrl + Enter'}, how.button);
  form.replaceChildren(...[
    el('label', {for: id}, how.label),
    text,
    how.ideas ? el('div', {class: 'ideas', role: 'group', 'aria-label': 'Ideas'},
      IDEAS.map(([name, words]) => el('button', {type: 'button', class: 'idea', onclick: () => fill(words)}, name))) : null,
    album?.element,
    el('div', {class: 'row end'},
      how.options ? el('details', {class: 'more'}, el('summary', {}, 'More'),
        el('div', {class: 'row'}, el('label', {}, 'Shown late, after seconds ', late), el('label', {}, 'May answer: ', open))) : null,
      left,
      how.cancel ? el('button', {type: 'button', class: 'quiet', onclick: how.cancel}, 'Cancel') : null,
      button)].filter(Boolean));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    const done = await how.post({text: text.value, send: async (path = 'x/posts', more = {}) => send(path, {as: state.me,
      text: text.value, media: album ? await album.ids(state.me) : [],
      ...(how.options ? {lateSeconds: Number(late.value), replySettings: open.value} : {}), ...more})});
    button.disabled = false;
    if (done) {
      text.value = '';
      album?.clear();
      weigh();
    }
  });

  function fill(words) {
    text.value = words;
    weigh();
    text.focus();
  }

  async function weigh() {
    const mine = ++asked;
    if (!text.value.trim() || !state || how.uncounted) {
      left.textContent = '';
      left.className = 'left';
      return;
    }
    await attempt(async () => {
      const {weight, limit} = await send('x/length', {as: state.me, text: text.value, to: how.to || null});
      if (mine === asked) {
        left.textContent = weight + ' of ' + new Intl.NumberFormat('en').format(limit);
        left.className = 'left' + (weight > limit ? ' over' : weight > limit - 20 ? ' near' : '');
      }
    });
  }

  return {
    follow(now) {
      const changed = !state || state.me !== now.me;
      state = now;
      if (changed) {
        weigh();
      }
    },
    fill,
    focus() { text.focus(); },
  };
}
