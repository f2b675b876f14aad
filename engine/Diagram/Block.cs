namespace Alicerce.Engine.Diagram;

/// <summary>What stands in a column: a group with its boxes, a box alone, or the lane of an arrow that passes.</summary>
internal sealed class Block(string id, int column, double height)
{
    public string Id { get; } = id;

    public int Column { get; } = column;

    public double Height { get; } = height;

    public bool IsLane { get; init; }

    public double Top { get; set; }

    public double Middle => Top + (Height / 2);

    public List<Block> Before { get; } = [];

    public List<Block> After { get; } = [];
}
