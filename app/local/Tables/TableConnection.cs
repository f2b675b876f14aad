namespace Alicerce.Local.Tables;

/// <summary>Leads calls to tables in this process, which stay open when the caller is gone.</summary>
internal sealed class TableConnection(TableService tables) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _tables = new(tables, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _tables.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _tables.Dispose();
        }

        base.Dispose(disposing);
    }
}
