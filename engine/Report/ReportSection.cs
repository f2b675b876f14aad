namespace Alicerce.Engine.Report;

/// <summary>A part of the page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading, and its name in the navigation.</param>
/// <param name="Body">Empty for a section that is left out.</param>
internal sealed record ReportSection(string Id, string Title, Html Body);
