namespace Alicerce.Engine.Reachability;

/// <summary>Which addresses of the internet something has, or admits.</summary>
[Flags]
internal enum AddressFamilies
{
    None = 0,
    V4 = 1,
    V6 = 2,
    Both = V4 | V6,
}
