namespace Alicerce.Generator.Facts;

internal enum ProblemKind
{
    MissingFile,
    UnknownPackage,
    UnreadableFacts,
    UnknownToken,
    RepeatedToken,
    NoReason,
}
