using System.Net;
using Alicerce.ObjectStore.Bodies;
using Alicerce.ObjectStore.Requests;
using Alicerce.ObjectStore.Signatures;
using Alicerce.ObjectStore.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Alicerce.ObjectStore;

/// <summary>
/// Objects on a disk, in the protocol of S3 over HTTP, with path-style addresses and one pair of keys. What it does not
/// have it refuses by name.
/// </summary>
public sealed class ObjectStoreServer : IAsyncDisposable
{
    // Around the content of a form.
    private const long FormBytes = 64 * 1024;

    private readonly DiskStore _store;
    private readonly WebApplication _application;

    private ObjectStoreServer(DiskStore store, WebApplication application)
    {
        _store = store;
        _application = application;
    }

    public Uri Endpoint => new(_application.Urls.First());

    public static async Task<ObjectStoreServer> StartAsync(ObjectStoreOptions options, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(options.Folder);
        var store = new DiskStore(options.Folder, options.Clock, options.Events);
        try
        {
            var server = new ObjectStoreServer(store, Build(options, store));
            await server._application.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Makes a bucket unless it is there.</summary>
    public void EnsureBucket(string name, bool isVersioned)
    {
        _store.TryCreate(name);
        if (isVersioned && !_store[name].IsVersioned)
        {
            _store[name].SetVersioned(true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _store.Dispose();
    }

    private static WebApplication Build(ObjectStoreOptions options, DiskStore store)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Chunks and forms are longer than what they carry.
            kestrel.Limits.MaxRequestBodySize = ContentReceiver.Largest + (ContentReceiver.Largest / 64) + FormBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        var dispatcher = new Dispatcher(
            store, new SignatureVerifier(options.AccessKey, options.SecretKey, options.Clock), options.Clock, options.Log);
        application.Run(dispatcher.ServeAsync);
        return application;
    }
}
