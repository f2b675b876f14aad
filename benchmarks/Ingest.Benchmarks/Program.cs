using Alicerce.AwsPeers;
using Alicerce.Ingest.Benchmarks;

try
{
    return args switch
    {
        ["cold"] => await ColdStart.RunAsync(Console.Out),
        ["load"] => await Load.RunAsync(Console.Out),
        _ => Usage(),
    };
}
finally
{
    await DynamoDbServer.StopSharedAsync();
}

static int Usage()
{
    Console.Error.WriteLine("usage: Ingest.Benchmarks cold|load");
    return 2;
}
