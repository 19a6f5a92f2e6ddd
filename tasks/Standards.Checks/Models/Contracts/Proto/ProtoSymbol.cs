namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An element and the file that declares it.</summary>
/// <param name="File">The file.</param>
/// <param name="Element">The element.</param>
internal readonly record struct ProtoSymbol(ProtoFile File, ProtoElement Element);
