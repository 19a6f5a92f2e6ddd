namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>A part of what was measured: a type, a resource, an entry of a package, a file.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record SizePart(string Name, long Bytes);
