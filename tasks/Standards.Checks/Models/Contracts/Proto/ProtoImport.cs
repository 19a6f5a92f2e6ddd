namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An import.</summary>
/// <param name="File">As written, with <c>/</c>.</param>
/// <param name="Kind"><c>public</c>, <c>weak</c>, <c>option</c> or empty.</param>
/// <param name="Place">The name.</param>
internal sealed record ProtoImport(string File, string Kind, ProtoToken Place)
{
    /// <summary>The import of a statement; null where it names no file.</summary>
    public static ProtoImport? Of(ProtoStatement statement)
    {
        var name = statement.Words.FirstOrDefault(word => word.Kind == ProtoTokenKind.String);
        return name.Kind == ProtoTokenKind.String ? new ProtoImport(name.Text, statement[1].Kind == ProtoTokenKind.Name ? statement[1].Text : "", name) : null;
    }
}
