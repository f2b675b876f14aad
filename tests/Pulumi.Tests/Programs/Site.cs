namespace Pulumi.Tests.Programs;

/// <summary>A component of the program.</summary>
public sealed class Site : ComponentResource
{
    [Output("address")]
    public Output<string> Address { get; private set; }

    [Output]
    public Output<string> BucketArn { get; private set; }

    public Bucket Content { get; }

    public Bucket Logs { get; }

    public Site(string name, ComponentResourceOptions? options = null)
        : base("test:web:Site", name, options)
    {
        Logs = new Bucket(
            $"{name}-logs", new BucketArgs { Arn = "arn:logs" }, new CustomResourceOptions { Parent = this });
        Content = new Bucket(
            $"{name}-content", new BucketArgs { Arn = "arn:content" }, new CustomResourceOptions { Parent = this });
        Address = Output.Format($"https://{Content.Arn}/");
        BucketArn = Content.Arn;
        RegisterOutputs();
    }
}
