// Elements and calls. Texts become text nodes only: nothing that somebody wrote is ever read as markup.

/** An element with properties, listeners (on...), attributes and children. */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (name === 'class') {
      made.className = value;
    } else if (name in made && typeof value !== 'string') {
      made[name] = value;
    } else {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Sends JSON; gives the answer or throws an Error with the sentence that the Square answered. */
export async function send(path, body) {
  const response = await fetch('/square/api/' + path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error || 'The Square answered ' + response.status + '.');
  }
  return answer;
}

/** Reads the view if it is another than the known one; null if it is the same. */
export async function look(version) {
  const response = await fetch('/square/api/view' + (version ? '?version=' + encodeURIComponent(version) : ''));
  if (response.status === 204) {
    return null;
  }
  if (!response.ok) {
    throw new Error('The Square answered ' + response.status + '.');
  }
  return response.json();
}

let toastTimer;

/** Shows a sentence for a while. */
export function say(sentence) {
  const toast = document.getElementById('toast');
  toast.textContent = sentence;
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { toast.hidden = true; }, 6000);
}

/** Runs an action of the user and shows its refusal. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (refused) {
    say(refused.message);
    return false;
  }
}

/** 1 250 -> 1.3K */
export function count(number) {
  return new Intl.NumberFormat('en', {notation: 'compact', maximumFractionDigits: 1}).format(number);
}

/** Round mark with the first character of the name. */
export function face(person) {
  const first = [...new Intl.Segmenter().segment(person.name)][0].segment;
  const hue = [...person.id].reduce((sum, digit) => sum + digit.charCodeAt(0), 0) % 8;
  return el('span', {class: 'face hue' + hue + (person.brand ? ' brand' : ''), 'aria-hidden': 'true'}, first);
}
