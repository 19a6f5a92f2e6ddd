using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>What a schema is compared with. Its names become text only for a message.</summary>
/// <param name="Way">The way to the value; null for the document as a whole.</param>
/// <param name="IsKey">Whether it is the key and not the value.</param>
internal readonly record struct SchemaSubject(NodePath? Way, bool IsKey = false)
{
    /// <summary>The subject of a sentence.</summary>
    public string Name => IsKey ? "the name" : Way is null ? "the file" : $"'{Way}'";

    /// <summary>The way as text; empty for the document as a whole and for a key.</summary>
    public string Path => IsKey ? "" : Way?.ToString() ?? "";
}
