using Alicerce.Infra.Serverless;

namespace Alicerce.Infra.Tests;

public sealed class IngestTests
{
    [Test]
    public async Task The_function_runs_the_built_package()
    {
        var plan = await PlanOf();

        var function = plan.Find("aws:lambda/function:Function");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(function["runtime"], Is.EqualTo("dotnet10"));
            Assert.That(function.List("architectures"), Is.EqualTo(["arm64"]));
            Assert.That(function["handler"], Is.EqualTo("Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync"));
            Assert.That(function["code"], Is.InstanceOf<FileArchive>());
            Assert.That(function["environment.variables.TABLE_NAME"], Is.EqualTo("files"));
        }
    }

    [Test]
    public async Task The_function_writes_to_a_group_that_has_an_end()
    {
        var plan = await PlanOf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:cloudwatch/logGroup:LogGroup")["retentionInDays"], Is.EqualTo(30));
            Assert.That(
                plan.Find("aws:lambda/function:Function")["loggingConfig.logGroup"],
                Is.EqualTo("/aws/lambda/alicerce-test-ingest"));
        }
    }

    [Test]
    public async Task Only_the_bucket_of_this_account_may_call_the_function()
    {
        var plan = await PlanOf();

        var permission = plan.Find("aws:lambda/permission:Permission");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(permission["principal"], Is.EqualTo("s3.amazonaws.com"));
            Assert.That(permission["sourceArn"], Is.EqualTo("arn:aws:s3:::incoming"));
            Assert.That(permission["sourceAccount"], Is.EqualTo(AwsMocks.AccountId));
        }
    }

    [Test]
    public async Task The_permission_is_there_before_the_notification()
    {
        var plan = await PlanOf();

        var order = plan.Registrations.Select(registration => registration.Type).ToList();
        Assert.That(
            order.IndexOf("aws:lambda/permission:Permission"),
            Is.LessThan(order.IndexOf("aws:s3/bucketNotification:BucketNotification")));
    }

    [Test]
    public async Task One_notification_covers_uploads_and_nothing_else()
    {
        var plan = await PlanOf();

        var notification = plan.Find("aws:s3/bucketNotification:BucketNotification");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(notification["bucket"], Is.EqualTo("incoming"));
            Assert.That(notification.List("lambdaFunctions"), Has.Count.EqualTo(1));
            Assert.That(notification["lambdaFunctions.0.filterPrefix"], Is.EqualTo("incoming/"));
            Assert.That(notification.List("lambdaFunctions.0.events"), Is.EqualTo(["s3:ObjectCreated:*"]));
        }
    }

    [Test]
    public async Task An_event_that_keeps_failing_waits_in_an_encrypted_queue()
    {
        var plan = await PlanOf();

        var queue = plan.Find("aws:sqs/queue:Queue");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(queue["sqsManagedSseEnabled"], Is.True);
            Assert.That(
                plan.Find("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
                    ["destinationConfig.onFailure.destination"],
                Is.EqualTo($"arn:aws:mock:us-east-1:{AwsMocks.AccountId}:ingest-failures"));
        }
    }

    [Test]
    public async Task The_role_may_do_exactly_what_the_function_does()
    {
        var plan = await PlanOf();

        var statements = plan.Find("aws:iam/rolePolicy:RolePolicy").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                statements.Keys,
                Is.EqualTo([
                    "ReadUploads",
                    "KnowThatAnUploadIsGone",
                    "WriteCatalog",
                    "HandOverFailures",
                    "WriteLogs",
                    "WriteTraces",
                    "UseDataKey",
                ]));
            Assert.That((string?)statements["ReadUploads"]["Resource"], Is.EqualTo("arn:aws:s3:::incoming/incoming/*"));
            Assert.That((string?)statements["WriteCatalog"]["Resource"], Is.EqualTo("arn:table"));
            Assert.That(
                statements["UseDataKey"]["Condition"]!["StringEquals"]!["kms:ViaService"]!
                    .AsArray().Select(service => (string?)service),
                Is.EqualTo(["s3.us-east-1.amazonaws.com", "dynamodb.us-east-1.amazonaws.com"]));
            Assert.That(
                statements.Values.Select(statement => statement["Action"]!.ToJsonString()),
                Has.All.Not.Contains("*"));
        }
    }

    private static Task<Plan> PlanOf() => Plan.OfAsync(() => _ = new Ingest("ingest", new IngestArgs
    {
        Account = Given.Account(),
        Prefix = "alicerce-test",
        BucketName = "incoming",
        BucketArn = "arn:aws:s3:::incoming",
        TableName = "files",
        TableArn = "arn:table",
        DataKeyArn = "arn:key",
    }));
}
