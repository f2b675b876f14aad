'use strict'

const token = document.querySelector('meta[name=form-token]').content

// Times are written in UTC; the reader's clock says more.
function showLocalTimes (root) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' })
  for (const time of root.querySelectorAll('time[datetime]')) {
    time.title = time.textContent
    time.textContent = format.format(new Date(time.dateTime))
  }
}

// A list or file that may still change is fetched again, and put in place unless somebody is at work in it.
function keepFresh () {
  const live = document.getElementById('live')
  if (!live || !live.dataset.refresh) return
  setTimeout(async () => {
    try {
      const response = document.hidden ? null : await fetch(location.href, { headers: { accept: 'text/html' } })
      if (response?.ok && !response.redirected) {
        const next = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('live')
        if (next && !live.contains(document.activeElement)) {
          showLocalTimes(next)
          if (next.innerHTML !== live.innerHTML) live.replaceWith(document.adoptNode(next))
          else live.toggleAttribute('data-refresh', next.hasAttribute('data-refresh'))
        }
      }
    } catch {
      // The network is away for a moment; the next round tries again.
    }
    keepFresh()
  }, 3000)
}

// A large picture is cut square and made small before it is sent.
async function shrinkPicture (input) {
  const file = input.files[0]
  if (!file) return
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return
  const side = Math.min(picture.width, picture.height)
  const canvas = Object.assign(document.createElement('canvas'), { width: 256, height: 256 })
  canvas.getContext('2d').drawImage(
    picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 256, 256)
  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  const files = new DataTransfer()
  files.items.add(new File([blob], 'picture.jpg', { type: blob.type }))
  input.files = files.files
}

// The application does not take a file, and trying again changes nothing.
class Refusal extends Error {}

function startUploads (card) {
  const parallel = 3
  const texts = card.dataset
  const input = card.querySelector('input[type=file]')
  const drop = card.querySelector('.drop')
  const list = card.querySelector('.uploads')
  const accepted = texts.accepted.split(' ').filter(end => end)
  const waiting = []
  let running = 0

  function add (files) {
    for (const file of files) {
      const item = createItem(file)
      const refusal = refusalOf(file)
      if (refusal) refuse(item, refusal)
      else enqueue(item)
    }
  }

  // The application decides for itself; this only spares the wait.
  function refusalOf (file) {
    if (file.size === 0) return 'empty'
    if (file.size > Number(texts.limit)) return 'size'
    const name = file.name.toLowerCase()
    return accepted.length === 0 || accepted.some(end => name.endsWith(end)) ? null : 'type'
  }

  function createItem (file) {
    const row = document.createElement('li')
    const name = Object.assign(document.createElement('span'), { className: 'name', textContent: file.name })
    const state = Object.assign(document.createElement('span'), { className: 'state' })
    const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 })
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', hidden: true })
    bar.setAttribute('aria-label', file.name)
    row.append(name, state, bar, button)
    list.append(row)
    return {
      file,
      name,
      bar,
      button,
      owner: card.querySelector('[name=owner]')?.value,
      say (text, kind = '') {
        state.textContent = text
        state.className = `state ${kind}`
        if (kind) announce(file, text)
      },
      offer (text, act) {
        button.hidden = !text
        button.textContent = text ?? ''
        button.setAttribute('aria-label', `${text} ${file.name}`)
        button.onclick = act
      }
    }
  }

  // For people who hear the page.
  function announce (file, text) {
    card.querySelector('[data-announce]').textContent = `${file.name}: ${text}`
  }

  function enqueue (item) {
    item.bar.value = 0
    item.say(texts.waiting)
    item.offer(texts.cancel, () => {
      waiting.splice(waiting.indexOf(item), 1)
      stop(item, texts.canceled)
    })
    waiting.push(item)
    next()
  }

  function next () {
    while (running < parallel && waiting.length > 0) {
      running++
      send(waiting.shift()).finally(() => { running--; next() })
    }
  }

  // There is nothing to wait for, and nothing to try again.
  function refuse (item, reason) {
    item.bar.hidden = true
    item.say(texts[reason], 'bad')
    item.offer(null)
  }

  function stop (item, text) {
    item.say(text, 'bad')
    item.offer(texts.retry, () => enqueue(item))
  }

  async function send (item) {
    const canceled = new AbortController()
    item.offer(texts.cancel, () => canceled.abort())
    item.say(texts.sending)
    try {
      const form = await ask('/uploads', {
        name: item.file.name, size: item.file.size, ownerId: item.owner ?? null
      }, canceled.signal)
      await post(form, item, canceled.signal)
      await ask(`/uploads/${form.id}/received`, null, canceled.signal)
      const link = Object.assign(document.createElement('a'), { href: form.page, textContent: item.file.name })
      item.name.replaceChildren(link)
      item.bar.value = 1
      item.say(texts.done, 'good')
      item.offer(null)
    } catch (error) {
      if (error instanceof Refusal && texts[error.message]) {
        refuse(item, error.message)
      } else {
        stop(item, canceled.signal.aborted ? texts.canceled : texts.failed)
      }
    }
  }

  async function ask (address, body, signal) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-form-token': token, accept: 'application/json' },
      body: body && JSON.stringify(body),
      signal
    })
    if (response.status === 400) throw new Refusal((await response.json()).reason)
    if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`)
    return response.status === 204 ? null : response.json()
  }

  // The bucket ignores what comes after the file, so the file comes last.
  function post (form, item, signal) {
    return new Promise((resolve, reject) => {
      const data = new FormData()
      for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
      data.append('file', item.file)
      const request = new XMLHttpRequest()
      let quarters = 0
      request.upload.onprogress = event => {
        const part = event.loaded / event.total
        const text = `${texts.sending} ${Math.floor(100 * part)}%`
        item.bar.value = part
        item.say(text)
        // Each percent would drown everything else.
        if (Math.floor(4 * part) > quarters) {
          quarters = Math.floor(4 * part)
          announce(item.file, text)
        }
      }
      request.onload = () => request.status >= 200 && request.status < 300 ? resolve() : reject(new Error(request.status))
      request.onerror = request.onabort = () => reject(new Error('network'))
      signal.addEventListener('abort', () => request.abort())
      request.open('POST', form.url)
      request.send(data)
    })
  }

  input.addEventListener('change', () => { add(input.files); input.value = '' })
  for (const kind of ['dragenter', 'dragover']) {
    drop.addEventListener(kind, event => { event.preventDefault(); drop.classList.add('over') })
  }
  for (const kind of ['dragleave', 'drop']) {
    drop.addEventListener(kind, event => { event.preventDefault(); drop.classList.remove('over') })
  }
  drop.addEventListener('drop', event => add(event.dataTransfer.files))
  window.addEventListener('beforeunload', event => { if (running > 0) event.preventDefault() })
}

showLocalTimes(document)
keepFresh()
document.querySelectorAll('[data-upload]').forEach(startUploads)
document.querySelectorAll('[data-avatar] input[type=file]').forEach(input =>
  input.addEventListener('change', () => shrinkPicture(input)))
