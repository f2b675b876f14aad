using Alicerce.Aws.Calls;

namespace Alicerce.Aws.Services;

public sealed class SnsClient(AwsConnection connection)
{
    private const int MaximumSubjectLength = 100;

    private readonly QueryProtocol _protocol = new(connection, AwsService.Sns, "2010-03-31");

    /// <summary>The subject is printable ASCII; what is longer than the service takes is cut.</summary>
    /// <returns>The id of the message.</returns>
    public async Task<string> PublishAsync(
        string topicArn, string subject, string message, CancellationToken cancellationToken)
    {
        var answer = await _protocol.CallAsync(
            "Publish",
            [
                new("TopicArn", topicArn),
                new("Subject", subject.Length <= MaximumSubjectLength ? subject : subject[..MaximumSubjectLength]),
                new("Message", message),
            ],
            cancellationToken);
        return answer.Descendants().First(element => element.Name.LocalName == "MessageId").Value;
    }
}
