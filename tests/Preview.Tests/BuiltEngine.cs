using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>The engine as its own build left it, beside the list of what it starts.</summary>
internal static class BuiltEngine
{
    /// <summary>Debug or Release: that of the tests, so that one never starts what the other left.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static string Assembly =>
        Path.Combine(Repository.Root, "artifacts", "bin", "Engine", Configuration, "alicerce.dll");

    public static Task<Started> PreviewAsync(string directory, params string[] options) =>
        Started.RunAsync(directory, ["dotnet", Assembly, "preview", .. options]);

    public static Task<Started> CheckAsync(string directory, params string[] options) =>
        Started.RunAsync(directory, ["dotnet", Assembly, "check", .. options]);

    public static Task<Started> PreviewAsync(
        string directory, IReadOnlyDictionary<string, string> variables, params string[] options) =>
        Started.RunAsync(directory, variables, ["dotnet", Assembly, "preview", .. options]);
}
