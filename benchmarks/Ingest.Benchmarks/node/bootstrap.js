// The runtime's side of the runtime API of Lambda, as far as one handler needs it.
const { handle } = require('./handler')

const base = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`

async function run () {
  for (;;) {
    const next = await fetch(`${base}/next`)
    const id = next.headers.get('lambda-runtime-aws-request-id')
    const event = await next.json()
    try {
      await fetch(`${base}/${id}/response`, { method: 'POST', body: JSON.stringify(await handle(event)) })
    } catch (error) {
      await fetch(`${base}/${id}/error`, {
        method: 'POST',
        body: JSON.stringify({ errorType: error.name, errorMessage: error.message })
      })
    }
  }
}

run()
