// What app/ingest does with an upload: claim the event, read the object once, record what it is, start its job.
const { createHash } = require('node:crypto')
const { DynamoDBClient, PutItemCommand, UpdateItemCommand, GetItemCommand } = require('@aws-sdk/client-dynamodb')
const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3')
const { SFNClient, StartExecutionCommand } = require('@aws-sdk/client-sfn')

const dynamo = new DynamoDBClient({})
const s3 = new S3Client({ forcePathStyle: true })
const sfn = new SFNClient({})
const { TABLE_NAME, IDEMPOTENCY_TABLE_NAME, STATE_MACHINE_ARN } = process.env

exports.handle = async function (event) {
  const failed = []
  for (const message of event.Records) {
    try {
      await ingest(JSON.parse(message.body))
    } catch (error) {
      console.error(error)
      failed.push({ itemIdentifier: message.messageId })
    }
  }
  return { batchItemFailures: failed }
}

async function ingest (event) {
  const bucket = event.detail.bucket.name
  const { key, sequencer, etag } = event.detail.object
  const version = event.detail.object['version-id']
  const order = sequencer.toUpperCase().replace(/0+$/, '')
  const id = createHash('sha256').update(`${bucket}\n${key}\n${version ?? `${etag ?? ''}/${order}`}`).digest('hex')
  const jobId = id.slice(0, 40)
  const deadline = Date.now() + 60_000
  if (!await claim(id, deadline)) {
    return
  }

  const found = await describe(bucket, key, version)
  const now = new Date().toISOString()
  const pk = `FILE#${bucket}#${key}`
  const item = {
    pk: { S: pk },
    sk: { S: 'META' },
    bucket: { S: bucket },
    key: { S: key },
    sequencer: { S: order },
    status: { S: 'INGESTED' },
    gsi1pk: { S: 'STATUS#INGESTED' },
    gsi1sk: { S: now },
    createdAt: { S: event.time },
    updatedAt: { S: now },
    size: { N: String(found.size) },
    jobId: { S: jobId },
    etag: { S: found.etag },
    sha256: { S: found.sha256 },
    mediaType: { S: found.mediaType },
    charset: { S: 'utf-8' },
    lines: { N: String(found.lines) },
    words: { N: String(found.words) },
    columns: { N: String(found.columns) }
  }
  if (await put({
    TableName: TABLE_NAME,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR #sequencer < :sequencer',
    ExpressionAttributeNames: { '#sequencer': 'sequencer' },
    ExpressionAttributeValues: { ':sequencer': { S: order } }
  })) {
    await sfn.send(new StartExecutionCommand({
      stateMachineArn: STATE_MACHINE_ARN,
      name: `f-${jobId}`,
      input: JSON.stringify({ pk, sk: 'META', bucket, key, jobId, size: found.size, mediaType: found.mediaType, sha256: found.sha256 })
    }))
  }

  await dynamo.send(new UpdateItemCommand({
    TableName: IDEMPOTENCY_TABLE_NAME,
    Key: { id: { S: id } },
    UpdateExpression: 'SET #status = :completed, #data = :data',
    ConditionExpression: '#status = :inProgress AND in_progress_expiration = :deadline',
    ExpressionAttributeNames: { '#status': 'status', '#data': 'data' },
    ExpressionAttributeValues: {
      ':completed': { S: 'COMPLETED' },
      ':inProgress': { S: 'INPROGRESS' },
      ':deadline': { N: String(deadline) },
      ':data': { S: 'Recorded' }
    }
  }))
}

async function claim (id, deadline) {
  const now = Date.now()
  if (await put({
    TableName: IDEMPOTENCY_TABLE_NAME,
    Item: {
      id: { S: id },
      status: { S: 'INPROGRESS' },
      in_progress_expiration: { N: String(deadline) },
      expiration: { N: String(Math.floor(now / 1000) + 86_400) }
    },
    ConditionExpression: 'attribute_not_exists(id) OR expiration < :now OR (#status = :inProgress AND in_progress_expiration < :milliseconds)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':now': { N: String(Math.floor(now / 1000)) },
      ':milliseconds': { N: String(now) },
      ':inProgress': { S: 'INPROGRESS' }
    }
  })) {
    return true
  }

  const { Item } = await dynamo.send(new GetItemCommand({ TableName: IDEMPOTENCY_TABLE_NAME, Key: { id: { S: id } }, ConsistentRead: true }))
  if (Item?.status.S !== 'COMPLETED') {
    throw new Error('Another invocation has this event.')
  }
  return false
}

async function put (input) {
  try {
    await dynamo.send(new PutItemCommand(input))
    return true
  } catch (error) {
    if (error.name === 'ConditionalCheckFailedException') {
      return false
    }
    throw error
  }
}

async function describe (bucket, key, version) {
  const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }))
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  let lines = 0
  let words = 0
  let inWord = false
  let beginning = ''
  for await (const chunk of object.Body) {
    size += chunk.length
    hash.update(chunk)
    const text = decoder.decode(chunk, { stream: true })
    if (beginning.length < 16_384) {
      beginning += text.slice(0, 16_384 - beginning.length)
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10) {
        lines++
      }
      const isSpace = code === 32 || (code >= 9 && code <= 13)
      if (!isSpace && !inWord) {
        words++
      }
      inWord = !isSpace
    }
  }

  const rows = beginning.trimEnd().split('\n').map(row => row.split(',').length)
  const isTable = rows.length > 1 && rows[0] > 1 && rows.every(columns => columns === rows[0])
  return {
    size,
    lines,
    words,
    columns: isTable ? rows[0] : 0,
    mediaType: isTable ? 'text/csv' : 'text/plain',
    etag: object.ETag.replaceAll('"', ''),
    sha256: hash.digest('hex')
  }
}
