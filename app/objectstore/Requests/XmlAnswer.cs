using System.Xml;
using System.Xml.Linq;

namespace Alicerce.ObjectStore.Requests;

/// <summary>The documents that S3 answers with, and takes.</summary>
internal static class XmlAnswer
{
    private const long LargestBody = 2 * 1024 * 1024;

    private static readonly XNamespace Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static async Task WriteAsync(HttpContext context, XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = Namespace + element.Name.LocalName;
        }

        await SendAsync(context, root);
    }

    public static async Task WriteErrorAsync(HttpContext context, S3Error error)
    {
        context.Response.StatusCode = error.Status;
        // The body of a request that was refused may still be on its way.
        if (context.Request.Method == HttpMethods.Head)
        {
            return;
        }

        await SendAsync(context, new XElement(
            "Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            new XElement("RequestId", context.TraceIdentifier)));
    }

    /// <summary>The elements of a document that came, without their namespaces.</summary>
    public static async Task<XElement> ReadAsync(HttpContext context, string root)
    {
        if (context.Request.ContentLength is null or > LargestBody)
        {
            throw new S3Exception(S3Error.MalformedXml);
        }

        try
        {
            using var reader = XmlReader.Create(
                context.Request.Body, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit });
            var element = await XElement.LoadAsync(reader, LoadOptions.None, context.RequestAborted);
            foreach (var child in element.DescendantsAndSelf())
            {
                child.Name = child.Name.LocalName;
            }

            return element.Name == root ? element : throw new S3Exception(S3Error.MalformedXml);
        }
        catch (XmlException)
        {
            throw new S3Exception(S3Error.MalformedXml);
        }
    }

    private static async Task SendAsync(HttpContext context, XElement root)
    {
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString(SaveOptions.DisableFormatting)}", context.RequestAborted);
    }
}
