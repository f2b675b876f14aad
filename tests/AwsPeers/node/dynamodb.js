// Serves DynamoDB on a free port of the loopback interface, prints the port, and ends with the process that started it.
const server = require('dynalite')({ createTableMs: 0, deleteTableMs: 0 })

server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.on('end', () => process.exit()).resume()
