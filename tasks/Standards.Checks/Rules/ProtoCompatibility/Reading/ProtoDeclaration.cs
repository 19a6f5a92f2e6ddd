using System.Collections.Frozen;
using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Which type a statement with a block declares.</summary>
internal static class ProtoDeclaration
{
    private static readonly FrozenDictionary<string, FieldKind> Keywords = new Dictionary<string, FieldKind>(StringComparer.Ordinal)
    {
        ["message"] = FieldKind.Message,
        ["enum"] = FieldKind.Enum,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kind and name; <see cref="FieldKind.Unknown"/> where it declares none.</summary>
    public static (FieldKind Kind, string Name) Of(ProtoStatement statement)
    {
        // Edition 2024 has 'export message' and 'local enum'.
        var at = HasVisibility(statement) ? 1 : 0;
        return Keywords.TryGetValue(statement[at].Text, out var kind) && statement[at + 2].Kind == ProtoTokenKind.End
            ? (kind, statement[at + 1].Text)
            : OfGroup(statement);
    }

    /// <summary>The words of its name: the one behind the keyword.</summary>
    public static ProtoToken NameOf(ProtoStatement statement) => HasVisibility(statement) ? statement[2] : statement[1];

    /// <summary>A full name.</summary>
    public static string Join(string scope, string name) => scope.Length == 0 ? name : $"{scope}.{name}";

    private static bool HasVisibility(ProtoStatement statement) =>
        (statement.Is("export") || statement.Is("local")) && statement[1].Kind == ProtoTokenKind.Name;

    // With a label or, in a oneof, without.
    private static (FieldKind Kind, string Name) OfGroup(ProtoStatement statement)
    {
        var at = statement.Is("group") ? 0 : 1;
        return statement[at].Is("group") && statement[at + 2].Is('=') ? (FieldKind.Group, statement[at + 1].Text) : (FieldKind.Unknown, "");
    }
}
