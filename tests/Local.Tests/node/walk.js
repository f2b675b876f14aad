// Walks through the application in Chromium as its first administrator, and says what it saw as JSON.
const { chromium } = require('playwright-core')
const path = require('node:path')

const [base, code, browserPath, sample, large, pictures] = process.argv.slice(2)
const seen = {}

async function main () {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  })
  try {
    const context = await browser.newContext({ baseURL: base, locale: 'en-US', viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(60000)
    const page = await context.newPage()
    const problems = []
    page.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
    page.on('pageerror', error => problems.push(String(error)))
    const keep = name => page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
    const status = text => page.locator('#live .badge', { hasText: text }).first().waitFor()

    await page.goto('/set-up')
    await page.fill('#code', code)
    await page.fill('#name', 'Ana Souza')
    await page.fill('#email', 'ana@example.com')
    await page.fill('#password', 'a sentence that is long enough')
    await page.click('main button')
    await page.waitForURL(`${base}/`)
    seen.first = await page.locator('main h1').innerText()

    // The bar has to have moved before the file is there.
    await page.goto('/upload')
    await page.evaluate(() => {
      window.steps = []
      new MutationObserver(() => document.querySelectorAll('.uploads progress').forEach(bar => window.steps.push(bar.value)))
        .observe(document.querySelector('.uploads'), { subtree: true, childList: true, attributes: true })
    })
    await page.setInputFiles('#files', sample)
    await page.locator('.uploads .state.good').waitFor()
    seen.sent = await page.locator('.uploads .state').innerText()
    seen.progressed = await page.evaluate(() => Math.max(...window.steps) === 1)
    await keep('local-uploaded')

    await page.click('.uploads a')
    await status('Done')
    seen.results = await page.locator('#live tbody th').allInnerTexts().then(names => names.map(name => name.replace(/[0-9a-f]{40}/, '<job>')))
    seen.records = (await page.locator('#live p.hint').innerText()).split(' · ')[0]
    await keep('local-result')
    const download = page.waitForEvent('download')
    await page.locator('#live tbody a').first().click()
    seen.downloaded = (await download).suggestedFilename()

    await page.goto('/upload')
    await page.setInputFiles('#files', large)
    await page.locator('.uploads .state.good').waitFor()
    await page.click('.uploads a')
    await status('Waiting for approval')
    await keep('local-waiting')
    await page.goto('/approvals')
    await page.emulateMedia({ colorScheme: 'dark' })
    await keep('local-approvals')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('button[value=approve]').click()
    await page.waitForURL(/approvals/)
    seen.decided = await page.locator('[role=status]').first().innerText()
    await page.goto('/')
    await page.locator('tbody tr', { hasText: path.basename(large) }).locator('.badge', { hasText: 'Done' }).waitFor()

    await page.click('.languages a[lang=pt-BR], a[lang=pt-BR]')
    await page.locator('html[lang=pt-BR]').waitFor()
    seen.portuguese = await page.locator('main h1').innerText()
    seen.files = await page.locator('tbody tr').evaluateAll(rows => rows.map(row =>
      `${row.querySelector('th').innerText}: ${row.querySelector('.badge').innerText}`))
    await keep('local-files-pt')
    await page.setViewportSize({ width: 360, height: 740 })
    seen.fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    await keep('local-files-narrow')
    seen.problems = problems
    console.log(JSON.stringify(seen, null, 2))
  } finally {
    await browser.close()
  }
}

main().catch(error => { console.error(error); process.exitCode = 1 })
