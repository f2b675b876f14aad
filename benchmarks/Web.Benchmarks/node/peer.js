// A small site on Node that does what signing in and a list of files cost at the least: the same hash of a password, and a
// page of twenty rows with its texts escaped. It prints its port, and ends with its input.
const crypto = require('node:crypto')
const http = require('node:http')
const { promisify } = require('node:util')

const pbkdf2 = promisify(crypto.pbkdf2)
const salt = crypto.randomBytes(16)
const rows = Array.from({ length: 20 }, (_, number) => ({ name: `report <${number}>.csv`, state: 'Done', size: `${number} KB` }))
const escaped = text => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)

function page () {
  const cells = rows.map(row =>
    `<tr><th>${escaped(row.name)}</th><td>${escaped(row.state)}</td><td>${escaped(row.size)}</td></tr>`)
  return `<!DOCTYPE html><html lang="en"><title>Files</title><table>${cells.join('')}</table></html>`
}

const server = http.createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  if (request.method === 'POST') {
    // As the hasher of ASP.NET Core: HMAC-SHA-512, 100,000 times, 32 bytes.
    await pbkdf2(new URLSearchParams(body).get('password') ?? '', salt, 100000, 32, 'sha512')
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(page())
})

server.listen(0, () => console.log(server.address().port))
process.stdin.on('end', () => process.exit(0)).resume()
