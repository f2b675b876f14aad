namespace Alicerce.Ingest.Tests.Events;

/// <summary>The recorded events beside this file.</summary>
internal static class EventFiles
{
    public static Stream Open(string name) => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Events", name + ".json"));
}
