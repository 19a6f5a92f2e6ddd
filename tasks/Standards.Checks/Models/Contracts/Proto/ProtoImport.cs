namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An import.</summary>
/// <param name="Path">As written.</param>
/// <param name="Modifier"><c>public</c>, <c>weak</c>, <c>option</c>, or empty.</param>
/// <param name="Offset">Offset of the opening quote.</param>
internal sealed record ProtoImport(string Path, string Modifier, int Offset)
{
    /// <summary>Whether files that import this one see it too.</summary>
    public bool IsPublic => Modifier == "public";
}
