using Alicerce.Lambda.Configuration;

namespace Alicerce.Approval.Tests;

public sealed class OptionsTests
{
    [Test]
    public void Reads_what_the_notify_function_needs()
    {
        var options = NotifyOptions.FromEnvironment(name => name switch
        {
            "TABLE_NAME" => "idempotency",
            "FILES_TABLE_NAME" => "files",
            "TOPIC_ARN" => "arn:aws:sns:sa-east-1:123456789012:approvals",
            "SIGNING_SECRET_ARN" => "arn:aws:secretsmanager:sa-east-1:123456789012:secret:signing",
            "CALLBACK_URL" => "https://api.example",
            _ => null,
        });

        Assert.That((options.Callback, options.LinkLifetime), Is.EqualTo((new Uri("https://api.example"), TimeSpan.FromDays(3))));
    }

    [Test]
    public void Lists_all_mistakes_of_the_notify_function_at_once() =>
        Assert.That(
            () => NotifyOptions.FromEnvironment(name => name switch
            {
                "TOPIC_ARN" => "arn:aws:sqs:sa-east-1:123456789012:approvals",
                "CALLBACK_URL" => "http://api.example",
                "LINK_LIFETIME_SECONDS" => "0",
                _ => null,
            }),
            Throws.TypeOf<InvalidOptionsException>().With.Message.EqualTo(
                """
                The function's environment has 6 mistakes:
                1. `TABLE_NAME` is not set. Set it to the name of the DynamoDB table of open approvals.
                2. `FILES_TABLE_NAME` is not set. Set it to the name of the DynamoDB table of files.
                3. `TOPIC_ARN` is "arn:aws:sqs:sa-east-1:123456789012:approvals", which is not an ARN of `sns`.
                4. `SIGNING_SECRET_ARN` is not set. Set it to the ARN of the secret that signs links.
                5. `CALLBACK_URL` is "http://api.example", which is not an https address. Set it to the address of the callback function.
                6. `LINK_LIFETIME_SECONDS` is "0", which is not a positive whole number. Set it to a number of seconds, or remove it for 259200.
                """));

    [Test]
    public void Lists_all_mistakes_of_the_callback_function_at_once() =>
        Assert.That(
            () => CallbackOptions.FromEnvironment(_ => null),
            Throws.TypeOf<InvalidOptionsException>().With.Property("Mistakes").Count.EqualTo(3));
}
