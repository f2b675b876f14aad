namespace Alicerce.Engine.Diagram;

/// <summary>A component, drawn around the resources in it.</summary>
/// <param name="Label">Its name; with the name of the component around it where that is drawn in parts.</param>
public sealed record DiagramGroup(string Id, string Label);
