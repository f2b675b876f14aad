using static Alicerce.Policies.Tests.UntunedPrograms.Findings;

namespace Alicerce.Policies.Tests.UntunedPrograms;

/// <summary>Events that a function puts into a bucket, a catalogue over them, and queries.</summary>
public sealed class DataLakeTests
{
    private static readonly TestResource Events = TestResource.Of<S3.Bucket>("events");

    private static readonly TestResource Results = TestResource.Of<S3.Bucket>("results");

    private static readonly TestResource Role = TestResource.Of<Iam.Role>("collector", new()
    {
        ["assumeRolePolicy"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
             "Action":"sts:AssumeRole"}]}
            """,
    });

    private static readonly TestResource Collector = TestResource.Of<Lambda.Function>("collector", new()
    {
        ["runtime"] = "nodejs22.x",
        ["handler"] = "index.handler",
        ["tracingConfig"] = new PropertyBag { ["mode"] = "Active" },
    }).Naming("role", Role).Naming("environment", Events);

    private static readonly TestResource Hourly =
        TestResource.Of<CloudWatch.EventRule>("hourly", new() { ["scheduleExpression"] = "rate(1 hour)" });

    [Test]
    public async Task It_is_stopped_for_the_protection_of_production_alone() =>
        Assert.That(
            await OfAsync(
                Events,
                Results,
                Role,
                TestResource.Of<Iam.RolePolicyAttachment>("collector", new()
                {
                    ["policyArn"] = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
                }).Naming("role", Role),
                TestResource.Of<Iam.RolePolicy>("collector").Naming("role", Role).Naming("policy", Events),
                Collector,
                Hourly,
                TestResource.Of<CloudWatch.EventTarget>("hourly").Naming("rule", Hourly).Naming("arn", Collector),
                TestResource.Of<Lambda.Permission>("hourly", new()
                {
                    ["action"] = "lambda:InvokeFunction",
                    ["principal"] = "events.amazonaws.com",
                }).Naming("function", Collector).Naming("sourceArn", Hourly),
                new TestResource("aws:glue/catalogDatabase:CatalogDatabase", "lake"),
                TestResource.Of<Athena.Workgroup>("lake", new()
                {
                    ["configuration"] = new PropertyBag
                    {
                        ["resultConfiguration"] = new PropertyBag { ["outputLocation"] = PolicyValue.Unknown() },
                    },
                })),
            Is.EqualTo(new[]
            {
                "! data-stores-are-protected events",
                "! data-stores-are-protected results",
                "asynchronous-functions-keep-failed-events collector",
                "asynchronous-functions-keep-failed-events hourly",
                "athena-workgroup-encrypts-results lake",
                "failures-raise-alarms collector",
                "lambda-function-uses-customer-key collector",
                "logs-go-to-declared-groups collector",
                "s3-bucket-aborts-incomplete-uploads events",
                "s3-bucket-aborts-incomplete-uploads results",
                "s3-bucket-declares-public-access-block events",
                "s3-bucket-declares-public-access-block results",
                "s3-bucket-has-lifecycle events",
                "s3-bucket-has-lifecycle results",
                "s3-bucket-keeps-versions events",
                "s3-bucket-keeps-versions results",
                "s3-bucket-logs-access events",
                "s3-bucket-logs-access results",
                "s3-bucket-refuses-plain-http events",
                "s3-bucket-refuses-plain-http results",
                "s3-bucket-uses-kms events",
                "s3-bucket-uses-kms results",
                "spending-has-brakes lake",
                "spending-is-watched-by-budget",
            }));
}
