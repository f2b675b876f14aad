using Amazon.Runtime;

namespace Alicerce.Local.Tables;

/// <summary>Leads the client of DynamoDB to tables in this process.</summary>
internal sealed class TableClientFactory(TableService tables) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(tables, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
