using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Which type a statement with a block declares.</summary>
internal static class ProtoDeclaration
{
    /// <summary>Kind and name; <see cref="FieldKind.Unknown"/> where it declares none.</summary>
    public static (FieldKind Kind, string Name) Of(ProtoStatement statement)
    {
        // Edition 2024 has 'export message' and 'local enum'.
        var at = (statement.Is("export") || statement.Is("local")) && statement[1].Kind == ProtoTokenKind.Name ? 1 : 0;
        if (statement[at].Is("message") && statement[at + 2].Kind == ProtoTokenKind.End)
        {
            return (FieldKind.Message, statement[at + 1].Text);
        }

        if (statement[at].Is("enum") && statement[at + 2].Kind == ProtoTokenKind.End)
        {
            return (FieldKind.Enum, statement[at + 1].Text);
        }

        var group = statement[0].Is("group") ? 0 : statement[1].Is("group") ? 1 : -1;
        return group >= 0 && statement[group + 2].Is('=') ? (FieldKind.Group, statement[group + 1].Text) : (FieldKind.Unknown, "");
    }

    /// <summary>The words of its name: the one behind the keyword.</summary>
    public static ProtoToken NameOf(ProtoStatement statement) => statement.Is("export") || statement.Is("local") ? statement[2] : statement[1];

    /// <summary>A full name.</summary>
    public static string Join(string scope, string name) => scope.Length == 0 ? name : $"{scope}.{name}";
}
