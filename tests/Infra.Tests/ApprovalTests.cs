using System.Text.Json.Nodes;
using Alicerce.Infra.Approvals;

namespace Alicerce.Infra.Tests;

public sealed class ApprovalTests
{
    private const string Arn = $"arn:aws:mock:us-east-1:{AwsMocks.AccountId}";

    [Test]
    public async Task The_functions_know_what_they_need_and_no_secret()
    {
        var plan = await PlanOf();

        var notify = plan.Find("aws:lambda/function:Function", "approval-notify");
        var callback = plan.Find("aws:lambda/function:Function", "approval-callback");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                notify["handler"], Is.EqualTo("Alicerce.Approval::Alicerce.Approval.NotifyFunction::HandleAsync"));
            Assert.That(
                callback["handler"], Is.EqualTo("Alicerce.Approval::Alicerce.Approval.CallbackFunction::HandleAsync"));
            Assert.That(Variables(notify), Is.EqualTo(new Dictionary<string, object>
            {
                ["AWS_LAMBDA_HANDLER_LOG_FORMAT"] = "Unformatted",
                ["TABLE_NAME"] = "idempotency",
                ["FILES_TABLE_NAME"] = "files",
                ["TOPIC_ARN"] = $"{Arn}:approval",
                ["SIGNING_SECRET_ARN"] = $"{Arn}:approval-signing-key",
                ["CALLBACK_URL"] = "https://api.example.com",
                ["LINK_LIFETIME_SECONDS"] = "259200",
            }));
            Assert.That(Variables(callback).Keys, Is.EquivalentTo(
                ["AWS_LAMBDA_HANDLER_LOG_FORMAT", "TABLE_NAME", "FILES_TABLE_NAME", "SIGNING_SECRET_ARN"]));
        }
    }

    [Test]
    public async Task The_endpoint_takes_few_calls_on_one_path_and_logs_no_link()
    {
        var plan = await PlanOf();

        var stage = plan.Find("aws:apigatewayv2/stage:Stage");
        var format = JsonNode.Parse((string)stage["accessLogSettings.format"]!)!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.All("aws:apigatewayv2/route:Route").Select(route => route["routeKey"]),
                Is.EquivalentTo(["GET /decide", "POST /decide"]));
            Assert.That(stage["name"], Is.EqualTo("$default"));
            Assert.That(stage["defaultRouteSettings.throttlingRateLimit"], Is.EqualTo(5));
            Assert.That(stage["defaultRouteSettings.throttlingBurstLimit"], Is.EqualTo(10));
            Assert.That(stage["accessLogSettings.destinationArn"], Is.EqualTo($"{Arn}:approval-endpoint-logs"));
            Assert.That(
                format.Select(field => (string?)field.Value),
                Has.None.Contains("path").And.None.Contains("querystring").And.None.Contains("protocol"));
            Assert.That(
                plan.Find("aws:cloudwatch/logGroup:LogGroup", "approval-endpoint-logs")["name"],
                Is.EqualTo("/aws/apigateway/alicerce-test-approval-endpoint"));
        }
    }

    [Test]
    public async Task Only_the_path_of_this_endpoint_calls_the_callback()
    {
        var plan = await PlanOf();

        var permission = plan.Find("aws:lambda/permission:Permission");
        var integration = plan.Find("aws:apigatewayv2/integration:Integration");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(permission["principal"], Is.EqualTo("apigateway.amazonaws.com"));
            Assert.That(permission["function"], Is.EqualTo("approval-callback"));
            Assert.That(
                permission["sourceArn"],
                Is.EqualTo($"arn:aws:execute-api:us-east-1:{AwsMocks.AccountId}:api/*/*/decide"));
            Assert.That(integration["integrationUri"], Is.EqualTo($"{Arn}:approval-callback"));
            Assert.That(integration["payloadFormatVersion"], Is.EqualTo("2.0"));
        }
    }

    [Test]
    public async Task Each_address_is_asked_to_subscribe()
    {
        var plan = await PlanOf();

        var subscriptions = plan.All("aws:sns/topicSubscription:TopicSubscription");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                subscriptions.Select(subscription => subscription["endpoint"]),
                Is.EquivalentTo(["ana@example.com", "rui@example.com"]));
            Assert.That(subscriptions.Select(subscription => subscription["protocol"]), Has.All.EqualTo("email"));
            Assert.That(
                subscriptions.Select(subscription => subscription.Name), Has.Member("approval-ana@example.com"));
        }
    }

    [TestCase("arn:key", "arn:key")]
    [TestCase(null, "alias/aws/sns")]
    public async Task Questions_are_encrypted_on_their_way(string? keyArn, string expected)
    {
        var plan = await PlanOf(keyArn);

        Assert.That(plan.Find("aws:sns/topic:Topic")["kmsMasterKeyId"], Is.EqualTo(expected));
    }

    [Test]
    public async Task No_question_is_sent_in_plain_text()
    {
        var plan = await PlanOf();

        var denial = plan.Find("aws:sns/topicPolicy:TopicPolicy").Statements("policy")["DenyPlainHttp"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)denial["Effect"], Is.EqualTo("Deny"));
            Assert.That((string?)denial["Condition"]!["Bool"]!["aws:SecureTransport"], Is.EqualTo("false"));
        }
    }

    [Test]
    public async Task The_signing_key_is_long_drawn_anew_and_kept_in_secrets_manager()
    {
        var plan = await PlanOf();
        var other = await PlanOf();

        var version = plan.Find("aws:secretsmanager/secretVersion:SecretVersion");
        var text = (string)version["secretStringWo"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Convert.FromBase64String(text), Has.Length.EqualTo(48));
            Assert.That(
                other.Find("aws:secretsmanager/secretVersion:SecretVersion")["secretStringWo"], Is.Not.EqualTo(text));
            // The provider keeps what is in the other property.
            Assert.That(version["secretString"], Is.Null);
            Assert.That(version["secretId"], Is.EqualTo("approval-signing-key-id"));
            Assert.That(plan.Find("aws:secretsmanager/secret:Secret")["kmsKeyId"], Is.EqualTo("arn:key"));
            Assert.That(plan.Find("aws:secretsmanager/secret:Secret")["recoveryWindowInDays"], Is.EqualTo(30));
        }
    }

    [Test]
    public async Task The_signing_key_is_in_no_other_resource_and_no_output()
    {
        var plan = await PlanOf();

        var text = (string)plan.Find("aws:secretsmanager/secretVersion:SecretVersion")["secretStringWo"]!;
        Assert.That(
            plan.Registrations.Where(registration => registration.Type != "aws:secretsmanager/secretVersion:SecretVersion")
                .SelectMany(registration => Texts(registration.Inputs)),
            Has.None.Contains(text).And.Not.Empty);
    }

    [Test]
    public async Task Another_generation_is_another_resource_with_a_key_of_its_own()
    {
        var plan = await PlanOf(generation: 2);

        var version = plan.Find("aws:secretsmanager/secretVersion:SecretVersion");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(version.Name, Is.EqualTo("approval-signing-key-2"));
            Assert.That(version["secretStringWoVersion"], Is.EqualTo(2));
        }
    }

    [Test]
    public async Task The_roles_may_do_exactly_what_the_functions_do()
    {
        var plan = await PlanOf();

        const string UseData = "UseDataKey: kms:Decrypt, kms:GenerateDataKey on arn:key if StringEquals kms:ViaService = " +
            "s3.us-east-1.amazonaws.com, dynamodb.us-east-1.amazonaws.com";
        const string UseSecret = "DecryptSigningKey: kms:Decrypt on arn:key if StringEquals kms:ViaService = " +
            "secretsmanager.us-east-1.amazonaws.com";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Permissions("approval-notify-function"), Is.EqualTo([
                "KeepQuestion: dynamodb:PutItem on arn:idempotency",
                "ListQuestion: dynamodb:UpdateItem on arn:table",
                $"SendMail: sns:Publish on {Arn}:approval",
                $"ReadSigningKey: secretsmanager:GetSecretValue on {Arn}:approval-signing-key",
                UseSecret,
                UseData,
                "UseTopicKey: kms:Decrypt, kms:GenerateDataKey on arn:key if StringEquals kms:ViaService = " +
                    "sns.us-east-1.amazonaws.com",
                $"WriteLogs: logs:CreateLogStream, logs:PutLogEvents on {Arn}:approval-notify-logs:*",
                "WriteTraces: xray:PutTraceSegments, xray:PutTelemetryRecords on *",
            ]));
            Assert.That(plan.Permissions("approval-callback-function"), Is.EqualTo([
                "EndQuestion: dynamodb:GetItem, dynamodb:DeleteItem on arn:idempotency",
                "ListQuestion: dynamodb:UpdateItem on arn:table",
                "TellMachine: states:SendTaskSuccess, states:SendTaskFailure on arn:machine",
                $"ReadSigningKey: secretsmanager:GetSecretValue on {Arn}:approval-signing-key",
                UseSecret,
                UseData,
                $"WriteLogs: logs:CreateLogStream, logs:PutLogEvents on {Arn}:approval-callback-logs:*",
                "WriteTraces: xray:PutTraceSegments, xray:PutTelemetryRecords on *",
            ]));
        }
    }

    private static Task<Plan> PlanOf(string? keyArn = "arn:key", int generation = 1) => Plan.OfAsync(() => _ = new Approval(
        "approval",
        new ApprovalArgs
        {
            Account = Given.Account(),
            Prefix = "alicerce-test",
            StateMachineArn = "arn:machine",
            TableName = "files",
            TableArn = "arn:table",
            IdempotencyTableName = "idempotency",
            IdempotencyTableArn = "arn:idempotency",
            Emails = ["ana@example.com", "rui@example.com"],
            SigningKeyGeneration = generation,
            DataKeyArn = keyArn is null ? null : (Input<string>)keyArn,
            Package = new AssetArchive(new Dictionary<string, AssetOrArchive>()),
        }));

    private static ImmutableDictionary<string, object> Variables(Registration function) =>
        (ImmutableDictionary<string, object>)function["environment.variables"]!;

    private static IEnumerable<string> Texts(object value) => value switch
    {
        string text => [text],
        ImmutableDictionary<string, object> map => map.Values.SelectMany(Texts),
        ImmutableArray<object> list => list.SelectMany(Texts),
        _ => [],
    };
}
