// Drives Chromium for the tests: each line of input is a request in JSON, and gets one line with its answer.
const fs = require('node:fs')
const readline = require('node:readline')
const { chromium } = require('playwright-core')

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const pages = new Map()
let browser

function locate (page, { by, text, exact = false, css }) {
  switch (by) {
    case 'label': return page.getByLabel(text, { exact })
    case 'text': return page.getByText(text, { exact })
    case 'css': return page.locator(css)
    default: return page.getByRole(by, { name: text, exact })
  }
}

// What a page must not do shows up here: a script or style that the policy refuses, a script that fails.
function watch (page) {
  const problems = []
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) problems.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', error => problems.push(`${page.url()}: ${error}`))
  return problems
}

const commands = {
  async start ({ program }) {
    browser = await chromium.launch({
      executablePath: program,
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'
      ]
    })
  },

  async open ({ id, options }) {
    const context = await browser.newContext(options)
    context.setDefaultTimeout(30000)
    const page = await context.newPage()
    pages.set(id, { page, problems: watch(page) })
  },

  close: ({ page }) => page.context().close(),

  problems: ({ problems }) => problems,

  go: async ({ page, address }) => (await page.goto(address)).status(),

  address: ({ page }) => page.url(),

  reload: async ({ page }) => { await page.reload() },

  // A method of the first element found, with its arguments.
  act: ({ page, find, method, args }) => locate(page, find).first()[method](...args),

  // Of all elements found: what is there now, without waiting.
  texts: async ({ page, find }) => (await locate(page, find).allInnerTexts()).map(text => text.trim()),

  upload: ({ page, find, files }) => locate(page, find).setInputFiles(files.map(payload)),

  // A key that opens the dialogue of the system for files; the files are chosen in it.
  async choose ({ page, key, files }) {
    const asked = page.waitForEvent('filechooser')
    await page.keyboard.press(key)
    await (await asked).setFiles(files.map(payload))
  },

  async download ({ page, find }) {
    const started = page.waitForEvent('download')
    await locate(page, find).click()
    return (await started).suggestedFilename()
  },

  press: ({ page, key }) => page.keyboard.press(key),

  type: ({ page, text }) => page.keyboard.type(text),

  evaluate: ({ page, script }) => page.evaluate(script),

  scheme: ({ page, value }) => page.emulateMedia({ colorScheme: value }),

  // The network sends this many bytes in a second, so that what happens meanwhile can be seen.
  async slow ({ page, bytes }) {
    const session = await page.context().newCDPSession(page)
    await session.send(
      'Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes })
  },

  picture: async ({ page, path }) => { await page.screenshot({ path, fullPage: true }) },

  // What keeps people from using the page, as axe sees it.
  async judge ({ page }) {
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
    return violations
      .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
      .map(violation => `${violation.id}: ${violation.help} (${violation.nodes.map(node => node.target.join(' ')).join(', ')})`)
  }
}

function payload ({ name, mimeType, content }) {
  return { name, mimeType, buffer: Buffer.from(content, 'base64') }
}

async function answer (request) {
  try {
    return { value: await commands[request.command]({ ...pages.get(request.id), ...request }) ?? null }
  } catch (error) {
    return { error: String(error.message ?? error) }
  }
}

async function main () {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(JSON.parse(line))))
  }
  await browser?.close()
}

main()
