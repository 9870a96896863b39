// Direct messages: the talk of the chosen person with somebody, the brand as a rule.
import {attempt, el, face, say} from './dom.js';
import {composer} from './composer.js';
import {gallery} from './photos.js';
import {moment, words} from './words.js';

const at = (id) => document.getElementById(id);
let box;
let partner;

export function wireMessages(state) {
  box = composer(at('message'), {
    label: 'Your message', button: 'Send', placeholder: 'Only the two of you read it', photos: ['message', 1], uncounted: true,
    post: (draft) => attempt(async () => {
      await draft.send('x/messages', {to: partner});
      await state.refresh();
      say('Sent.');
    }),
  });
  at('partner').addEventListener('change', () => {
    partner = at('partner').value;
    showMessages(state);
  });
}

export function showMessages(state) {
  const me = state.self();
  const others = state.view.x.people.filter((one) => one.handle !== me.handle).sort((a, b) => Number(b.brand) - Number(a.brand));
  if (!others.some((one) => one.handle === partner)) {
    partner = others[0].handle;
  }
  redraw(at('partner'), others.map((one) => [one.handle, one.name]), () => others.map((one) =>
    el('option', {value: one.handle, selected: one.handle === partner}, one.name + ' @' + one.handle)));
  at('partner').value = partner;
  const other = others.find((one) => one.handle === partner);
  const all = state.view.x.messages.filter((one) => [me.id, other.id].every((id) => one.conversation.split('-').includes(id))).reverse();
  at('inbox-count').textContent = all.length === 0 ? '' : '· ' + all.length + ' with @' + partner;
  redraw(at('letters'), [me.id, other, all], () => all.length === 0
    ? [el('li', {class: 'empty'}, 'Nothing between you and @' + partner + ' yet.')]
    : all.map((one) => letter(one, one.sender === me.id ? me : other, one.sender === me.id)));
  box.follow(state);
}

function letter(message, author, own) {
  return el('li', {class: 'letter' + (own ? ' own' : '')}, face(author), el('div', {class: 'bubble'},
    message.text ? el('p', {class: 'text', dir: 'auto'}, words(message.text, message.links)) : null,
    gallery(message.media),
    el('div', {class: 'fine'}, el('span', {}, own ? 'You' : author.name), el('time', {datetime: new Date(message.made).toISOString()},
      moment(message.made)), el('span', {class: 'id', title: 'id of the message'}, message.id))));
}

function redraw(element, value, children) {
  const look = JSON.stringify(value);
  if (element.dataset.look !== look) {
    element.dataset.look = look;
    element.replaceChildren(...children());
    element.scrollTop = element.scrollHeight;
  }
}
