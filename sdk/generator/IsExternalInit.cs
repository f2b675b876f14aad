#pragma warning disable IDE0130 // The compiler looks the type up by this name.
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for in records, and .NET Standard does not have.</summary>
internal static class IsExternalInit;
