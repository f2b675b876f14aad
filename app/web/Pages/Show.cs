using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Alicerce.Web.Pages;

/// <summary>A page as the answer to a request.</summary>
internal static class Show
{
    public static RazorComponentResult Page<T>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent => Page<T>(StatusCodes.Status200OK, parameters);

    public static RazorComponentResult Page<T>(int status, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent
    {
        var values = new Dictionary<string, object?>();
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new RazorComponentResult(typeof(T), values) { StatusCode = status, PreventStreamingRendering = true };
    }
}
