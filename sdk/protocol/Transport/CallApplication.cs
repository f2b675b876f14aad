using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Alicerce.Protocol.Transport;

/// <summary>What Kestrel runs for each request.</summary>
internal sealed class CallApplication(CallDispatcher calls) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => calls.HandleAsync(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The context holds nothing of its own.
    }
}
