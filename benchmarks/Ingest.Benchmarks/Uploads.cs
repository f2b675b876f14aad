using System.Globalization;
using System.Text;
using Alicerce.AwsPeers;

namespace Alicerce.Ingest.Benchmarks;

/// <summary>Small tables, each under a key of its own.</summary>
internal static class Uploads
{
    public const int Bytes = 8 * 1024;

    public static List<QueuedMessage> Put(IngestPipeline pipeline, string prefix, int count)
    {
        var messages = new List<QueuedMessage>(count);
        for (var i = 0; i < count; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"incoming/{prefix}-{i}.csv");
            pipeline.S3.Put(IngestPipeline.Bucket, key, StoredObject.Of(Content(i)));
            messages.Add(QueuedMessage.About(key, key, "01"));
        }

        return messages;
    }

    private static byte[] Content(int seed)
    {
        var text = new StringBuilder("id,name,value\n");
        for (var row = 0; text.Length < Bytes; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row},name {seed},{row * seed}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
