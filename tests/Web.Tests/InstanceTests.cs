using System.Net;
using Alicerce.AwsPeers;
using Alicerce.Web.Configuration;

namespace Alicerce.Web.Tests;

/// <summary>Two instances behind one balancer, on one database.</summary>
internal sealed class InstanceTests
{
    [Test]
    public async Task Start_together_on_an_empty_database_and_share_everything()
    {
        var connection = await (await PostgresServer.GetAsync()).CreateDatabaseAsync();
        var starts = Enumerable.Range(0, 2).Select(_ => Task.Run(() => TestSite.StartAsync(
            options => options with { Database = new DatabaseOptions.Server(connection), DataFolder = null }))).ToList();
        var sites = await Task.WhenAll(starts);
        await using var first = sites[0];
        await using var second = sites[1];
        var ana = await first.AddPersonAsync("Ana Souza");
        using var client = await first.SignInAsync(ana);

        // The form comes from one instance and goes to the other, in the session of the first.
        var token = await client.ReadTokenAsync("/profile");
        using var form = new FormUrlEncodedContent([new("formToken", token), new("name", "Ana Lima")]);
        using var answer = await client.PostAsync(new Uri($"http://localhost:{second.Address.Port}/profile"), form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await client.GetStringAsync("/profile"), Does.Contain("Ana Lima"));
    }
}
