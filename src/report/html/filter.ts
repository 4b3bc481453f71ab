import type { Html } from '../markup'

/** Filter box of a page, hidden until its script runs. */
export const FILTER_BOX: Html =
  '<p class="filter" hidden><label for="filter">Filter</label> <input type="search" id="filter" placeholder="path, rule or severity" autocomplete="off" spellcheck="false"> <span id="filtered" role="status"></span></p>'

/**
 * Script of the filter box: hides entries of trees and rows of tables that do not contain the word,
 * and opens the parts in which an entry remains. Pages with few entries get no box.
 */
export const FILTER_SCRIPT = `
(() => {
  const box = document.getElementById('filter')
  const entries = [...document.querySelectorAll('.tree li, .scroll tr:not(:first-child)')]
  if (entries.length < 10) return
  const folds = [...document.querySelectorAll('main details')].map((fold) => [fold, fold.open])
  const words = entries.map((entry) => entry.textContent.toLowerCase())
  box.closest('.filter').hidden = false
  box.addEventListener('input', () => {
    const word = box.value.trim().toLowerCase()
    const hits = words.map((text) => text.includes(word))
    entries.forEach((entry, at) => entry.classList.toggle('off', !hits[at]))
    for (const [fold, open] of folds)
      fold.open = word === '' ? open : fold.querySelector('li:not(.off), tr:not(.off) td') !== null
    const count = hits.filter(Boolean).length + ' of ' + entries.length + ' entries'
    document.getElementById('filtered').textContent = word === '' ? '' : count
  })
})()
`

/** SHA-256 of `FILTER_SCRIPT` for the Content-Security-Policy, so that no other script runs. */
export const FILTER_DIGEST = 'sha256-eXX+fxEGzCj4BGA0ljknBJYv+PZSZKsPVJffBmfgorI='
