// Talks to the object store at the address of the first argument with the S3 client for Node, and says what it saw as JSON.
const {
  S3Client, PutObjectCommand, GetObjectCommand, HeadObjectCommand, DeleteObjectCommand, DeleteObjectsCommand,
  ListObjectsV2Command, ListObjectVersionsCommand, CreateBucketCommand, PutBucketVersioningCommand, ListBucketsCommand
} = require('@aws-sdk/client-s3')
const { Upload } = require('@aws-sdk/lib-storage')
const { createPresignedPost } = require('@aws-sdk/s3-presigned-post')
const { getSignedUrl } = require('@aws-sdk/s3-request-presigner')
const { Readable } = require('node:stream')
const { createHash } = require('node:crypto')

const [endpoint, accessKeyId, secretAccessKey] = process.argv.slice(2)
const s3 = new S3Client({ endpoint, region: 'sa-east-1', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } })
const Bucket = 'from-node'
const key = 'pasta/ação + 1 (ü).txt'
const seen = {}

const hash = bytes => createHash('sha256').update(bytes).digest('hex')
const codeOf = promise => promise.then(() => 'none', error => error.name)
const bytesOf = async answer => Buffer.from(await answer.Body.transformToByteArray())

async function main () {
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  seen.buckets = (await s3.send(new ListBucketsCommand({}))).Buckets.map(bucket => bucket.Name)

  const first = await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: 'um', ContentType: 'text/plain', Metadata: { author: 'ana' } }))
  const second = await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: 'dois', IfMatch: first.ETag }))
  const old = await s3.send(new GetObjectCommand({ Bucket, Key: key, VersionId: first.VersionId }))
  seen.old = { text: await old.Body.transformToString(), type: old.ContentType, metadata: old.Metadata }
  const current = await s3.send(new GetObjectCommand({ Bucket, Key: key, ChecksumMode: 'ENABLED' }))
  seen.current = { text: await current.Body.transformToString(), checksum: current.ChecksumCRC32 }
  seen.differentVersions = first.VersionId !== second.VersionId
  seen.ifNoneMatch = await codeOf(s3.send(new PutObjectCommand({ Bucket, Key: key, Body: 'x', IfNoneMatch: '*' })))
  seen.ifMatch = await codeOf(s3.send(new PutObjectCommand({ Bucket, Key: key, Body: 'x', IfMatch: first.ETag })))
  const range = await s3.send(new GetObjectCommand({ Bucket, Key: key, Range: 'bytes=1-2' }))
  seen.range = { text: await range.Body.transformToString(), range: range.ContentRange }
  seen.beyond = await codeOf(s3.send(new GetObjectCommand({ Bucket, Key: key, Range: 'bytes=9-' })))

  // A stream of unknown checksum travels in chunks with a trailer.
  const large = Buffer.alloc(1234567, 'abc')
  await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body: Readable.from([large]), ContentLength: large.length }))
  seen.stream = hash(await bytesOf(await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' })))) === hash(large)

  const parts = Buffer.alloc(11 * 1024 * 1024, 'part')
  const upload = await new Upload({ client: s3, params: { Bucket, Key: 'parts', Body: parts, ContentType: 'text/csv' }, partSize: 5 * 1024 * 1024 }).done()
  seen.parts = hash(await bytesOf(await s3.send(new GetObjectCommand({ Bucket, Key: 'parts' })))) === hash(parts)
  seen.partsTag = upload.ETag

  const address = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: key, ResponseContentDisposition: 'attachment' }), { expiresIn: 60 })
  const fetched = await fetch(address)
  seen.presignedGet = { status: fetched.status, text: await fetched.text(), disposition: fetched.headers.get('content-disposition') }
  seen.tampered = (await fetch(address.replace('attachment', 'inline'))).status
  const putAddress = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'put' }), { expiresIn: 60 })
  seen.presignedPut = (await fetch(putAddress, { method: 'PUT', body: 'presigned' })).status

  const form = await createPresignedPost(s3, {
    Bucket, Key: 'forms/${filename}', Expires: 60,
    Conditions: [['content-length-range', 1, 10], ['starts-with', '$Content-Type', 'text/']], Fields: { 'Content-Type': 'text/plain' }
  })
  const post = (body, fields = form.fields) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    data.append('file', new Blob([body]), 'nota.txt')
    return fetch(form.url, { method: 'POST', body: data }).then(async answer => [answer.status, (await answer.text()).match(/<Code>(\w+)/)?.[1] ?? ''])
  }
  seen.form = await post('dez')
  seen.formTooLarge = await post('more than ten')
  seen.formWrongType = await post('dez', { ...form.fields, 'Content-Type': 'image/png' })
  seen.formExtraField = await post('dez', { ...form.fields, acl: 'public-read' })

  const listed = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))
  seen.listed = [listed.Contents.map(entry => entry.Key), listed.CommonPrefixes.map(entry => entry.Prefix)]
  const page = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 2 }))
  const next = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 2, ContinuationToken: page.NextContinuationToken }))
  seen.pages = [page, next].map(answer => answer.Contents.map(entry => entry.Key))

  const removed = await s3.send(new DeleteObjectCommand({ Bucket, Key: key }))
  seen.marker = removed.DeleteMarker
  seen.deleted = await codeOf(s3.send(new HeadObjectCommand({ Bucket, Key: key })))
  seen.versions = (await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'pasta/' }))).Versions.length
  const many = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'put' }, { Key: 'stream' }] } }))
  seen.many = many.Deleted.length
  seen.noBucket = await codeOf(s3.send(new ListObjectsV2Command({ Bucket: 'elsewhere' })))
  const stranger = new S3Client({ endpoint, region: 'sa-east-1', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey: 'wrong' } })
  seen.wrongSecret = await codeOf(stranger.send(new ListBucketsCommand({})))
  console.log(JSON.stringify(seen, null, 2))
}

main().catch(error => { console.error(error); process.exitCode = 1 })
