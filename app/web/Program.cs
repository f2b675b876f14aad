using Alicerce.Web.Configuration;
using Alicerce.Web.Hosting;

try
{
    var options = WebOptions.FromEnvironment(Environment.GetEnvironmentVariable);
    await using var application = WebService.Build(new WebParts
    {
        Options = options,
        Announcements = Console.Out,
        Farewell = TimeSpan.FromSeconds(3),
    });
    await application.RunAsync();
    return 0;
}
catch (InvalidOptionsException exception)
{
    await Console.Error.WriteLineAsync($"error: {exception.Message}");
    return 2;
}
