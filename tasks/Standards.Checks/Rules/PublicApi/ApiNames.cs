using System.Globalization;
using System.Reflection.Metadata;
using System.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>Names of types and members as C# writes them; what obfuscators put into names is escaped.</summary>
internal sealed class ApiNames(MetadataReader reader)
{
    private const int MaxNesting = 32;

    private readonly Dictionary<EntityHandle, string> _known = [];

    /// <summary>Full name of a type with the numbers of its type parameters: <c>Orders.List`1.Node</c>.</summary>
    public string Of(EntityHandle handle)
    {
        if (!_known.TryGetValue(handle, out var name))
        {
            _known.Add(handle, name = Build(handle, 0));
        }

        return name;
    }

    /// <summary>A name of the assembly.</summary>
    public string Text(StringHandle handle) => Escape(reader.GetString(handle));

    private string Build(EntityHandle handle, int depth)
    {
        if (depth > MaxNesting)
        {
            throw new ApiException($"has types that are nested deeper than {MaxNesting} levels");
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var type = reader.GetTypeDefinition((TypeDefinitionHandle)handle);
                var outer = type.GetDeclaringType();
                return Join(outer.IsNil ? Text(type.Namespace) : Build(outer, depth + 1), Text(type.Name));
            case HandleKind.TypeReference:
                var reference = reader.GetTypeReference((TypeReferenceHandle)handle);
                return Join(
                    reference.ResolutionScope.Kind == HandleKind.TypeReference ? Build(reference.ResolutionScope, depth + 1) : Text(reference.Namespace),
                    Text(reference.Name));
            default:
                throw new ApiException("names a type in a form that is not known");
        }
    }

    private static string Join(string outer, string name) => outer.Length == 0 ? name : $"{outer}.{name}";

    // One declaration is one line, and reads the same in every editor.
    private static string Escape(string name)
    {
        if (name.All(c => c > ' ' && c < '\u007F')
            || name.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is '_' or '.' or '`' or '<' or '>' or '$' or ','))
        {
            return name;
        }

        var text = new StringBuilder();
        foreach (var c in name)
        {
            _ = c is > ' ' and < '\u007F' || char.IsLetterOrDigit(c) ? text.Append(c) : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return text.ToString();
    }
}
