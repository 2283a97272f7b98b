/**
 * Search in the handbook, in the reader's browser and without a network. It is bundled with its library into the one script
 * `soegning.js`; what is searched stands in `soegeindeks.js`, which a page from `file://` can load where it could read no JSON.
 */
import MiniSearch from 'minisearch';

const MOST_RESULTS = 50;

/** `Børn`, `Boern` and `BØRN` are one word, and so are `påklage` and `paaklage`. */
const fold = (word) => word.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

const form = document.getElementById('soeg');
const input = document.getElementById('soegeord');
const status = document.getElementById('soegestatus');
const results = document.getElementById('soegeresultater');
const root = document.documentElement.dataset.rod;

let index;
function search(query) {
  if (!index) {
    index = new MiniSearch({
      fields: ['titel', 'tekst'],
      storeFields: ['titel', 'slags', 'sti'],
      idField: 'sti',
      processTerm: fold,
      searchOptions: {
        prefix: true,
        fuzzy: (word) => (word.length > 5 ? 1 : false),
        combineWith: 'AND',
        boost: { titel: 4 },
      },
    });
    index.addAll(window.rettesnorSider ?? []);
  }
  return index.search(query);
}

function show() {
  const query = input.value.trim();
  results.replaceChildren();
  results.hidden = query === '';
  if (query === '') {
    status.textContent = '';
    return;
  }
  const found = search(query);
  const shown = found.slice(0, MOST_RESULTS);
  status.textContent = told(found.length, query);
  results.append(...shown.map(item));
}

function told(count, query) {
  if (count === 0) return `Ingen sider om »${query}«. Prøv et kortere ord.`;
  const more = count > MOST_RESULTS ? ` De første ${MOST_RESULTS} vises.` : '';
  return `${count === 1 ? '1 side' : `${count} sider`} om »${query}«.${more}`;
}

function item({ titel, slags, sti }) {
  const link = document.createElement('a');
  link.href = `${root}${sti}.html`;
  link.textContent = titel;
  const kind = document.createElement('span');
  kind.textContent = slags;
  const entry = document.createElement('li');
  entry.append(link, ' ', kind);
  return entry;
}

let waiting;
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  show();
});
form.addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'Escape') {
    input.value = '';
    input.focus();
    show();
  } else if (event.key === 'ArrowDown' && links.length > 0) {
    event.preventDefault();
    links[Math.min(at + 1, links.length - 1)].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (links[at - 1] ?? input).focus();
  }
});
// Without this script there is nothing to search with.
form.hidden = false;
