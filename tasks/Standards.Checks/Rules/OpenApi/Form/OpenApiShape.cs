using System.Collections.Frozen;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>The keys of one kind of object.</summary>
/// <param name="Kind">The kind, as fields name it.</param>
/// <param name="Name">As messages name it, with its article.</param>
/// <param name="Fields">The keys by name.</param>
internal sealed record OpenApiShape(string Kind, string Name, FrozenDictionary<string, OpenApiField> Fields)
{
    /// <summary>The key that stands for all others; null where there may be none.</summary>
    public OpenApiField? Other { get; } = Fields.GetValueOrDefault("*");

    /// <summary>Whether it is a schema, which later versions let authors extend.</summary>
    public bool IsSchema => Kind == "Schema";
}
