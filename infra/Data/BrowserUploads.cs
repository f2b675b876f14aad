namespace Alicerce.Infra.Data;

/// <summary>Lets pages of the site send files to a bucket from the browser, with requests that the site signs.</summary>
public sealed class BrowserUploads : ComponentResource
{
    public BrowserUploads(string name, BrowserUploadsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:BrowserUploads", name, options)
    {
        _ = new Aws.S3.BucketCorsConfiguration(
            name,
            new Aws.S3.BucketCorsConfigurationArgs
            {
                Bucket = args.BucketName,
                CorsRules =
                {
                    new Aws.S3.Inputs.BucketCorsConfigurationCorsRuleArgs
                    {
                        Id = "uploads",
                        AllowedMethods = { "POST", "PUT" },
                        AllowedOrigins = args.Origins,
                        AllowedHeaders = { "content-type", "content-md5", "x-amz-*" },
                        // What a page compares with what it sent.
                        ExposeHeaders = { "ETag" },
                        MaxAgeSeconds = args.MaxAgeSeconds,
                    },
                },
            },
            new CustomResourceOptions { Parent = this });

        RegisterOutputs();
    }
}
