using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Claims;
using Amazon;

namespace Alicerce.Ingest.Tests.Adapters;

public sealed class DynamoDbClaimsTests
{
    private const string Id = "0123456789abcdef";

    private readonly SettableClock _clock = new();
    private DynamoDbServer _dynamoDb = null!;
    private string _table = null!;

    private DateTimeOffset Deadline => _clock.Now.AddMinutes(1);

    [SetUp]
    public async Task StartPeer()
    {
        _dynamoDb = await DynamoDbServer.GetAsync();
        _table = await _dynamoDb.CreateIdempotencyTableAsync();
    }

    [Test]
    public async Task Gives_work_to_the_first_who_asks()
    {
        var first = await ClaimAsync();
        var second = await ClaimAsync();

        Assert.That(first, Is.EqualTo(new ClaimAnswer.Taken(new Claim(Id, Deadline))));
        Assert.That(second, Is.EqualTo(new ClaimAnswer.InProgress()));
        Assert.That((await _dynamoDb.ReadAllAsync(_table)).Single(), Is.EqualTo(new Dictionary<string, string>
        {
            ["id"] = Id,
            ["status"] = "INPROGRESS",
            ["in_progress_expiration"] = "1773501060000",
            ["expiration"] = "1773587400",
        }));
    }

    [Test]
    public async Task Gives_it_to_one_of_many_who_ask_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ClaimAsync()));

        Assert.That(answers.Count(answer => answer is ClaimAnswer.Taken), Is.EqualTo(1));
    }

    [Test]
    public async Task Remembers_for_a_day_what_was_done()
    {
        await CompleteAsync(await ClaimAsync());

        Assert.That(await ClaimAsync(), Is.EqualTo(new ClaimAnswer.AlreadyDone("Recorded")));
        _clock.Now += TimeSpan.FromHours(24);
        Assert.That(await ClaimAsync(), Is.EqualTo(new ClaimAnswer.AlreadyDone("Recorded")));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.That(await ClaimAsync(), Is.TypeOf<ClaimAnswer.Taken>());
    }

    [Test]
    public async Task Gives_work_away_again_at_the_deadline_of_one_who_disappeared()
    {
        await ClaimAsync();

        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.That(await ClaimAsync(), Is.TypeOf<ClaimAnswer.InProgress>());
        _clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.That(await ClaimAsync(), Is.TypeOf<ClaimAnswer.Taken>());
    }

    [Test]
    public async Task Gives_work_away_at_once_when_it_is_given_back()
    {
        var claim = ((ClaimAnswer.Taken)await ClaimAsync()).Claim;

        await WithClaimsAsync(claims => claims.ReleaseAsync(claim, CancellationToken.None));

        Assert.That(await ClaimAsync(), Is.TypeOf<ClaimAnswer.Taken>());
    }

    [Test]
    public async Task Lets_nobody_touch_what_another_holds_by_now()
    {
        var late = ((ClaimAnswer.Taken)await ClaimAsync()).Claim;
        _clock.Now += TimeSpan.FromMinutes(2);
        var current = await ClaimAsync();

        await WithClaimsAsync(claims => claims.CompleteAsync(late, "late", CancellationToken.None));
        await WithClaimsAsync(claims => claims.ReleaseAsync(late, CancellationToken.None));

        Assert.That(await ClaimAsync(), Is.TypeOf<ClaimAnswer.InProgress>());
        await CompleteAsync(current);
        Assert.That(await ClaimAsync(), Is.EqualTo(new ClaimAnswer.AlreadyDone("Recorded")));
    }

    private async Task<ClaimAnswer> ClaimAsync()
    {
        using var connection = Connect();
        return await new DynamoDbClaims(new DynamoDbClient(connection), _table, _clock).TryClaimAsync(Id, Deadline, CancellationToken.None);
    }

    private Task CompleteAsync(ClaimAnswer answer) => WithClaimsAsync(
        claims => claims.CompleteAsync(((ClaimAnswer.Taken)answer).Claim, "Recorded", CancellationToken.None));

    private async Task WithClaimsAsync(Func<DynamoDbClaims, Task> use)
    {
        using var connection = Connect();
        await use(new DynamoDbClaims(new DynamoDbClient(connection), _table, _clock));
    }

    private AwsConnection Connect() =>
        new(AwsServer.CreateCredentials(), RegionEndpoint.SAEast1, TimeProvider.System, _ => _dynamoDb.Endpoint);
}
