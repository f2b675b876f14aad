namespace Alicerce.Worker.Results;

/// <summary>A result on the scratch disk.</summary>
/// <param name="Name">Its name in the folder of results.</param>
/// <param name="Kind">What it is for, as the manifest says it.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Path">Where it is.</param>
public sealed record ResultFile(string Name, string Kind, string MediaType, string Path);
